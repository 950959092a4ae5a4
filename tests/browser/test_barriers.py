"""Can everybody use the pages? axe looks at each, on a phone and a desktop, in light and dark."""

from __future__ import annotations

import pytest

STREAMLITS_OWN = {}


@pytest.fixture(scope="module")
def demo(serve_module):
    return serve_module("demo")


@pytest.fixture(scope="module")
def new(serve_module):
    return serve_module(new=True)


def ours(tab):
    """Return the barriers that stand in our own pages, not in Streamlit's frame."""
    return [each for each in tab.barriers() if each["rule"] not in STREAMLITS_OWN]


@pytest.mark.parametrize("name", ["today", "get_help", "settings"])
def test_a_page_has_no_barrier(name, demo, visit, screen):
    assert ours(visit(demo, name, screen)) == []


def test_self_talk_has_no_barrier_in_any_view(demo, visit, screen):
    tab = visit(demo, "self_talk", screen)
    assert ours(tab) == []
    for view in ("Seven columns", "Prediction"):
        tab.view(view)
        assert ours(tab) == []


def test_the_welcome_has_no_barrier(new, visit, screen):
    assert ours(visit(new, "today", screen)) == []
