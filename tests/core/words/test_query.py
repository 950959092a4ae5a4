"""Is what a person types read as they mean it, and found however it is written?"""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.folding import folded, plain, traced
from core.words.query import sought, spans


def stands(typed, text):
    """Whether all that is looked for stands in a text."""
    return all(needle.text in plain(text) for needle in sought(typed).needles)


def marked(typed, text):
    return [text[first:last] for first, last in spans(text, sought(typed))]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("meeting sister", "My sister was late for the meeting."),
        ("SISTE", "My sister"),
        ("cafe", "The Café"),
        ("café", "the cafe"),
        ("cafe", "the cafe\u0301"),
        ("strasse", "Straße"),
        ("straße", "STRASSE"),
        ("finally", "ﬁnally"),
        ("istanbul", "İstanbul"),
        ("ISIK", "ışık"),
        ("soren", "Søren"),
        ("lodz", "Łódź"),
        ("full", "ＦＵＬＬ　ｗｉｄｔｈ"),
        ("dont", "Don’t say that"),
        ("don't", "dont say that"),
        ("don’t", "I don't"),
        ("amour", "l’amour"),
        ("e-mail", "an e mail, an E-Mail"),
        ("mail", "an e_mail"),
        ("难过", "我今天很难过。"),
        ("お茶", "お茶を飲んだ"),
        ("สวน", "ไปสวนสาธารณะ"),
        ("בית", "הלכתי לבית"),
        ("كتاب", "قرأت الكِتَاب"),
        ("हिन्दी", "मैं हिन्दी बोलता हूँ"),
        ("😀", "good😀"),
        ("10", "10% of it"),
        ('"was late"', "she was late."),
        ('"was  LATE"', "she was, late"),
        ("“was late”", "she was late"),
        ("„was late“", "she was late"),
        ("«was late»", "she was late"),
        ('sister "was late"', "was late, my sister"),
        ('"was la', "she was late"),
        ('"难过"', "我今天很难过。"),
    ],
)
def test_it_is_found(typed, text):
    assert sought(typed)
    assert stands(typed, text)
    assert marked(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("meeting brother", "My sister was late for the meeting."),
        ("ister", "My sister"),
        ('"late was"', "she was late"),
        ('"was lat"', "she was late"),
        ('"as late"', "she was late"),
        ("was late x", "she was late"),
        ("amourx", "l’amour"),
    ],
)
def test_it_is_not_found(typed, text):
    assert not stands(typed, text)


@pytest.mark.parametrize("typed", ["", "   ", '"', '""', "?!…", "„“", "'", "\u0301", "____"])
def test_where_no_word_is_typed_nothing_is_looked_for(typed):
    assert not sought(typed)


def test_a_word_typed_twice_is_looked_for_once():
    assert len(sought("late LATE Läte").needles) == 1


def test_a_page_pasted_into_the_field_is_looked_for_by_its_first_words():
    query = sought(" ".join(f"word{number}" for number in range(50_000)))
    assert len(query.needles) == 32


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("late", "Late, and later: LATE.", ["Late", "late", "LATE"]),
        ("cafe", "A cafe\u0301, a Café", ["cafe\u0301", "Café"]),
        ("stra", "Straße", ["Stra"]),
        ("strass", "Straße", ["Straß"]),
        ("dont", "I don’t", ["don’t"]),
        ('"was late"', "it was – late", ["was – late"]),
        ("a ab", "abc", ["ab"]),
        ("难", "难难", ["难", "难"]),
        ("late", "😀 late 😀", ["late"]),
        ("dream", "𝓭𝓻𝓮𝓪𝓶", ["𝓭𝓻𝓮𝓪𝓶"]),
    ],
)
def test_the_very_letters_are_marked(typed, text, expected):
    assert marked(typed, text) == expected


letters = st.text(string.ascii_letters + " .,'’-_\n\"äÉßﬁİıøłæ½…الكِتَ难过😀\u0301ñ", max_size=60)


@given(letters)
def test_a_text_traced_letter_by_letter_is_the_text_as_it_is_searched(text):
    told, places = traced(text)
    assert told == plain(text)
    assert len(places) == len(told)
    assert all(0 <= place < len(text) for place in places)
    assert places == sorted(places)


@given(letters, letters)
def test_what_is_found_is_marked_within_the_text_in_order_and_apart(text, typed):
    found = spans(text, sought(typed))
    ends = [place for span in found for place in span]
    assert ends == sorted(ends)
    assert all(0 <= first < last <= len(text) for first, last in found)
    if sought(typed) and stands(typed, text):
        assert found


@given(letters)
def test_every_word_of_a_text_finds_it(text):
    for word in plain(text).split():
        assert stands(word, text)
        assert stands(f'"{word}"', text)


@given(letters)
def test_folding_twice_changes_nothing(text):
    assert folded(folded(text)) == folded(text)
