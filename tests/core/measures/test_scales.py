"""Are the questionnaires that ship whole, word for word, and each with its source, its terms and its noise?"""

from __future__ import annotations

from dataclasses import FrozenInstanceError, asdict
from math import ceil
from pathlib import Path

import pytest

from core.change import reliable_change
from core.measures import OwnScaleError, own_scale, scale, scales

DATA = Path(__file__).parents[3] / "data" / "measures"
ORIGINAL_ORDER = {
    "On the whole, I am satisfied with myself.": False,
    "At times I think I am no good at all.": True,
    "I feel that I have a number of good qualities.": False,
    "I am able to do things as well as most other people.": False,
    "I feel I do not have much to be proud of.": True,
    "I certainly feel useless at times.": True,
    "I feel that I’m a person of worth, at least on an equal plane with others.": False,
    "I wish I could have more respect for myself.": True,
    "All in all, I am inclined to feel that I am a failure.": True,
    "I take a positive attitude toward myself.": False,
}
OTHER_ORDER = (
    "worth",
    "good_qualities",
    "failure",
    "able_as_others",
    "proud_of",
    "positive_attitude",
    "satisfied",
    "respect",
    "useless",
    "no_good",
)


def by_id(scale_id):
    return {item.id: item for item in scale(scale_id).items}


def sentences(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [text for part in value for text in sentences(part)]
    return [value] if isinstance(value, str) else []


def test_five_scales_ship_in_one_order_and_no_file_lies_beside_them():
    ids = ["rses", "who5", "sise", "ipip_assertiveness", "ipip_self_esteem"]
    assert [each.id for each in scales()] == ids
    assert {file.stem for file in DATA.glob("*.toml")} == set(ids)
    assert [scale(each) for each in ids] == list(scales())


def test_an_unknown_scale_is_an_error():
    with pytest.raises(KeyError):
        scale("../help/helplines")


def test_rosenberg_stands_in_its_original_order_word_for_word():
    assert {item.text: item.reverse for item in scale("rses").items} == ORIGINAL_ORDER
    assert [item.text for item in scale("rses").items] == list(ORIGINAL_ORDER)
    reversed_places = [place for place, item in enumerate(scale("rses").items, 1) if item.reverse]
    assert reversed_places == [2, 5, 6, 8, 9]


def test_rosenbergs_key_by_id_is_also_that_of_the_other_known_order():
    items = by_id("rses")
    assert set(OTHER_ORDER) == set(items)
    assert [place for place, item in enumerate(OTHER_ORDER, 1) if items[item].reverse] == [3, 5, 8, 9, 10]


def test_the_who5_stands_word_for_word_and_nothing_in_it_is_reversed():
    who5 = scale("who5")
    assert [item.text for item in who5.items] == [
        "I have felt cheerful and in good spirits",
        "I have felt calm and relaxed",
        "I have felt active and vigorous",
        "I woke up feeling fresh and rested",
        "My daily life has been filled with things that interest me",
    ]
    assert [(answer.number, answer.label) for answer in who5.answers] == [
        (5, "All of the time"),
        (4, "Most of the time"),
        (3, "More than half of the time"),
        (2, "Less than half of the time"),
        (1, "Some of the time"),
        (0, "At no time"),
    ]
    assert not any(item.reverse for item in who5.items)


@pytest.mark.parametrize("scale_id", ["ipip_assertiveness", "ipip_self_esteem"])
def test_of_an_ipip_scale_the_last_five_of_ten_are_reversed(scale_id):
    assert [item.reverse for item in scale(scale_id).items] == [False] * 5 + [True] * 5


def test_the_ipip_scales_stand_word_for_word():
    assert [item.text for item in scale("ipip_assertiveness").items] == [
        "Take charge.",
        "Try to lead others.",
        "Can talk others into doing things.",
        "Seek to influence others.",
        "Take control of things.",
        "Wait for others to lead the way.",
        "Keep in the background.",
        "Have little to say.",
        "Don’t like to draw attention to myself.",
        "Hold back my opinions.",
    ]
    assert [item.text for item in scale("ipip_self_esteem").items] == [
        "Feel comfortable with myself.",
        "Just know that I will be a success.",
        "Seldom feel blue.",
        "Like to take responsibility for making decisions.",
        "Know my strengths.",
        "Dislike myself.",
        "Am less capable than most people.",
        "Feel that my life lacks direction.",
        "Question my ability to do my work properly.",
        "Feel that I’m unable to deal with things.",
    ]


def test_the_single_item_has_words_at_its_two_ends_alone():
    assert [item.text for item in scale("sise").items] == ["I have high self-esteem."]
    assert [answer.label for answer in scale("sise").answers] == ["Not very true of me", "", "", "", "Very true of me"]


@pytest.mark.parametrize("each", scales(), ids=lambda each: each.id)
def test_a_scale_is_whole_and_without_stray_spaces(each):
    numbers = [answer.number for answer in each.answers]
    assert len(set(numbers)) == len(numbers)
    assert sorted(numbers) == list(range(each.lowest_answer, each.highest_answer + 1))
    assert len({item.id for item in each.items}) == len(each.items)
    assert all(type(item.reverse) is bool for item in each.items)
    assert all((each.instruction, each.limits, each.licence, each.every_why, each.source.author, each.source.what))
    assert all(text == " ".join(text.split()) for text in sentences(asdict(each)))


@pytest.mark.parametrize(
    ("scale_id", "answers", "points"),
    [
        ("rses", (0, 3), (0, 30)),
        ("who5", (0, 5), (0, 100)),
        ("sise", (1, 5), (1, 5)),
        ("ipip_assertiveness", (1, 5), (10, 50)),
        ("ipip_self_esteem", (1, 5), (10, 50)),
    ],
)
def test_answers_and_scores_span_what_their_authors_say(scale_id, answers, points):
    found = scale(scale_id)
    assert (found.lowest_answer, found.highest_answer) == answers
    assert (found.lowest, found.highest) == points


def test_scales_that_ask_about_weeks_or_in_general_wait_two_weeks():
    assert {each.id: each.every_days for each in scales()} == {
        "rses": 14,
        "who5": 14,
        "sise": 7,
        "ipip_assertiveness": 14,
        "ipip_self_esteem": 14,
    }


@pytest.mark.parametrize("reliability", [0.82, 0.85])
def test_rosenbergs_threshold_is_its_reliable_change_in_whole_points(reliability):
    noise = scale("rses").noise
    assert ceil(reliable_change(0, 0, noise.sd, reliability).threshold) == noise.points == 6
    assert ceil(reliable_change(0, 0, noise.sd, noise.reliability).threshold) == 6


def test_the_who5s_noise_says_in_whom_it_was_found():
    noise = scale("who5").noise
    assert (noise.kind, noise.points) == ("detectable_change", 23.6)
    assert "554 outpatients with epilepsy" in noise.population


def test_the_who5_names_its_licence_and_the_notice_ships_with_it():
    assert "CC BY-NC-SA 3.0 IGO" in scale("who5").licence
    notice = (DATA / "LICENCES.txt").read_text(encoding="utf-8")
    assert "CC BY-NC-SA 3.0 IGO" in notice
    assert all(f"{each.id}.toml" in notice for each in scales())


def test_a_scale_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        scale("rses").factor = 2


def test_an_own_scale_is_a_scale_like_the_others():
    own = own_scale("mine", " Sundays ", {"a": "I rested.", "b": " I hurried. "}, 0, 4, {"b"})
    assert own.title == "Sundays"
    assert [(item.id, item.text, item.reverse) for item in own.items] == [
        ("a", "I rested.", False),
        ("b", "I hurried.", True),
    ]
    assert (own.lowest, own.highest) == (0, 8)
    assert own.noise is None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": "  "}, "title"),
        ({"title": "x" * 301}, "title"),
        ({"items": {}}, "items"),
        ({"items": {"a": " "}}, "items"),
        ({"items": {"a": "x" * 301}}, "items"),
        ({"items": {"a": "I rested.", "b": "i rested. "}}, "items"),
        ({"items": {str(number): f"Statement {number}" for number in range(21)}}, "items"),
        ({"lowest": -1}, "lowest"),
        ({"lowest": True}, "lowest"),
        ({"highest": 101}, "highest"),
        ({"highest": 2.5}, "highest"),
        ({"lowest": 4, "highest": 4}, "highest"),
        ({"reverse": {"b"}}, "reverse"),
    ],
)
def test_an_own_scale_that_cannot_work_is_refused_with_a_sentence_for_its_field(change, field):
    draft = {"title": "Sundays", "items": {"a": "I rested."}, "lowest": 0, "highest": 4} | change
    with pytest.raises(OwnScaleError) as refused:
        own_scale("mine", **draft)
    assert list(refused.value.problems) == [field]
    assert refused.value.problems[field].endswith(".")


def test_all_that_is_wrong_with_an_own_scale_is_said_at_once():
    with pytest.raises(OwnScaleError) as refused:
        own_scale("mine", "", {}, -1, 200, {"gone"})
    assert set(refused.value.problems) == {"title", "items", "lowest", "highest", "reverse"}


def test_an_own_scale_cannot_stand_in_for_one_that_ships():
    with pytest.raises(ValueError, match="rses"):
        own_scale("rses", "Mine", {"a": "I rested."}, 0, 4)
