"""Do few people see a pattern where nothing has to do with anything? The short form of `tests/bench/patterns.py`."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench" / "patterns.py"
PEOPLE = 25


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("bench_of_patterns", BENCH)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_days_that_are_much_alike_and_drift_make_no_patterns_by_themselves(bench):
    alike = bench.Settings("no relation", ar=0.85, drift=1.8)
    anything, _, looked = bench.seen(alike, PEOPLE, np.random.default_rng(bench.SEED))
    assert looked > 9
    assert anything <= 0.25  # some 8 % do; where days were dealt one by one, most would


def test_a_difference_of_two_points_is_seen_by_most(bench):
    plain = replace(bench.Settings("two points"), effect=2.0)
    _, first, _ = bench.seen(plain, PEOPLE // 2, np.random.default_rng(bench.SEED))
    assert first >= 0.7
