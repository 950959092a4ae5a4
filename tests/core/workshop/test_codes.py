"""Who comes in: codes, keys, tokens, and how often one may guess."""

from __future__ import annotations

from datetime import timedelta

import pytest
from workshop_house import NOW

from core.workshop import codes
from core.workshop.codes import (
    Guesses,
    is_host_key,
    is_token,
    new_code,
    new_host_key,
    new_token,
    shown_code,
    typed_code,
)

NINETY_MINUTES = 90


def test_the_odds_of_guessing_a_room_are_those_that_the_module_tells():
    """Played, not computed from the same constants: how many wrong codes does the limit let through in 90 minutes?"""
    for addresses, most, told in ((1, 900, "0.001 %"), (1000, 27_000, "0.03 %")):
        guesses, tried = Guesses(), 0
        for second in range(NINETY_MINUTES * 60):
            now = NOW + timedelta(seconds=second)
            for address in range(min(addresses, 20)):
                name = f"{(second * 20 + address) % addresses}"
                if guesses.may_try(name, now):
                    guesses.was_wrong(name, now)
                    tried += 1
        assert tried <= most
        assert tried > 0.95 * most
        assert f"{most / codes.CODES:.1g}" == f"{float(told.split()[0]) / 100:.1g}"
        assert told in codes.__doc__


def test_codes_are_eight_digits_and_all_of_them_are_in_use():
    drawn = {new_code() for _ in range(2000)}
    assert len(drawn) > 1990
    assert all(len(code) == 8 and code.isdecimal() and typed_code(shown_code(code)) == code for code in drawn)
    assert {code[0] for code in drawn} == set("123456789")


@pytest.mark.parametrize(
    "typed", ["", "1234567", "123456789", "02345678", "1234567x", "١٢٣٤٥٦٧٨", "1" * 10_000_000, "' OR 1=1"]
)
def test_what_is_no_code_is_not_looked_up(typed):
    assert typed_code(typed) is None


def test_a_code_may_be_typed_in_groups():
    assert typed_code(" 4829-1736 ") == typed_code("4829 1736") == typed_code("4829.1736") == "48291736"


def test_after_ten_wrong_codes_an_address_waits_for_a_minute_and_others_do_not():
    guesses = Guesses()
    for _ in range(10):
        assert guesses.may_try("one", NOW)
        guesses.was_wrong("one", NOW)
    assert not guesses.may_try("one", NOW + timedelta(seconds=59))
    assert guesses.may_try("other", NOW)
    assert guesses.may_try("one", NOW + timedelta(seconds=60))


def test_right_codes_are_never_counted():
    guesses = Guesses()
    assert all(guesses.may_try("the hall's router", NOW) for _ in range(500))


def test_the_hosts_key_opens_however_it_is_written_and_nothing_else_does():
    key = new_host_key()
    assert is_host_key(f" {key.upper()} ", key)
    assert is_host_key(key.replace("-", " "), key)
    for wrong in ("", key[:-1], key + "a", new_host_key(), "ü", "\udc80", "x" * 1_000_000):
        assert not is_host_key(wrong, key)


def test_tokens_are_long_and_junk_is_none():
    assert len({new_token() for _ in range(100)}) == 100
    assert is_token(new_token())
    assert len(new_token()) == 32  # 192 bits, six a letter
    for junk in (None, 7, "", "x" * 65, "é", "\x00", b"bytes", ["list"]):
        assert not is_token(junk)
