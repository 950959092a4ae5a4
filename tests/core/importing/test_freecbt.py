"""Does FreeCBT's export come in as thought records, its distortions as our traps?"""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from core.importing import Unknown, keep, preview
from core.importing.command import takers
from core.insights.self_talk import THOUGHT_RECORD, opened_record
from core.model import RefusedError

TODAY = date(2026, 11, 22)
FREECBT = takers()["self_talk.freecbt"]
THEIRS = {
    "all-or-nothing": "all_or_nothing",
    "overgeneralization": "overgeneralising",
    "mind-reading": "mind_reading",
    "fortune-telling": "fortune_telling",
    "magnification-of-the-negative": "mental_filter",
    "minimization-of-the-positive": "discounting_the_positive",
    "catastrophizing": "catastrophising",
    "emotional-reasoning": "emotional_reasoning",
    "should-statements": "should_statements",
    "labeling": "labelling",
    "self-blaming": "personalising",
    "other-blaming": "blaming",
}


def thought(**more):
    return {
        "uuid": "4f1c",
        "createdAt": "2026-11-20T19:30:00.000Z",
        "updatedAt": "2026-11-20T19:31:00.000Z",
        "automaticThought": "They all saw it",
        "cognitiveDistortions": ["mind-reading", "labeling"],
        "challenge": "Two of them were on the phone",
        "alternativeThought": "One of them may have seen it",
        **more,
    }


def as_json(*thoughts):
    return json.dumps({"v": "Archive-v1", "thoughts": thoughts}).encode()


def as_csv(*thoughts):
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(thought())
    for each in thoughts:
        writer.writerow([",".join(value) if isinstance(value, list) else value for value in each.values()])
    return text.getvalue().encode()


def look(journal, data, means=None, zone="Europe/Berlin"):
    return preview(journal, FREECBT, data, TODAY, means, ZoneInfo(zone))


@pytest.mark.parametrize("written", [as_json, as_csv])
def test_a_thought_comes_in_with_all_it_holds(journal, now, written):
    found = look(journal, written(thought()))
    assert (found.refused, found.unknown) == ((), ())
    keep(journal, found, now)
    (row,) = journal.entries(THOUGHT_RECORD)
    record, _ = opened_record(journal, row["id"])
    assert (record.day, record.hot_thought) == (date(2026, 11, 20), "They all saw it")
    assert record.traps == ("mind_reading", "labelling")
    assert record.evidence_against == "Two of them were on the phone"
    assert record.balanced_thought == "One of them may have seen it"
    assert (record.belief_before, record.balanced_belief, record.feelings) == (None, None, ())


def test_both_kinds_of_file_are_the_same_entries(journal, now):
    keep(journal, look(journal, as_json(thought())), now)
    assert look(journal, as_csv(thought())).already == 1


@pytest.mark.parametrize(("theirs", "ours"), THEIRS.items())
def test_each_of_its_twelve_distortions_is_one_of_our_traps(journal, theirs, ours):
    assert look(journal, as_json(thought(cognitiveDistortions=[theirs]))).coming[0].record.traps == (ours,)


def test_a_distortion_that_is_not_known_is_asked_for(journal):
    data = as_json(thought(cognitiveDistortions=["mind-reading", "zigzag"]))
    assert look(journal, data).unknown == (Unknown("traps", "zigzag", 1),)
    assert look(journal, data, {("traps", "zigzag"): ""}).coming[0].record.traps == ("mind_reading",)


def test_the_day_is_that_of_the_person_not_of_greenwich(journal):
    late = as_json(thought(createdAt="2026-11-20T03:30:00.000Z"))
    assert look(journal, late, zone="America/New_York").coming[0].record.day == date(2026, 11, 19)
    assert look(journal, late, zone="Europe/Berlin").coming[0].record.day == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"createdAt": "soon"}, "day"),
        ({"createdAt": ""}, "day"),
        ({"createdAt": "1800-01-01T00:00:00Z"}, "day"),
        ({"createdAt": "2999-01-01T00:00:00Z"}, "day"),
        ({"automaticThought": ""}, "hot_thought"),
        ({"automaticThought": "x" * 100_000}, "hot_thought"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_its_place(journal, change, column):
    found = look(journal, as_json(thought(), thought(**change)))
    assert {(each.line, each.field) for each in found.refused} == {(2, column)}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"v": "Archive-v1", "thoughts": [', "cut off"),
        (b"[" * 1_000_000, "cut off"),
        (b'{"thoughts": []}', "no thoughts"),
        (b'{"thoughts": [1]}', "no export of FreeCBT"),
        (b"[]", "no export of FreeCBT"),
        (b"day,hot_thought\n2026-11-01,x\n", "no export of FreeCBT"),
        (as_json(thought(automaticThought=5)), "Thought 1 .* not text"),
        (as_json(thought(cognitiveDistortions=[{"slug": "x"}])), "Thought 1 .* not text"),
        (b":FreeCBT:N4IgbiBcIIIE4GMAWBLMBTAtGAjCANCAC5ID2ArgOZJEDOUA2gLoC+QA:FreeCBT:", "backup code"),
        (b"{\x00}", "NUL byte"),
        ('{"thoughts": "ü"}'.encode("latin-1"), "UTF-8"),
    ],
    ids=lambda each: each if isinstance(each, str) else repr(each[:30]),
)
def test_another_file_is_refused_as_a_whole(journal, data, why):
    with pytest.raises(RefusedError, match=why):
        look(journal, data)
