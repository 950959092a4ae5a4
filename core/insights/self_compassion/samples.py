"""What would twelve invented weeks of self-compassion look like?"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

from core.insights.self_compassion.model import AsToAFriend, Letter, Pause
from core.insights.self_compassion.store import kept
from core.moment import head
from core.store import Op

_SEED = 7
_DAYS = 84
_MOMENTS = (
    (
        "Forgot a friend's birthday",
        "How could I be so careless",
        "It happens; a call a day late is still a call",
        "I can ring her tonight",
    ),
    ("Burnt the dinner", "Not even that works", "You were tired, and there is bread", "Bread and cheese, then"),
    (
        "Lost my thread in a talk",
        "Everybody saw it",
        "You found it again, and went on",
        "It was a moment of a long talk",
    ),
    ("A deadline went by", "I am always late", "You told them a day ahead", "I said so in time, and it is done now"),
    (
        "Said the wrong thing",
        "I should have kept quiet",
        "You said sorry and meant it",
        "I meant well, and I said sorry",
    ),
    ("Snapped at my brother", "I am a bad sister", "It had been a long day for both", "I will ask him how he is"),
    (
        "Did not get the place",
        "Of course not",
        "You went, and that was the hard part",
        "I went. Next time I know the room",
    ),
    ("Skipped the run again", "No will at all", "You slept badly, and rest counts", "I slept instead, and needed it"),
)
_PAUSES = (
    ("My shoulders are up again", "Everyone in this queue has had such a day", "Slowly. One thing", 3),
    ("It stings", "Others know this, too", "I may mind it", 5),
    ("", "", "Breathe out first", 1),
    ("", "", "", 3),
    ("Tired and cross", "", "An early night", 3),
    ("A knot in the stomach", "Most people dread such calls", "You have made harder ones", 5),
    ("", "", "It is enough for today", None),
    ("", "", "", 5),
)
_LETTERS = (
    (
        "Dear you,\nit was a lot this month, and you kept going. The rest can wait until spring.",
        -14,
        -12,
        "Still true.",
    ),
    ("Dear you,\nwhen the week is full again: the long way home along the river takes ten minutes.", 21, None, ""),
)


def samples(now: datetime) -> Sequence[Op]:
    """Return what keeps 16 hard moments, 18 pauses and two letters, over the twelve weeks before `now`."""
    chance = random.Random(_SEED)  # noqa: S311  # invented entries, the same each time
    begun = now - timedelta(days=_DAYS)
    ops: list[Op] = []
    for place in range(16):
        moment = begun + timedelta(days=(place + 1) * _DAYS / 16 - chance.random() * 2)
        ops.append(kept(_moment(chance, moment, place), head(moment)))
    for place in range(18):
        moment = begun + timedelta(days=(place + 1) * _DAYS / 18 - chance.random())
        ops.append(kept(_pause(chance, moment, place), head(moment)))
    for place, (letter, planned, read, note) in enumerate(_LETTERS):
        moment = begun + timedelta(days=30 + 45 * place)
        on = now.date() + timedelta(days=planned)
        at = None if read is None else now.date() + timedelta(days=read)
        ops.append(kept(Letter(moment.date(), letter, on, at, note), head(moment)))
    return ops


def _moment(chance: random.Random, moment: datetime, place: int) -> AsToAFriend:
    happened, to_self, to_friend, to_me_now = _MOMENTS[place % len(_MOMENTS)]
    harsh, distress = chance.randrange(5, 10), chance.randrange(40, 90, 5)
    return AsToAFriend(
        day=moment.date(),
        happened=happened,
        to_self=to_self,
        harshness_self=harsh,
        voice="someone_kind" if place % 5 == 4 else "friend",  # noqa: PLR2004  # now and then
        to_friend=to_friend,
        harshness_friend=chance.randrange(5),
        to_me_now=to_me_now,
        harshness_now=max(0, harsh - chance.choice((0, 1, 2, 3, 4))),  # some words soften, some don't
        distress_before=distress,
        distress_after=max(0, distress - chance.choice((-5, 0, 10, 20, 30))),
    )


def _pause(chance: random.Random, moment: datetime, place: int) -> Pause:
    mindfulness, common_humanity, kindness, minutes = _PAUSES[place % len(_PAUSES)]
    before = chance.randrange(30, 80, 5) if place % 2 else None
    after = None if before is None else max(0, before - chance.choice((-5, 0, 5, 15)))
    return Pause(moment.date(), mindfulness, common_humanity, kindness, minutes, before, after)
