"""Is an export that is damaged, foreign or made to harm refused in a sentence, with nothing changed?"""

from __future__ import annotations

import json
from datetime import date

import pytest

from core.model import RefusedError
from core.moment import head
from core.outside import coming_back, export
from core.registry import SLICES
from core.rhythm.check_in.store import CHECK_IN
from core.store import Put

TODAY = date(2026, 11, 22)
NEVER = ("NaN", "Infinity")


@pytest.fixture
def good(journal, now):
    """An export of one check-in, as Python holds it."""
    row = {**head(now), **dict.fromkeys(column.name for column in CHECK_IN.own)}
    journal.save([Put(CHECK_IN, {**row, "overall": 5, "nothing_went_wrong": False, "greet": False})])
    return json.loads(export.write(journal, export.chosen(["check_in"]), ".json", now))


def look(other, found):
    data = found if isinstance(found, bytes) else json.dumps(found).encode()
    return coming_back.preview(other, data, TODAY)


def test_the_file_itself_is_good(good, other):
    assert look(other, good).new == 1


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("day", "1800-01-01"),
        ("day", "2999-01-01"),
        ("day", "2026-11-30"),
        ("day", "soon"),
        ("day", None),
        ("day", 20261122),
        ("instant", "2999-01-01T00:00:00Z"),
        ("overall", 101),
        ("overall", -1),
        ("overall", 5.5),
        ("overall", True),
        ("overall", "5"),
        ("line", "x" * 100_000),
        ("line", "a\x00b"),
        ("line", ["x"]),
        ("greet", "yes"),
        ("id", "<b>"),
        ("id", "x" * 300),
        ("id", None),
        ("zone", "**bold** [x](http://example.org)"),
        ("revision", 0),
        ("revision", 2_000_000_000),
        ("revision", None),
        ("unheard_of", 1),
    ],
)
def test_a_value_that_no_journal_holds_is_refused_with_its_place(good, other, everything, column, value):
    good["tables"]["check_in.check_in"][0][column] = value
    with pytest.raises(RefusedError, match=r"check_in\.check_in, row 1"):
        look(other, good)
    assert not any(everything(other).values())


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "JSON"),
        (b"[" * 60_000_000, "JSON"),
        (b'{"format": "worthwhile", "version": 1', "cut off"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "UTF-8"),
        (b'{"format": "worthwhile", "version": 1, "tables": {"check_in.check_in": [{"overall": NaN}]}}', "JSON"),
        (
            b'{"format": "worthwhile", "version": 1, "tables": {"check_in.check_in": [{"overall": '
            + b"9" * 5000
            + b"}]}}",
            "JSON",
        ),
        (b"[1, 2]", "no export of Worthwhile"),
        (b'{"format": "another", "version": 1, "tables": {}}', "no export of Worthwhile"),
        (b'{"format": "worthwhile", "version": 2, "tables": {}}', "newer Worthwhile"),
        (b'{"format": "worthwhile", "version": 1, "tables": {"house.lock": []}}', "not known here"),
        (b'{"format": "worthwhile", "version": 1, "tables": {"settings.setting; DROP": []}}', "not known here"),
        (b'{"format": "worthwhile", "version": 1, "tables": {"check_in.check_in": {}}}', "no list of rows"),
        (b'{"format": "worthwhile", "version": 1, "tables": {"check_in.check_in": [1]}}', "not known here"),
    ],
    ids=lambda each: each if isinstance(each, str) else repr(each[:30]),
)
def test_a_file_that_is_no_export_is_refused(other, data, why):
    with pytest.raises(RefusedError, match=why):
        look(other, data)


def test_an_entry_that_stands_in_the_file_twice_is_refused(good, other):
    good["tables"]["check_in.check_in"] *= 2
    with pytest.raises(RefusedError, match="twice"):
        look(other, good)


def test_a_file_that_is_far_too_large_is_refused_unread(other, monkeypatch):
    from core.outside import json_file

    monkeypatch.setattr(json_file, "MOST_BYTES", 1000)
    with pytest.raises(RefusedError, match="larger than"):
        look(other, b" " * 1001)


@pytest.mark.parametrize(
    ("slug", "table", "column"), [("assertiveness", "conversation", "style"), ("goals", "goal", "status")]
)
def test_a_name_that_is_none_of_ours_is_refused_where_the_list_is_fixed(journal, other, now, slug, table, column):
    part = next(each for each in SLICES if each.slug == slug)
    journal.save(part.samples(now))
    found = json.loads(export.write(journal, export.chosen([slug]), ".json", now))
    assert look(other, found).new > 0
    found["tables"][f"{slug}.{table}"][0][column] = "zigzag"
    with pytest.raises(RefusedError, match=rf"{slug}\.{table}, row 1, {column}"):
        look(other, found)
