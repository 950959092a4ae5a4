"""How are kind words, pauses and letters kept, amended and opened again?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core import entries
from core.insights.self_compassion.model import AsToAFriend, Letter, Pause
from core.insights.self_compassion.tables import AS_TO_A_FRIEND, LETTER, PAUSE
from core.store import Journal, Op


def add_as_to_a_friend(journal: Journal, record: AsToAFriend, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep what was said as to a friend and return its id; `also` is saved with it, or not at all."""
    return entries.add(journal, AS_TO_A_FRIEND, record, now, also)


def amend_as_to_a_friend(
    journal: Journal, identity: str, record: AsToAFriend, revision: int, also: Sequence[Op] = ()
) -> None:
    """Keep it anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    entries.amend(journal, AS_TO_A_FRIEND, identity, record, revision, also)


def opened_as_to_a_friend(journal: Journal, identity: str) -> tuple[AsToAFriend, int] | None:
    """Return it and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, AS_TO_A_FRIEND, identity, AsToAFriend)


def add_pause(journal: Journal, record: Pause, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a pause and return its id; `also` is saved with it, or not at all."""
    return entries.add(journal, PAUSE, record, now, also)


def amend_pause(journal: Journal, identity: str, record: Pause, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep a pause anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    entries.amend(journal, PAUSE, identity, record, revision, also)


def opened_pause(journal: Journal, identity: str) -> tuple[Pause, int] | None:
    """Return a pause and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, PAUSE, identity, Pause)


def add_letter(journal: Journal, record: Letter, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a letter and return its id; `also` is saved with it, or not at all."""
    return entries.add(journal, LETTER, record, now, also)


def amend_letter(journal: Journal, identity: str, record: Letter, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep a letter anew, as it was opened at `revision`: amended, read again, or put off to another day.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    entries.amend(journal, LETTER, identity, record, revision, also)


def opened_letter(journal: Journal, identity: str) -> tuple[Letter, int] | None:
    """Return a letter and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, LETTER, identity, Letter)


def kept(record: AsToAFriend | Pause | Letter, row: dict[str, Any]) -> Op:
    """Return what keeps a record of any of the three kinds under the head of `row`."""
    return entries.put({AsToAFriend: AS_TO_A_FRIEND, Pause: PAUSE, Letter: LETTER}[type(record)], record, row)
