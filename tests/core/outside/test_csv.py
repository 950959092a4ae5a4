"""Do tables leave for a spreadsheet, and come in again as they were, formulas and all?"""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import timedelta

import pytest

from core import entries
from core.importing import keep, preview
from core.importing.command import takers
from core.insights.self_talk import THOUGHT_RECORD, add_record
from core.insights.self_talk.model import thought_record
from core.model import RefusedError
from core.outside import export

OURS = [each for each in takers().values() if each.lines]
FORMULAS = ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "'=1", "''-x", "'", "=", "- a list\n- of two", "a =1"]

NOTHING_LEFT = {"Nothing would be left of this line."}
"""Of answers to an own scale that is not there: an export as JSON brings it along."""


def packed(journal, now, **chosen):
    data = export.write(journal, export.chosen(with_held_back=True, **chosen), ".zip", now)
    return zipfile.ZipFile(io.BytesIO(data))


@pytest.mark.parametrize("into", [each.into for each in OURS])
def test_every_table_comes_in_again_under_the_name_of_its_file(lived_in, other, now, into):
    data = packed(lived_in, now).read(f"{into}.csv")
    importer = takers()[into]
    columns = [name for name in importer.columns if name not in ("goal", "traps", "feelings")]
    found = preview(other, importer, data, now.date())
    means = {
        (each.column, each.name): "" for each in found.unknown
    }  # the other journal has no such goals and own names
    found = preview(other, importer, data, now.date(), means)
    assert (found.unknown, found.ignored) == ((), ())
    assert {each.reason for each in found.refused} == (NOTHING_LEFT if into == "measures" else set())
    keep(other, found, now, skip_refused=True)
    again = packed(other, now).read(f"{into}.csv")
    assert set(_cells(again, columns)) <= set(_cells(data, columns))
    assert len(_cells(again, columns)) == len(_cells(data, columns)) - found.refused_rows
    assert len(_cells(data, columns)) == len(lived_in.entries(importer.table))


def _cells(data, columns):
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return sorted(tuple(row[name] for name in columns) for row in rows)


def test_in_the_same_journal_goals_traps_and_feelings_are_known_again(lived_in, now):
    for into in ("self_talk", "goals.step"):
        data = packed(lived_in, now).read(f"{into}.csv")
        found = preview(lived_in, takers()[into], data, now.date())
        assert (found.refused, found.unknown) == ((), ())


@pytest.mark.parametrize("words", FORMULAS)
def test_formulas_are_guarded_and_come_back_unchanged(journal, other, now, words):
    add_record(journal, thought_record({"hot_thought": words}, now.date()), now)
    data = packed(journal, now).read("self_talk.csv")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert row["hot_thought"][0] not in "=+-@\t\r"
    keep(other, preview(other, takers()["self_talk"], data, now.date()), now)
    assert [each["hot_thought"] for each in other.entries(THOUGHT_RECORD)] == [words]


def test_numbers_are_numbers(lived_in, now):
    data = packed(lived_in, now).read("check_in.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    ratings = [row["overall"] for row in rows if row["overall"]]
    assert ratings
    assert all(rating.isdecimal() for rating in ratings)
    assert '"5"' not in data


def test_a_single_table_is_one_file_and_several_are_refused_as_one(lived_in, now):
    one = export.write(lived_in, export.chosen(["check_in"]), ".csv", now)
    assert one.startswith(b"\xef\xbb\xbfday,overall")
    with pytest.raises(RefusedError, match=r"A \.zip file holds several"):
        export.write(lived_in, export.chosen(), ".csv", now)


def test_what_was_forgotten_or_lies_outside_of_the_period_stays(journal, now):
    for days, words in ((0, "today"), (40, "long ago")):
        add_record(journal, thought_record({"hot_thought": words}, now.date()), now - timedelta(days=days))
    old = add_record(journal, thought_record({"hot_thought": "old", "day": "2026-01-05"}, now.date()), now)
    gone = add_record(journal, thought_record({"hot_thought": "forgotten"}, now.date()), now)
    entries.forget(journal, THOUGHT_RECORD, gone, now)
    assert old
    text = packed(journal, now, first=now.date() - timedelta(days=60)).read("self_talk.csv").decode()
    assert "today" in text
    assert "forgotten" not in text
    assert ",old," not in text


def test_roots_is_no_table_unless_it_is_asked_for(lived_in, now):
    archive = zipfile.ZipFile(io.BytesIO(export.write(lived_in, export.chosen(), ".zip", now)))
    assert not [name for name in archive.namelist() if name.startswith("roots")]
    assert "READ_ME.txt" in archive.namelist()
