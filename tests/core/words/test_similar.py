"""Are texts found again that say the same, and only those, and at once after each change?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.similar import LEAST, Index, similar
from core.words.terms import MOST, terms

PAST = [
    "I always ruin every meeting at work",
    "My sister only called because she felt she had to",
    "I will never finish the drawing",
    "Nobody at work wants to hear what I say in a meeting",
]


def places(thought, past=PAST, k=3):
    return [near.key for near in similar(thought, past, k)]


def test_the_most_alike_comes_first():
    assert places("I ruined the meeting at work") == [0, 3]
    assert places("Nobody wants to hear me") == [3]
    assert places("my sister called me") == [1]


def test_likeness_is_one_for_the_same_words_and_falls_from_there():
    near = similar("I always ruin every meeting at work", PAST)
    assert near[0].likeness == pytest.approx(1.0)
    assert [each.likeness for each in near] == sorted((each.likeness for each in near), reverse=True)
    assert all(LEAST <= each.likeness <= 1 for each in near)


def test_one_shared_word_among_many_is_too_little():
    past = ["Work was long and loud and the printer broke while everybody waited", *PAST]
    assert places("The garden at work needs nobody but rain, sun, patience", past) == []


def test_little_words_alone_find_nothing():
    assert places("I am what I am, and that is it") == []
    assert similar("", PAST) == similar("  …!? ", PAST) == similar("anything", []) == []
    assert similar("x", ["", "the", " "]) == []


def test_there_are_never_more_than_asked_for():
    past = [f"I ruined the {day} meeting" for day in ("monday", "tuesday", "wednesday", "thursday", "friday")]
    assert len(places("I ruined the meeting", past)) == 3
    assert len(places("I ruined the meeting", past, 1)) == 1


def test_the_same_thought_written_often_is_one_the_newest():
    assert places("Nobody likes me", ["Nobody likes me", "I fail", "nobody LIKES me!", "Nobody would like me"]) == [3]


@pytest.mark.parametrize(
    ("written", "before"),
    [
        ("I RUIN meetings", "I ruin every meeting"),
        ("I’m ruining it", "I'm ruined"),
        ("I’ll be ill at my sister’s", "ill, sister"),
        ("un café gâché", "Un cafe gache"),
        ("ШТО ЗА ГЛУПОСТЬ", "што за глупость"),
        ("straße", "STRASSE"),
        ("Şişli’de kaldım", "şişli'de kaldım"),
        ("אני תמיד נכשל", "אני תמיד נכשל בזה"),
    ],
)
def test_neither_case_nor_accents_nor_signs_nor_endings_matter(written, before):
    assert places(written, [before, "something quite different happened yesterday"]) == [0]


def test_what_is_put_is_found_and_what_is_dropped_is_not():
    index = Index[str]()
    index.put("a", "I ruin every meeting", 1)
    assert [each.key for each in index.near("meeting")] == ["a"]
    index.put("b", "Every meeting is ruined", 2)
    assert [each.key for each in index.near("ruined meeting")] == ["b"]  # the same terms: the newer stands for both
    index.drop(["b", "never there"])
    assert [each.key for each in index.near("ruined meeting")] == ["a"]
    index.put("a", "The drawing is late", 3)
    assert index.near("ruined meeting") == []
    assert [each.key for each in index.near("late drawing")] == ["a"]
    index.drop(["a"])
    assert len(index) == 0
    assert index.near("late drawing") == []


def test_nothing_of_a_dropped_text_stays_in_memory():
    index = Index[str]()
    index.put("a", "a secretive marigold", 1)
    index.put("b", "another marigold", 2)
    index.near("marigold")
    index.drop(["a"])
    index.near("marigold")
    assert "secretiv" not in repr(vars(index))
    assert "marigold" in repr(vars(index))


def test_weights_after_many_changes_are_those_of_a_new_index():
    changed, fresh = Index[int](), Index[int]()
    for place, text in enumerate([*PAST, *(f"{text} today" for text in PAST)]):
        changed.put(place, text + " for now", place)
        changed.near("work")
    for place, text in enumerate(PAST):
        changed.put(place, text, place)
    changed.drop(range(4, 8))
    for place, text in enumerate(PAST):
        fresh.put(place, text, place)
    for asked in PAST:
        found, expected = changed.near(asked, 9, 0.01), fresh.near(asked, 9, 0.01)
        assert [each.key for each in found] == [each.key for each in expected]
        assert [each.likeness for each in found] == pytest.approx([each.likeness for each in expected])


def test_a_text_without_end_is_looked_at_in_part():
    assert sum(terms("word " * 100_000).values()) <= MOST
    assert terms("a" * 100_000)
    assert places("ruin " * 5_000 + "meeting", [*PAST, "x" * 20_000])


@given(st.lists(st.text(max_size=60), max_size=8), st.text(max_size=60))
def test_any_text_is_compared_without_harm(past, thought):
    near = similar(thought, past)
    assert len(near) <= 3
    assert all(LEAST <= each.likeness <= 1 for each in near)


@given(st.text(min_size=1, max_size=60))
def test_any_text_with_a_term_finds_itself(text):
    assert [each.key for each in similar(text, [text])] == ([0] if terms(text) else [])
