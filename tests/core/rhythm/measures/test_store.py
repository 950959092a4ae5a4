"""Are answers kept whole, amended without a second, and found again; and does an own scale hold its scores?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import entries
from core.importing import keep, preview
from core.measures import scale
from core.model import RefusedError
from core.rhythm import measures
from core.rhythm.measures import reads, store
from core.rhythm.measures.model import FilledIn, OwnScale
from core.rhythm.measures.tables import ANSWER, FILLED_IN, OWN_SCALE
from core.store import AmendedElsewhereError

RSES, WHO5 = scale("rses"), scale("who5")
OWN = OwnScale(date(2026, 11, 1), "A day of mine", "I went out\nI hid", 0, 10, ("2",))


def filled(day, number=2, form=RSES):
    return FilledIn(day, form.id, "", tuple((item.id, number) for item in form.items))


def test_what_was_kept_is_opened_as_it_was(journal, now):
    record = FilledIn(now.date(), "rses", "Tired", tuple((item.id, place % 4) for place, item in enumerate(RSES.items)))
    assert store.opened(journal, store.add(journal, record, now)) == (record, 1)


def test_an_amendment_writes_the_answers_anew_and_leaves_none_behind(journal, now):
    identity = store.add(journal, filled(now.date()), now)
    store.amend(journal, identity, filled(now.date(), 3), 1)
    assert len(journal.entries(ANSWER)) == 10
    assert store.opened(journal, identity) == (filled(now.date(), 3), 2)


def test_an_amendment_of_what_was_changed_meanwhile_keeps_nothing(journal, now):
    identity = store.add(journal, filled(now.date()), now)
    store.amend(journal, identity, filled(now.date(), 3), 1)
    with pytest.raises(AmendedElsewhereError):
        store.amend(journal, identity, filled(now.date(), 0), 1)
    assert store.opened(journal, identity)[0] == filled(now.date(), 3)


def test_the_score_follows_from_the_answers_in_the_order_of_time(journal, now, scores):
    scores("rses", 12, 18, 15)
    store.add(journal, filled(now.date() - timedelta(days=100), 0), now)
    assert [value for _, value in reads.scored(journal, RSES)] == [15, 12, 18, 15]
    assert reads.scored(journal, WHO5) == []


def test_what_came_with_an_answer_missing_has_no_score(journal, now):
    store.add(journal, FilledIn(now.date(), "rses", "", (("worth", 2),)), now)
    assert reads.scored(journal, RSES) == []
    ((row,), total) = reads.found_filled_in(journal)
    assert (row["title"], row["score"], total) == ("Rosenberg self-esteem scale", "", 1)


def test_what_was_forgotten_has_no_score_until_it_is_brought_back(journal, now, scores):
    _, last = scores("rses", 12, 18)
    entries.forget(journal, FILLED_IN, last, now)
    assert [value for _, value in reads.scored(journal, RSES)] == [12]
    assert store.other_days(journal, "rses") == [now.date() - timedelta(days=14)]
    entries.bring_back(journal, FILLED_IN, last)
    assert [value for _, value in reads.scored(journal, RSES)] == [12, 18]


def test_the_days_of_a_scale_leave_out_the_one_that_is_amended(journal, now, scores):
    first, _ = scores("rses", 12, 18)
    assert store.other_days(journal, "rses", first) == [now.date()]


def test_the_scale_filled_in_last_stands_first(journal, scores):
    scores("rses", 12)
    scores("who5", 48)
    assert list(reads.last_days(journal)) == ["who5", "rses"]


def test_an_own_scale_gives_scores_and_goes_and_comes_back_with_them(journal, now):
    identity = store.add_own_scale(journal, OWN, now)
    form = store.all_scales(journal)[identity]
    store.add(journal, FilledIn(now.date(), identity, "", (("1", 7), ("2", 2))), now)
    assert [value for _, value in reads.scored(journal, form)] == [15]
    entries.forget(journal, OWN_SCALE, identity, now)
    assert identity not in store.all_scales(journal)
    assert reads.found_filled_in(journal) == ([], 0)
    assert identity not in reads.last_days(journal)
    entries.bring_back(journal, OWN_SCALE, identity)
    assert reads.found_filled_in(journal)[0][0]["score"] == "15 of 20"


def test_an_own_scale_forgotten_for_long_leaves_with_all_its_answers(journal, now):
    identity = store.add_own_scale(journal, OWN, now)
    store.add(journal, FilledIn(now.date(), identity, "", (("1", 7), ("2", 2))), now)
    store.add(journal, filled(now.date()), now)
    entries.forget(journal, OWN_SCALE, identity, now)
    entries.forgotten_for_good(journal, now + timedelta(days=31))
    assert [row["scale"] for row in journal.entries(FILLED_IN, "true")] == ["rses"]
    assert len(journal.entries(ANSWER, "true")) == 10


def test_an_own_scale_is_answered_once_something_was_filled_in_forgotten_or_not(journal, now):
    identity = store.add_own_scale(journal, OWN, now)
    assert store.answered(journal, identity) is None
    kept = store.add(journal, FilledIn(now.date(), identity, "", (("1", 7), ("2", 2))), now)
    entries.forget(journal, FILLED_IN, kept, now)
    assert store.answered(journal, identity) == OWN
    assert store.answered(journal, None) is None


def test_an_own_scale_that_makes_none_is_left_out(journal, now):
    store.add_own_scale(journal, OwnScale(now.date(), "", "", 5, 5, ()), now)
    assert len(store.all_scales(journal)) == 5


CSV = b"date,scale,answers,note\n2026-11-01,who5,cheerful 5; calm 4; active 3; rested 2; interest 1,Quiet\n"


def imported(journal, now, data):
    return keep(journal, preview(journal, measures.SLICE.importers[0], data, now.date()), now)


def test_a_table_comes_in_and_goes_out_as_it_came(journal, now):
    assert imported(journal, now, CSV) == 1
    assert [value for _, value in reads.scored(journal, WHO5)] == [60]
    (line,) = measures.SLICE.importers[0].lines(journal, journal.entries(FILLED_IN))
    assert list(line.values()) == CSV.decode().splitlines()[1].split(",")
    assert imported(journal, now, CSV) == 0


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("2026-11-01,who5,cheerful 5; calm 4,", "answers"),
        ("2026-11-01,who5,cheerful 9; calm 4; active 3; rested 2; interest 1,", "answers"),
        ("2026-11-01,who5,cheerful 5; calm 4; active 3; rested 2; interest 1; worth 2,", "answers"),
        ("2026-11-01,who5,cheerful 5; cheerful 4; active 3; rested 2; interest 1,", "answers"),
        ("1.11.2026,who5,cheerful 5; calm 4; active 3; rested 2; interest 1,", "day"),
        ("2026-11-01,,cheerful 5,", "scale"),
    ],
)
def test_a_line_that_gives_no_score_is_refused_by_column(journal, now, line, field):
    found = preview(journal, measures.SLICE.importers[0], f"day,scale,answers,note\n{line}\n".encode(), now.date())
    assert [each.field for each in found.refused] == [field]
    with pytest.raises(RefusedError):
        keep(journal, found, now)


def test_a_scale_that_is_not_known_is_asked_for(journal, now):
    found = preview(journal, measures.SLICE.importers[0], CSV.replace(b"who5", b"GAF"), now.date())
    assert [(each.column, each.name) for each in found.unknown] == [("scale", "GAF")]
