"""Every slice answers every question in a locked journal, once it is opened, as it does in one without a passphrase."""

from __future__ import annotations

import importlib
import inspect

import pytest

from core.figures import draw
from core.importing.preview import keep, preview
from core.insights import self_talk
from core.registry import SLICES
from core.store import open_store
from core.store.lock import remove_passphrase, set_passphrase

PASSPHRASE = "a lamp in the quiet hall"
slices = pytest.mark.parametrize("each", SLICES, ids=lambda each: each.slug)


@pytest.fixture(scope="module")
def both(moment):
    """The same samples twice: kept readable, and kept under a lock, half of them before it was set."""
    ops = [op for each in SLICES for op in each.samples(moment)]
    plain, locked = open_store(None), open_store(None)
    plain.unlock(None).save(ops)
    locked.unlock(None).save(ops[: len(ops) // 2])
    opened = set_passphrase(locked.unlock(None), PASSPHRASE, moment)
    opened.save(ops[len(ops) // 2 :])
    yield plain.unlock(None), opened
    plain.close()
    locked.close()


@slices
def test_texts_week_and_waiting_are_the_same(each, both, moment):
    plain, locked = both
    assert sorted(map(repr, each.texts(plain))) == sorted(map(repr, each.texts(locked)))
    for weeks in range(5):
        monday = moment.date().fromordinal(moment.date().toordinal() - 6 - 7 * weeks)
        assert each.week(plain, monday) == each.week(locked, monday)
    assert sorted(map(repr, each.helped(plain))) == sorted(map(repr, each.helped(locked)))
    assert list(each.waiting(plain, moment.date())) == list(each.waiting(locked, moment.date()))


@slices
def test_patterns_and_figures_are_the_same(each, both, moment):
    plain, locked = both
    series = each.series(plain), each.series(locked)
    assert {name: frame.to_dict() for name, frame in series[0].items()} == {
        name: frame.to_dict() for name, frame in series[1].items()
    }
    for figure in each.figures:
        drawn = [draw(figure, journal, moment.date(), dark=False) for journal in both]
        assert drawn[0].sentence == drawn[1].sentence
        assert drawn[0].chart.to_dict() == drawn[1].chart.to_dict(), figure.name
        assert "wws1:" not in str(drawn[1].chart.to_dict())


@slices
def test_every_read_of_a_slice_returns_the_same(each, both):
    plain, locked = both
    for module in ("reads", "store", "figure_reads"):
        try:
            held = importlib.import_module(f"{each.package}.{module}")
        except ModuleNotFoundError:
            continue
        for name, read in inspect.getmembers(held, inspect.isfunction):
            needed = [
                parameter
                for parameter in list(inspect.signature(read).parameters.values())[1:]
                if parameter.default is parameter.empty
                and parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
            ]
            first = next(iter(inspect.signature(read).parameters), "")
            if name.startswith("_") or name == "texts" or needed or first not in ("journal", "reader"):
                continue
            assert str(read(plain)) == str(read(locked)), f"{module}.{name}"
            assert "wws1:" not in str(read(locked))


@slices
def test_what_is_tied_to_an_entry_is_the_same(each, both):
    plain, locked = both
    for table in each.tables:
        for row in plain.entries(table):
            assert plain.tied(row["id"], 5) == locked.tied(row["id"], 5)


CSV = b"day,hot_thought,belief_before\n2026-11-01,I always fail,80\n2026-11-02,Nobody called,60\n"


def test_an_import_is_recognised_again_after_the_lock_is_set_and_after_it_is_removed(now):
    store = open_store(None, [self_talk.SLICE])
    importer = self_talk.SLICE.importers[0]
    journal = store.unlock(None)

    def bring_in(into, file=CSV):
        found = preview(into, importer, file, now.date())
        return keep(into, found, now), found.already

    assert bring_in(journal) == (2, 0)
    opened = set_passphrase(journal, PASSPHRASE, now)
    assert bring_in(opened) == (0, 2)
    assert bring_in(opened, CSV + b"2026-11-03,I was rude,40\n") == (1, 2)
    with store.cursor() as cursor:
        keys = [key for (key,) in cursor.execute("SELECT import_key FROM self_talk.thought_record").fetchall()]
    assert all(key.startswith("wws1:") for key in keys)
    plain = remove_passphrase(opened, PASSPHRASE)
    assert bring_in(plain, CSV + b"2026-11-03,I was rude,40\n") == (0, 3)
    store.close()
