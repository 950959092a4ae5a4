"""Are the words of a block found as they stand in its texts, one by one?"""

from __future__ import annotations

import string
from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.words.block import Block
from core.words.folding import plain
from core.words.query import sought

DAY = date(2026, 11, 22)
fields = st.text(string.ascii_lowercase[:4] + " .'’\n\x1e\x1fäÉß难过😀_", max_size=25)
entries = st.lists(st.lists(fields, min_size=2, max_size=2), max_size=8)
typed = st.text(string.ascii_lowercase[:4] + ' "äß难', max_size=8)


def block_of(texts):
    heads = [(DAY - timedelta(days=number), f"entry {number}") for number in range(len(texts))]
    return Block(heads, texts, lambda _: None)


@given(entries, typed)
def test_a_block_finds_what_stands_in_a_field_and_nothing_else(texts, typed):
    block = block_of(texts)
    for needle in sought(typed).needles:
        expected = [any(needle.text in plain(field) for field in each) for each in texts]
        assert block.having(needle.text).tolist() == expected
        assert block.having(needle.text, naming=True).tolist() == [needle.text in plain(each[0]) for each in texts]


@given(entries)
def test_an_entry_of_signs_and_spaces_has_no_words(texts):
    assert block_of(texts).worded.tolist() == [any(map(plain, each)) for each in texts]


def test_what_left_is_found_no_more():
    block = block_of([["late"], ["later"]])
    block.leave(["entry 0", "never there"])
    assert block.having(" late").tolist() == [False, True]


def test_many_words_are_told_apart():
    words = [f"w{number}" for number in range(70_000)]  # more than two bytes can number
    block = block_of([[" ".join(words)], ["w69999 w1"]])
    assert block.having(" w69999 ").tolist() == [True, True]
    assert block.having(" w65536 ").tolist() == [True, False]
    assert not np.any(block.having(" w70000"))


def test_each_thousand_is_told():
    heard = []
    Block([(DAY, str(number)) for number in range(2_500)], [["a"]] * 2_500, heard.append)
    assert heard == [1000, 1000, 500]
