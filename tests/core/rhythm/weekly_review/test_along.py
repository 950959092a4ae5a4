"""Does what is taken along hold all of the week, nothing that is held back, and of a shared week the ticked lines alone?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from core.paper import Figure, Heading, Quote, Space, Words, to_markdown, to_pdf
from core.rhythm.weekly_review import along
from core.rhythm.weekly_review.week import Review, Week

MADE = date(2026, 11, 23)
_MARK = re.compile(r"\b([WSFR]\d)mark\b")


def marks(words) -> set[str]:
    return set(_MARK.findall(words))


def test_the_page_holds_every_word_of_the_week_in_both_forms(week, figures, pdf_text):
    page = along.page(week, MADE, figures)
    everything = {*(f"W{n}" for n in range(1, 9)), "S1", "S2", "S3", "F1", "F2"}
    assert marks(pdf_text(to_pdf(page))) == everything
    assert marks(to_markdown(page)) == everything


def test_verdicts_stand_where_the_figure_that_says_them_does_not(week, figures):
    assert "S4" in marks(to_markdown(along.page(week, MADE, {"look_back": figures["look_back"]})))
    assert "S4" in marks(" ".join(line.words for line in along.lines(week, figures)))


def test_nothing_of_roots_comes_onto_paper_not_even_that_there_was_something(week, figures, pdf_insides):
    week = replace(week, review=replace(week.review, focus="roots"))
    for document in (along.page(week, MADE, figures), along.shared(week, MADE, along.lines(week, figures))):
        for inside in (pdf_insides(to_pdf(document)), to_markdown(document)):
            assert not {"R1", "R2", "R3"} & marks(inside)
            assert not re.search(r"roots", inside.replace("StructTreeRoot", ""), re.IGNORECASE)


@pytest.mark.parametrize("kept", range(15))
def test_what_was_not_ticked_is_nowhere_in_the_file(week, figures, pdf_insides, kept):
    found = along.lines(week, figures)
    assert len(found) == 15  # each of them is tried alone
    line = found[kept]
    document = along.shared(week, MADE, along.ticked(found, {line.id}))
    wanted = marks(line.words)
    for inside in (pdf_insides(to_pdf(document)), to_markdown(document)):
        assert marks(inside) == wanted
        assert "MARKEDUNTOLD" not in inside
        for word in ("brood", "river", "twice", "patience", "largest", "within"):
            assert (word in inside) == (word in line.words)


def test_without_a_tick_the_shared_page_holds_its_days_alone(week, figures):
    document = along.shared(week, MADE, along.ticked(along.lines(week, figures), ()))
    assert to_markdown(document) == "# A week: 16 to 22 November 2026\n"


def test_a_line_that_says_something_else_is_another_line(week, figures):
    before = {line.id for line in along.lines(week, figures)}
    again = {line.id for line in along.lines(week, figures)}
    amended = replace(week, review=replace(week.review, hard="W5mark the evening, and Monday"))
    after = {line.id for line in along.lines(amended, figures)}
    other = {line.id for line in along.lines(replace(week, monday=date(2026, 11, 9)), figures)}
    assert before == again
    assert len(before - after) == len(after - before) == 1
    assert not before & other


def test_a_sentence_more_moves_no_tick(week):
    told = week.told[1]
    longer = replace(told, sentences=("S9mark new.", *told.sentences))
    before = {line.words: line.id for line in along.lines(week)}
    after = {line.words: line.id for line in along.lines(replace(week, told=(longer,)))}
    assert all(after[words] == before[words] for words in (*told.sentences, "W1mark always *late*"))


def test_own_words_are_quoted_and_ours_are_not(week, figures):
    blocks = along.page(week, MADE, figures).blocks
    quoted = " ".join(block.words for block in blocks if isinstance(block, Quote))
    assert marks(quoted) == {f"W{n}" for n in range(1, 9)}
    assert [block.alt[:2] for block in blocks if isinstance(block, Figure)] == ["F1", "F2"]
    assert [block.words for block in blocks if isinstance(block, Heading) and not block.small] == [
        along.LOOKING_BACK,
        along.BESIDE,
        along.IN_WORDS,
        along.NEXT,
    ]


def test_one_weeks_change_is_said_to_be_mostly_noise_once(week, figures):
    def notes(found):
        blocks = along.shared(week, MADE, found).blocks
        return [block.words for block in blocks if isinstance(block, Words)]

    beside = [line for line in along.lines(week, figures) if line.section == along.BESIDE]
    assert notes(beside) == ["One week’s change is mostly noise."]
    said = [replace(line, words="Mostly noise, as ever.") if line.chart else line for line in beside]
    assert notes(said) == []


def test_a_week_without_anything_has_room_to_write_and_no_reproach():
    blocks = along.page(Week(date(2026, 11, 16), (), (), None), MADE).blocks
    assert blocks[0] == Words("Nothing was written down this week. A gap is only a gap.")
    assert len([block for block in blocks if isinstance(block, Space)]) == 4
    assert along.lines(Week(date(2026, 11, 16), (), (), None)) == ()


@pytest.mark.parametrize(
    ("cue", "action", "plan"),
    [
        ("it rains", "I walk", [("If", "it rains"), ("Then", "I walk")]),
        ("it rains", " ", [("If", "it rains")]),
        ("", "I walk", [("One small next thing", "I walk")]),
    ],
)
def test_half_a_plan_is_kept_as_it_is(week, cue, action, plan):
    found = along.lines(replace(week, review=Review("", "", "", "", cue, action)))
    assert [(line.label, line.words) for line in found if line.section == along.NEXT] == plan
