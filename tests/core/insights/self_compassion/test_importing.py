"""Does a table that was written elsewhere come in whole, with what cannot be kept named by line?"""

from __future__ import annotations

from datetime import date

import pytest

from core.insights import self_compassion
from core.insights.self_compassion import tables
from core.model import RefusedError

TODAY = date(2026, 11, 22)
MOMENTS, PAUSES, LETTERS = self_compassion.SLICE.importers


def made(importer, **cells):
    whole = {**dict.fromkeys(importer.columns, ""), "day": "2026-11-20", **cells}
    titles = {"someone kind, to me": "someone_kind", "friend": "friend"}
    return importer.make(whole, lambda _column, name: titles.get(name.casefold(), ""), TODAY)


def test_every_column_of_a_table_can_come_in():
    for importer in self_compassion.SLICE.importers:
        assert set(importer.columns) == {"day", *(column.name for column in importer.table.own)}
    assert [each.table for each in self_compassion.SLICE.importers] == list(tables.TABLES)


def test_a_line_becomes_a_hard_moment():
    found = made(MOMENTS, happened="Late", harshness_self="8", harshness_now="0", voice="Someone kind, to me")

    assert (found.day, found.happened, found.harshness_self, found.harshness_now) == (date(2026, 11, 20), "Late", 8, 0)
    assert (found.voice, found.harshness_friend) == ("someone_kind", None)


def test_a_line_becomes_a_pause_or_a_letter():
    assert made(PAUSES, minutes="3").minutes == 3
    letter = made(LETTERS, letter="Dear one", reread_on="2027-02-01", reread_at="2026-11-21")
    assert (letter.reread_on, letter.reread_at) == (date(2027, 2, 1), date(2026, 11, 21))


@pytest.mark.parametrize(
    ("importer", "cells", "wrong"),
    [
        (MOMENTS, {"happened": "Late", "harshness_now": "11"}, {"harshness_now"}),
        (PAUSES, {}, {"kindness"}),
        (PAUSES, {"minutes": "3.5"}, {"minutes"}),
        (LETTERS, {"letter": "x", "reread_on": "soon", "day": "20.11.2026"}, {"reread_on", "day"}),
    ],
)
def test_what_cannot_be_kept_is_refused_by_column(importer, cells, wrong):
    with pytest.raises(RefusedError) as refused:
        made(importer, **cells)

    assert set(refused.value.problems) == wrong
