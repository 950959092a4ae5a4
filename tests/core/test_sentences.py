"""Is a finding put into plain words, and a person's words cut without harm?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sentences import counted, how_long, listed, shortened


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 points"), (1, "1 point"), (0.5, "0.5 points"), (2500, "2,500 points")]
)
def test_a_number_has_its_noun(number, said):
    assert counted(number, "point", "points") == said


@pytest.mark.parametrize(("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), ([*"abc"], "a, b and c")])
def test_words_are_listed_as_one_says_them(words, said):
    assert listed(words) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (15, "3 weeks"),
        (84, "12 weeks"),
        (365, "12 months"),
        (3652, "10 years"),
    ],
)
def test_time_is_told_in_the_unit_in_which_one_would_say_it(days, said):
    first = date(2026, 1, 1)

    assert how_long(first, first + timedelta(days=days - 1)) == said


@pytest.mark.parametrize(
    ("text", "longest", "line"),
    [
        ("short", 5, "short"),
        ("longer", 5, "long…"),
        ("one two", 5, "one…"),
        ("a\nb\t c\x00d", 9, "a b c d"),
        ("\u202eevil\u2066", 9, "evil"),
        ("abcde\u0301f", 6, "abcd…"),  # e with its accent
        ("ab👍🏽cd", 4, "ab…"),  # a thumb with its skin tone
        ("ab👩‍👧cd", 5, "ab…"),  # two people joined into one sign
        ("🇩🇪🇫🇷🇮🇹", 4, "🇩🇪…"),
        ("\u0301" * 9, 4, "\u0301" * 3 + "…"),  # nowhere to cut
    ],
)
def test_words_are_cut_where_no_sign_is_parted(text, longest, line):
    assert shortened(text, longest) == line


@given(st.text(), st.integers(2, 20))
def test_shortened_words_are_one_line_of_at_most_the_length(text, longest):
    line = shortened(text, longest)

    assert len(line) <= longest
    assert line == " ".join(line.split())
    assert shortened(line, longest) == line
