"""What is sealed opens as it was, in its own place, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.store import DamagedEntryError
from core.store.recovery_key import new_recovery_key, printed, read_recovery_key
from core.store.sealing import Sealer, new_key

PLACE = "self_talk.thought_record hot_thought 1"


@pytest.fixture(scope="module")
def sealer():
    return Sealer(new_key())


@given(text=st.text())
def test_any_text_comes_back_as_it_was(sealer, text):
    assert sealer.open(sealer.seal(text, PLACE), PLACE) == text


@pytest.mark.parametrize("text", ["\x00", "ends in\x80", "ends in NUL\x00\x00", "\x80\x00", "half a letter \ud83d"])
def test_text_that_looks_like_padding_comes_back_too(sealer, text):
    assert sealer.open(sealer.seal(text, PLACE), PLACE) == text


def test_nothing_of_a_text_stands_in_what_is_sealed_and_no_two_are_alike(sealer):
    one, two = (sealer.seal("I am worthless", PLACE) for _ in range(2))
    assert one != two
    assert "worthless" not in one + two
    assert one.isascii()


def test_an_empty_text_stays_empty_so_that_sql_can_ask_whether_there_is_one(sealer):
    assert sealer.seal("", PLACE) == sealer.open("", PLACE) == ""


def test_the_length_does_not_tell_one_short_answer_from_another(sealer):
    assert (
        len({len(sealer.seal(text, PLACE)) for text in ("old", "new", "before_6", "criticised,compared,left_out")}) == 1
    )


def test_a_text_moved_to_another_place_does_not_open(sealer):
    sealed = sealer.seal("mine", PLACE)
    for elsewhere in (PLACE.replace("1", "2"), PLACE.replace("hot_", "balanced_"), PLACE.replace("self_talk", "roots")):
        with pytest.raises(DamagedEntryError):
            sealer.open(sealed, elsewhere)


def test_a_text_does_not_open_under_another_key(sealer):
    with pytest.raises(DamagedEntryError):
        Sealer(new_key()).open(sealer.seal("mine", PLACE), PLACE)


def test_no_changed_letter_goes_unnoticed(sealer):
    sealed = sealer.seal("mine", PLACE)
    while sealed[-2] != "A":  # the letter whose last bits say nothing
        sealed = sealer.seal("mine", PLACE)
    for at in range(len(sealed)):
        other = "A" if sealed[at] != "A" else "B"
        changed = sealed[:at] + other + sealed[at + 1 :]
        with pytest.raises(DamagedEntryError):
            sealer.open(changed, PLACE)


@pytest.mark.parametrize("planted", ["plain words", "wws1:", "wws1:AAAA", "wws1:not base64!", "wws1:ünïcode"])
def test_what_was_never_sealed_is_taken_for_damage_and_not_for_words(sealer, planted):
    with pytest.raises(DamagedEntryError) as told:
        sealer.open(planted, PLACE)
    assert planted not in str(told.value)


def test_a_recovery_key_is_read_back_however_it_is_typed():
    key = new_recovery_key()
    written = printed(key)
    assert [len(group) for group in written.split("-")] == [4] * 8
    for typed in (written, written.lower(), written.replace("-", " "), f"  {written.replace('-', '')}\n"):
        assert read_recovery_key(typed) == key
    assert read_recovery_key(written.replace("0", "o").replace("1", "l")) == key


@pytest.mark.parametrize("typed", ["", "a passphrase", "0000-0000", "U" * 32, "0" * 33])
def test_what_cannot_be_a_recovery_key_is_none(typed):
    assert read_recovery_key(typed) is None
