"""What every slice and every insight has to offer, whatever it is about."""

from __future__ import annotations

import importlib
import re
from datetime import timedelta
from pathlib import Path

import pytest

from core import entries, insights
from core.figures import draw
from core.insights import INSIGHTS
from core.registry import SLICES
from core.rhythm import weekly_review
from core.rhythm.weekly_review.week import week_of
from core.slice import MOST_OWN_WORDS, Text, WeekNote
from core.table import HEAD, Kind
from core.words.offering import offered, searched
from core.words.search import Asked, found

ROOT = Path(__file__).resolve().parents[2]
PAGES = {"check_in": "today", "drafts": "today", "experiment": "patterns"}
FIGURES = [(each, figure) for each in SLICES for figure in each.figures]

slices = pytest.mark.parametrize("each", SLICES, ids=lambda each: each.slug)
figures = pytest.mark.parametrize(("each", "figure"), FIGURES, ids=lambda part: getattr(part, "name", ""))


@pytest.fixture
def lived_in(journal, now):
    journal.save([op for each in SLICES for op in each.samples(now)])
    return journal


def test_every_folder_of_an_insight_is_in_the_menu_and_the_other_way_round():
    folders = {path.name for path in Path(insights.__file__).parent.iterdir() if (path / "__init__.py").exists()}
    assert folders == {each.slug for each in INSIGHTS}


def test_no_two_slices_share_a_slug():
    assert len({each.slug for each in SLICES}) == len(SLICES)


@slices
def test_a_slice_is_its_folder_its_schema_its_page_and_its_tests(each):
    assert each.package.rpartition(".")[2] == each.slug
    assert {table.schema for table in each.tables} == {each.slug}
    assert (ROOT / "pages" / f"{PAGES.get(each.slug, each.slug)}.py").exists()
    assert each.title
    assert each.question.endswith("?")
    assert each.icon.startswith(":material/")


@pytest.mark.parametrize("each", INSIGHTS, ids=lambda each: each.slug)
def test_an_insight_is_whole(each):
    folder = Path(importlib.import_module(each.package).__file__).parent
    modules = ("model", "tables", "store", "reads", "figure_reads", "figure", "chart", "ghosts", "samples", "importing")
    names = (*(f"{name}.py" for name in modules), "views.sql", "migrations/0001_create.sql")
    missing = [name for name in names if not (folder / name).exists()]
    assert missing == []
    assert (ROOT / "tests" / "core" / "insights" / each.slug).is_dir()
    assert (ROOT / "data" / "practice" / f"{each.slug}.toml").exists()
    assert each.figures
    assert each.importers


@slices
def test_a_practice_for_a_hard_evening_has_a_form_of_its_kind(each):
    assert set(each.practices) <= {table.name for table in each.tables if table.entry}
    assert not (each.held_back and each.practices)


@slices
def test_what_names_an_entry_is_one_of_its_words(each):
    assert all(table.named_by in table.worded for table in each.tables if table.entry)


@slices
def test_whatever_is_found_is_told_in_words_for_a_person_and_by_no_name_of_a_column(each):
    for table in each.tables if searched(each) else ():
        kind = offered(each).kinds.get(table.name)
        if table.worded:
            assert kind, f"{each.slug}/found.py says nothing of {table.name}"
            assert kind.title
            assert set(kind.labels) == set(table.worded), table.full_name
            assert all(kind.labels.values())


@slices
def test_each_way_to_narrow_a_search_has_something_to_choose_and_finds_by_it(each, lived_in):
    for one in offered(each).narrowings:
        asked = [
            Asked(narrowed=((each.slug, one.name, identity),), held_back=True) for identity in one.options(lived_in)
        ]
        assert asked, one.name
        assert any(found(lived_in, each)[1] for each in asked), one.name
        assert found(lived_in, Asked(narrowed=((each.slug, one.name, "nothing of this id"),), held_back=True)) == (
            [],
            0,
        )


@slices
def test_what_takes_a_file_begins_with_the_slug(each):
    assert all(importer.into.split(".")[0] == each.slug for importer in each.importers)
    assert [importer.into for importer in each.importers][:1] in ([], [each.slug])


@slices
def test_every_table_begins_with_the_same_columns_and_is_as_declared(each, journal):
    for table in each.tables:
        found = journal.rows(
            "SELECT column_name, data_type FROM information_schema.columns "
            "WHERE table_schema = $schema AND table_name = $name ORDER BY ordinal_position",
            schema=table.schema,
            name=table.name,
        )
        assert found == [(column.name, column.kind.duckdb_type) for column in table.columns], table.full_name
        assert table.columns[: len(HEAD)] == HEAD


@slices
def test_what_a_person_writes_can_be_sealed(each):
    kinds = {column.kind for table in each.tables for column in table.columns if column.sealed}
    assert kinds <= {Kind.WORDS, Kind.CHOICE, Kind.CHOICES}
    unsealed = [c.name for table in each.tables for c in table.columns if c.kind is Kind.WORDS and not c.sealed]
    assert unsealed == []


def test_the_schema_holds_only_what_survives_a_crash(journal):
    kinds = journal.rows(
        "SELECT DISTINCT constraint_type FROM duckdb_constraints() WHERE schema_name NOT IN ('main', 'house')"
    )
    assert {kind for (kind,) in kinds} <= {"PRIMARY KEY", "NOT NULL", "CHECK"}
    assert journal.rows("SELECT sequence_name FROM duckdb_sequences()") == []
    assert journal.rows("SELECT index_name FROM duckdb_indexes()") == []


@slices
def test_an_empty_slice_answers_every_question_calmly(each, journal, now):
    assert list(each.texts(journal)) == []
    assert each.week(journal, now.date()).entries == 0
    assert all(frame.empty for frame in each.series(journal).values())


@slices
def test_the_samples_are_offered_to_search_week_and_patterns(each, lived_in, now):
    tells = any(table.entry for table in each.tables)
    texts = list(each.texts(lived_in))
    assert all(isinstance(text, Text) and text.words.strip() for text in texts)
    if tells:
        assert texts
        monday = now.date().fromordinal(now.date().toordinal() - now.date().weekday())
        note = each.week(lived_in, monday)
        assert isinstance(note, WeekNote)
        assert note.entries > 0
        for name, frame in each.series(lived_in).items():
            assert list(frame.columns) == ["day", "value"], name
            assert frame["day"].is_unique, name


@pytest.mark.parametrize("each", INSIGHTS, ids=lambda each: each.slug)
def test_an_insight_stands_in_the_week_that_is_looked_back_on(each, lived_in, now):
    monday = now.date() - timedelta(days=now.weekday())
    (told,) = [told for told in week_of(lived_in, monday, now.date()).told if told.slug == each.slug]
    assert told.entries == each.week(lived_in, monday).entries > 0
    assert told.held_back == each.held_back
    drawn = draw(weekly_review.SLICE.figure("look_back"), lived_in, now.date(), dark=False)
    assert f"{each.title[1:]} {told.entries}" in drawn.sentence


@pytest.mark.parametrize("each", INSIGHTS, ids=lambda each: each.slug)
def test_what_an_insight_tells_of_a_week_is_of_that_week_and_short(each, lived_in, now):
    monday = now.date() - timedelta(days=now.weekday())
    for first in (monday - timedelta(weeks=weeks) for weeks in range(12)):
        note = each.week(lived_in, first)
        assert len(note.own_words) <= MOST_OWN_WORDS
        assert {text.entry for text in note.own_words} <= {text.entry for text in each.texts(lived_in)}
        inside = (*note.days, *(text.day for text in note.own_words))
        assert all(first <= day < first + timedelta(days=7) for day in inside)
        assert len(note.days) in (0, note.entries)
        assert not (each.held_back and (note.own_words or note.sentences))


@pytest.mark.parametrize(
    "each", [each for each in SLICES if each.slug not in ("drafts", "settings")], ids=lambda each: each.slug
)
def test_every_kept_word_can_be_searched(each, lived_in):
    told = {text.words for text in each.texts(lived_in)}
    for table in each.tables:
        for row in lived_in.entries(table):
            missing = [name for name in table.worded if (row[name] or "").strip() and row[name].strip() not in told]
            assert missing == [], (table.full_name, row)


@slices
def test_what_may_help_again_is_a_kept_text_and_leaves_with_its_entry(each, lived_in, now):
    assert not (each.held_back and each.helps)
    assert list(each.helped(lived_in)) != [] or not each.helps
    said = {(text.entry, text.words) for text in each.texts(lived_in)}
    for helped in each.helped(lived_in):
        assert helped.table in each.tables
        assert helped.table.entry
        assert (helped.entry, helped.words) in said
        assert helped.eased is None or -100 <= helped.eased <= 100
    for table in each.tables:
        for row in lived_in.entries(table) if table.entry else ():
            entries.forget(lived_in, table, row["id"], now)
    assert list(each.helped(lived_in)) == []


@figures
def test_a_figure_has_one_name_from_sql_to_screen(each, figure):
    folder = Path(importlib.import_module(each.package).__file__).parent
    everything = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}
    code = "\n".join(text for name, text in everything.items() if name.endswith(".py"))
    assert re.search(rf"def {figure.name}\(", code)
    if not figure.everywhere:
        assert re.search(rf"VIEW \w+\.{figure.name}", everything["views.sql"])
    page = (ROOT / "pages" / f"{PAGES.get(each.slug, each.slug)}.py").read_text(encoding="utf-8")
    assert f'"{figure.name}"' in page


@figures
@pytest.mark.parametrize("dark", [False, True])
def test_an_empty_figure_is_a_ghost_under_its_invitation(each, figure, dark, journal, now):
    drawn = draw(figure, journal, now.date(), dark=dark)
    assert drawn.empty
    assert drawn.sentence == figure.invitation
    assert "transparent" in str(drawn.chart.to_dict())
    assert drawn.chart.to_dict()["config"]["aria"] is False


@figures
def test_a_figure_of_samples_says_something_with_a_number(each, figure, lived_in, now):
    drawn = draw(figure, lived_in, now.date(), dark=False)
    assert not drawn.empty
    assert re.search(r"\d|one|two|three|four|five|six|seven|eight|nine", drawn.sentence.lower())
    assert "because" not in drawn.sentence


@figures
def test_a_figure_survives_its_first_entry(each, figure, journal, now):
    first = first_entry(each, now)
    journal.save(first)
    drawn = draw(figure, journal, now.date(), dark=True)
    assert drawn.chart.to_dict()
    assert drawn.sentence


def first_entry(each, now):
    """One entry of each table that holds entries, with the rows that belong to it."""
    ops = list(each.samples(now))
    firsts = {op.table.full_name: op.row["id"] for op in reversed(ops) if op.table.entry}
    kept = set(firsts.values())
    return [op for op in ops if (op.row["id"] in kept if op.table.entry else _belongs(op, kept))]


def _belongs(op, kept):
    """Whether a row that is no entry of its own points to nothing that is left out."""
    ids = {op.row[column.name] for column in op.table.own if column.kind is Kind.ID}
    return ids <= {None, "", *kept}


@figures
def test_no_figure_uses_what_breaks_it_in_the_browser(each, figure, lived_in, now):
    spec = str(draw(figure, lived_in, now.date(), dark=False).chart.to_dict())
    assert "'title': 'then'" not in spec
    assert "http" not in spec.replace("https://vega.github.io/schema/", "")


@figures
def test_what_is_forgotten_leaves_every_figure(each, figure, lived_in, now):
    for table in lived_in.tables():
        for row in lived_in.entries(table) if table.entry else ():
            entries.forget(lived_in, table, row["id"], now)
    assert draw(figure, lived_in, now.date(), dark=False).empty
