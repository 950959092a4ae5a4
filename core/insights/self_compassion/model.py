"""Which kind words, pauses and letters can be kept, and how does a draft become one?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.model import Reader

HARSHEST = 10
LONGEST_PAUSE = 240
"""Minutes."""

VOICES: Mapping[str, str] = {"friend": "I, to a friend", "someone_kind": "Someone kind, to me"}


@dataclass(frozen=True, slots=True)
class AsToAFriend:
    """One hard moment, and three ways to speak of it. Harshness is 0-10, distress 0-100. `voice`: one of `VOICES`."""

    day: date
    happened: str
    to_self: str
    harshness_self: int | None
    voice: str | None
    to_friend: str
    harshness_friend: int | None
    to_me_now: str
    harshness_now: int | None
    distress_before: int | None
    distress_after: int | None


@dataclass(frozen=True, slots=True)
class Pause:
    """One self-compassion break: a line for each of its parts, and the minutes that the timer ran. Distress is 0-100."""

    day: date
    mindfulness: str
    common_humanity: str
    kindness: str
    minutes: int | None
    distress_before: int | None
    distress_after: int | None


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to oneself. `reread_on`: the day it asks to be read again; `reread_at`: when it last was."""

    day: date
    letter: str
    reread_on: date | None
    reread_at: date | None
    note: str


def as_to_a_friend(draft: Mapping[str, Any], today: date) -> AsToAFriend:
    """Return what a draft tells of a hard moment and what was said of it.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    happened = reader.needed("happened", "Write down in a few words what happened.")
    record = AsToAFriend(
        day=reader.day("day", today),
        happened=happened,
        to_self=reader.words("to_self"),
        harshness_self=reader.rating("harshness_self", HARSHEST),
        voice=reader.choice("voice", VOICES),
        to_friend=reader.words("to_friend"),
        harshness_friend=reader.rating("harshness_friend", HARSHEST),
        to_me_now=reader.words("to_me_now"),
        harshness_now=reader.rating("harshness_now", HARSHEST),
        distress_before=reader.rating("distress_before"),
        distress_after=reader.rating("distress_after"),
    )
    reader.finish()
    return record


def pause(draft: Mapping[str, Any], today: date) -> Pause:
    """Return the pause that a draft tells of. The timer alone is enough, and so is one line or one rating.

    Raises:
        RefusedError: nothing was told, or something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    record = Pause(
        day=reader.day("day", today),
        mindfulness=reader.words("mindfulness"),
        common_humanity=reader.words("common_humanity"),
        kindness=reader.words("kindness"),
        minutes=reader.rating("minutes", LONGEST_PAUSE) or None,
        distress_before=reader.rating("distress_before"),
        distress_after=reader.rating("distress_after"),
    )
    told = any((record.mindfulness, record.common_humanity, record.kindness, record.minutes))
    rated = (record.distress_before, record.distress_after) != (None, None)
    if not (told or rated or reader.problems):
        reader.problems["kindness"] = "A minute with the timer is enough, or one line, or one number."
    reader.finish()
    return record


def letter(draft: Mapping[str, Any], today: date) -> Letter:
    """Return the letter that a draft holds.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    words = reader.needed("letter", "Write a line or two to yourself first.")
    reread_at = reader.planned_day("reread_at", today)
    if reread_at and reread_at > today:
        reader.problems.setdefault("reread_at", "This day has not come yet.")
    record = Letter(
        day=reader.day("day", today),
        letter=words,
        reread_on=reader.planned_day("reread_on", today),
        reread_at=reread_at,
        note=reader.words("note"),
    )
    reader.finish()
    return record
