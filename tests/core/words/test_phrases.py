"""Does a phrase of a list find what it says, and nothing else?"""

from __future__ import annotations

import pytest

from core.words.phrases import PhraseError, compiled, find, words


def found(phrase, text, **sets):
    """Return the words of a text in which a phrase stands, or `None`."""
    span = find(compiled(phrase, sets), words(text))
    return text[span[0] : span[1]] if span else None


@pytest.mark.parametrize(
    ("phrase", "text", "there"),
    [
        ("never", "It NEVER works", "NEVER"),
        ("never", "nevertheless", None),
        ("all", "They called", None),
        ("(never|always)", "He always does", "always"),
        ("fail*", "I failed again", "failed"),
        ("can't", "I cant go", "cant"),
        ("can't", "I can’t go", "can’t"),
        ("i'm", "im late", "im"),
        ("(i am|i'm) late", "so I am  late", "I am  late"),
        ("so (very)? sad", "so sad", "so sad"),
        ("so (very)? sad", "so very, sad", "so very, sad"),
        ("so (very)? sad", "so not sad", None),
        ("(very)? sad", "a very sad day", "very sad"),
        ("what .. think", "what they all must think", "what they all must think"),
        ("what .. think", "what think", "what think"),
        ("what .. think", "what one two three four five six think", None),
        ("what .. think", "So what. I think so", None),
        ("what .. think", "so what\nI think so", None),
        ("a * day", "a long day", "a long day"),
        ("a * day", "a day", None),
        ("self-harm", "self harm", "self harm"),
        ("self-harm", "selfharm", "selfharm"),
        ("self-harm", "self-harm", "self-harm"),
        ("((never|not) once|no)", "not once", "not once"),
        ("such a <bad> day", "such a rather bad day", "such a rather bad day"),
        ("you .. me", "**you** told *me* <b>", "you** told *me"),
    ],
)
def test_a_phrase_finds_whole_words_as_they_are_typed(phrase, text, there):
    assert found(phrase, text, bad="awful|(rather|very) bad") == there


def test_the_first_place_is_found_where_there_are_several():
    assert find(compiled("(no|not|never)"), words("I never, not once")) == (2, 7)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "..",
        "so ..",
        ".. so",
        "*",
        "* day",
        "(very)?",
        "a|",
        "(a|b",
        "a)",
        "<none>",
        "50%",
        "be*",
        "(very|)",
        "so .. ..",
    ],
)
def test_what_cannot_be_read_or_might_match_anything_is_refused(phrase):
    with pytest.raises(PhraseError):
        compiled(phrase)


def test_no_phrase_matches_the_empty_text():
    assert not words("").keys
    assert find(compiled("never"), words("")) is None
