"""Who may come in, and how hard is it to guess the way?

A *join code* is eight digits, read aloud in two groups of four: no letter that could be misheard, the number keys of
any phone, any language. 90,000,000 codes, drawn by `secrets`. With `GUESSES_IN_ALL` wrong codes a minute (below), a
room of 90 minutes is found with a chance of 27,000 in 90,000,000, that is 0.03 %, however many addresses guess; from a
single address 900, 0.001 %. Several processes count each for itself: twice as many guesses for two. What is found is a
way in as a participant, and no answer. The *host's key* is 99 random bits: guessing it is hopeless at any rate. A
*participant's token* is 192 random bits.
"""

from __future__ import annotations

import hmac
import secrets
from collections import deque
from datetime import datetime, timedelta
from threading import Lock

CODES = 90_000_000
"""How many join codes there are: 10000000 to 99999999."""

GUESSES_AN_ADDRESS = 10
GUESSES_IN_ALL = 300
"""Wrong codes (or host's keys) a minute, from one address and in all, after which a further try has to wait."""

_MINUTE = timedelta(minutes=1)
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_KEY_LETTERS = 20
_TOKEN_BYTES = 24
_LONGEST_TOKEN = 64


def new_code() -> str:
    """Return a join code, eight digits."""
    return str(CODES // 9 + secrets.randbelow(CODES))


def shown_code(code: str) -> str:
    """Return a code as it is read aloud: `4829 1736`."""
    return f"{code[:4]} {code[4:]}"


def typed_code(typed: str) -> str | None:
    """Return the code that somebody typed, with or without spaces and dashes; `None` where it can't be one."""
    digits = typed[:_LONGEST_TOKEN].translate({ord(sign): None for sign in " -–.\u00a0\u202f"})
    is_code = len(digits) == len(str(CODES)) and digits.isascii() and digits.isdecimal() and digits[0] != "0"
    return digits if is_code else None


def new_host_key() -> str:
    """Return the key with which the host signs in: 20 letters and digits in groups of five."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_KEY_LETTERS))
    return "-".join(letters[start : start + 5] for start in range(0, _KEY_LETTERS, 5))


def is_host_key(typed: str, key: str) -> bool:
    """Say whether that is the host's key, in a time that does not tell how much of it was right."""
    plain = typed[:_LONGEST_TOKEN].strip().casefold().replace("-", "").replace(" ", "")
    return hmac.compare_digest(plain.encode("utf-8", "replace"), key.replace("-", "").encode())


def new_token() -> str:
    """Return a participant's token, which lives in the phone."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def is_token(given: object) -> bool:
    """Say whether something has the form of a token at all."""
    return isinstance(given, str) and 0 < len(given) <= _LONGEST_TOKEN and given.isascii() and given.isprintable()


class Guesses:
    """Counts wrong tries of the last minute, by address, in memory only: no address is ever stored or logged.

    Only wrong ones count: forty phones behind one address may join at once. When too many were wrong in all, everybody
    waits for up to a minute; that is the price of codes which one can read aloud.
    """

    def __init__(self, an_address: int = GUESSES_AN_ADDRESS, in_all: int = GUESSES_IN_ALL) -> None:
        self._an_address = an_address
        self._in_all = in_all
        self._wrong: deque[tuple[datetime, str]] = deque()
        self._lock = Lock()

    def may_try(self, address: str, now: datetime) -> bool:
        """Say whether a further try from an address is to be looked at."""
        with self._lock:
            while self._wrong and self._wrong[0][0] <= now - _MINUTE:
                self._wrong.popleft()
            theirs = sum(1 for _, each in self._wrong if each == address)
            return theirs < self._an_address and len(self._wrong) < self._in_all

    def was_wrong(self, address: str, now: datetime) -> None:
        """Count a wrong try."""
        with self._lock:
            self._wrong.append((now, address))
