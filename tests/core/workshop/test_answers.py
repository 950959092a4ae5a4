"""Any draft becomes an answer that can be shown, or is refused by the names of its fields."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import RefusedError
from core.workshop.activities import FieldKind, activities
from core.workshop.answers import answer
from core.workshop.plain_text import LONGEST, TooLongError, plain_text
from core.workshop.showing import Given
from core.workshop.written import read_answer, written_answer

FIELDS = {name: each.fields for name, each in activities().items() if each.fields}
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.binary(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def _several(field):
    return st.lists(st.sampled_from(sorted(field.choices)), max_size=3)


@st.composite
def drafts(draw):
    """An activity, and a draft of it that is right, half right or none."""
    name = draw(st.sampled_from(sorted(FIELDS)))
    by_kind = {
        FieldKind.SLIDER: st.integers(0, 10),
        FieldKind.CONFIDENCE: st.integers(0, 10),
        FieldKind.TEXT: st.text(max_size=320),
    }
    draft = {}
    for field in FIELDS[name]:
        right = by_kind[field.kind] if field.kind in by_kind else _several(field)
        if field.kind is FieldKind.ONE:
            right = st.sampled_from(sorted(field.choices))
        draft |= draw(
            st.just({})
            | right.map(lambda value, field=field: {field.id: value})
            | JUNK.map(lambda value, field=field: {field.id: value})
        )
    return name, draft | draw(
        st.just({}) | st.just({"pass": True}) | st.dictionaries(st.text(max_size=8), JUNK, max_size=1)
    )


def _read(fields, draft):
    try:
        return answer(fields, draft), {}
    except RefusedError as refused:
        return None, refused.problems


@given(drafts())
def test_any_draft_is_refused_by_name_or_comes_back_the_same_from_the_store(drawn):
    name, draft = drawn
    fields = {field.id: field for field in FIELDS[name]}
    found, problems = _read(FIELDS[name], draft)
    if found is None:
        assert problems
        assert set(problems) <= {*fields, "answer"}
        return
    assert found.passed == (not found.values)
    for field_id, value in found.values.items():
        kind = fields[field_id].kind
        if kind in (FieldKind.SLIDER, FieldKind.CONFIDENCE):
            assert type(value) is int
            assert 0 <= value <= 10
        elif kind is FieldKind.TEXT:
            assert 0 < len(value) <= LONGEST
        else:
            assert set((value,) if isinstance(value, str) else value) <= set(fields[field_id].choices)
    kept = Given("id", "who", found.values)
    assert read_answer("id", written_answer(kept)) == kept
    assert answer(FIELDS[name], found.values or {"pass": True}) == found


@given(
    st.text(max_size=400)
    | st.text(alphabet=st.characters(categories=["Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Lo"]), max_size=400)
)
def test_plain_text_is_one_line_without_controls_and_stays_as_it_is(raw):
    try:
        text = plain_text(raw)
    except TooLongError:
        assert len(raw) > LONGEST
        return
    assert len(text) <= LONGEST
    assert text == text.strip()
    assert plain_text(text) == text
    allowed = {"\u200c", "\u200d"}
    assert not [sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf", "Cs") and sign not in allowed]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  two\r\nlines\tand a tab ", "two lines and a tab"),
        ("![x](http://example.org/x.png) <b>*bold*</b>", "![x](http://example.org/x.png) <b>*bold*</b>"),
        ("\u202ereversed\u202c \x00\x1b[31m", "reversed [31m"),
        ("e\u0301", "\u00e9"),
        ("👩\u200d👧", "👩\u200d👧"),
        (" \u200b\u200d ", ""),
        ("=1+1", "=1+1"),
    ],
)
def test_text_stays_what_was_typed_but_for_what_cannot_be_seen(typed, kept):
    assert plain_text(typed) == kept


def test_280_characters_fit_after_trimming_and_281_are_refused_whole():
    fields = FIELDS["rewrite_it"]
    assert answer(fields, {"fairer": f"  {'ä' * 280}  "}).values == {"fairer": "ä" * 280}
    with pytest.raises(RefusedError, match="1 characters too long"):
        answer(fields, {"fairer": "ä" * 281})
    with pytest.raises(RefusedError, match="far too long"):
        answer(fields, {"fairer": "x" * 5_000_000})


def test_a_pass_is_an_answer_and_an_empty_form_is_not():
    assert answer(FIELDS["check_in"], {"pass": True, "worth": 3}).passed
    for empty in ({}, {"worth": None}, {"pass": False}):
        with pytest.raises(RefusedError, match="pass"):
            answer(FIELDS["check_in"], empty)
    with pytest.raises(RefusedError, match="reload"):
        answer(FIELDS["check_in"], {"worth": 3, "name": "somebody"})
    with pytest.raises(RefusedError, match="read"):
        answer(FIELDS["check_in"], "worth=3")
