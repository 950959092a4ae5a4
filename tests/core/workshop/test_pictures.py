"""What a room may see: as a chart, a sentence and on paper, all of the same numbers."""

from __future__ import annotations

import io
from datetime import date

import pypdf
import pytest

from core.paper import to_markdown, to_pdf
from core.theme import Palette
from core.workshop.activities import activities, plans, step
from core.workshop.chart import change_chart, chart, hue
from core.workshop.on_paper import sheets, summary_page
from core.workshop.paired import paired_change
from core.workshop.sentences import in_words, sentence
from core.workshop.showing import Bin, Result, bins
from core.workshop.summary import Part, Summary

DAY = date(2026, 11, 23)
WORTH = activities()["check_in"].fields[0]
TRAPS = activities()["spot_the_trap"].fields[0]
FAIRER = activities()["rewrite_it"].fields[0]
NUMBERS = Result(WORTH, 17, bins=bins({"2": 1, "3": 2, "5": 4, "6": 7, "8": 2, "10": 1}))
CHOICES = Result(
    TRAPS, 9, choices=tuple((name, title, 7 if n < 2 else n) for n, (name, title) in enumerate(TRAPS.choices.items()))
)
HOSTILE = '#image("/etc/passwd") ![x](http://192.0.2.9/y) <b>bold</b>'


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (NUMBERS, "17 people. From 3 or less to 8 or more; middle 6."),
        (Result(WORTH, 5, bins=bins({"4": 5})), "5 people. All at about 4."),
        (Result(WORTH, 6, bins=bins({"4": 3, "5": 3})), "6 people. From 4 or less to 5 or more; middle 4.5."),
        (Result(WORTH, 0), "Too few to show: fewer than 5 answered this."),
        (Result(FAIRER, 6, wall=("one",)), "6 texts, of which 1 was let through."),
        (Result(FAIRER, 6, wall=("one", "two")), "6 texts, of which 2 were let through."),
    ],
)
def test_the_sentence_holds_for_the_picture(found, says):
    assert sentence(found) == says


def test_the_choice_named_most_often_is_said_and_ties_are_said_as_ties():
    first, second, *_ = TRAPS.choices.values()
    assert sentence(CHOICES) == f"9 people. Several could be ticked. Most often: “{first}” and “{second}” (7)."
    style = activities()["say_it"].fields[0]
    one = Result(style, 5, choices=(("passive", "Passive", 4), ("assertive", "Assertive", 1)))
    assert sentence(one) == "5 people. Most often: “Passive” (4)."


def test_bars_at_the_ends_say_that_one_may_lie_further_out():
    assert [in_words(each) for each in (Bin(3, 0, 3, 2), Bin(5, 5, 5, 1), Bin(8, 8, 10, 2), Bin(4, 0, 10, 5))] == [
        "3 or less",
        "5",
        "8 or more",
        "any number",
    ]
    assert in_words(Bin(-2, -10, -2, 2), signed=True) == "−2 or less"
    assert in_words(Bin(0, 0, 0, 2), signed=True) == "0"
    assert in_words(Bin(3, 3, 10, 2), signed=True) == "+3 or more"


def test_a_chart_draws_what_may_be_seen_and_nothing_else():
    drawn = chart(NUMBERS, Palette(), hue("check_in")).to_dict()  # Altair checks it against Vega-Lite's schema
    (rows,) = {id(rows): rows for rows in drawn["datasets"].values()}.values()
    assert [(row["at"], row["count"]) for row in rows] == [(3, 3), (5, 4), (6, 7), (8, 3)]
    assert [row["words"] for row in rows] == ["3 or less", "", "", "8 or more"]
    choices = chart(CHOICES, Palette(dark=True), hue("spot_the_trap")).to_dict()
    (rows,) = choices["datasets"].values()
    assert [row["count"] for row in rows] == [count for _, _, count in CHOICES.choices]


@pytest.mark.parametrize("found", [Result(WORTH, 0), Result(TRAPS, 0), Result(FAIRER, 6, wall=("one",))])
def test_where_there_is_no_picture_there_is_none(found):
    assert chart(found, Palette(), "overall") is None


def changed(pairs):
    before = {str(each): 3 + each % 4 for each in range(pairs)}
    after = {who: value + int(who) % 3 - 1 for who, value in before.items()}
    return paired_change("worth", WORTH.label, before, after, pairs, pairs)


def test_a_change_is_drawn_with_its_median_from_twelve_pairs_on():
    assert change_chart(changed(11), Palette()) is None
    drawn = change_chart(changed(18), Palette()).to_dict()
    assert {"low": 0.0, "high": 0.0, "median": 0.0}.keys() <= drawn["datasets"][drawn["layer"][-1]["data"]["name"]][
        0
    ].keys()


def a_summary(*, invented=False):
    parts = (
        Part(step("check_in"), (NUMBERS, Result(WORTH, 0))),
        Part(step("spot_the_trap"), (CHOICES,)),
        Part(step("rewrite_it"), (Result(FAIRER, 6, wall=(HOSTILE,)),)),
    )
    return Summary(45, parts, (changed(18), changed(5)), invented)


def test_the_summary_s_pdf_holds_sentences_and_words_as_they_were_written():
    pdf = pypdf.PdfReader(io.BytesIO(to_pdf(summary_page(a_summary(invented=True), DAY))))
    words = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    for expected in (
        "Workshop summary",
        "nobody said any of this",
        "A workshop of 45 minutes.",
        "17 people. From 3 or less to 8 or more; middle 6.",
        "Too few to show",
        "18 people answered both times.",
        "Too few to say",
        "They did not greet me this morning.",
    ):
        assert expected in words, expected
    assert HOSTILE.replace(" ", "") in words.replace(" ", "")


def test_a_summary_of_people_says_nothing_of_invention():
    assert "Invented" not in to_markdown(summary_page(a_summary(), DAY))


def test_sheets_hold_every_question_of_the_plan_and_a_place_to_write():
    steps = plans()["plan_90"].steps
    text = to_markdown(sheets(steps, DAY))
    for each in steps:
        for line in each.activity.private:
            assert line in text
    assert "Break" not in text
