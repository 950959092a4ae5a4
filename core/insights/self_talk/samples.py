"""What would twelve invented weeks of self-talk look like?"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

from core.insights.self_talk.model import PARTS, Feeling, PredictionTest, ThoughtRecord
from core.insights.self_talk.store import prediction_op, record_ops
from core.insights.self_talk.tables import OWN_FEELING, OWN_TRAP
from core.moment import head
from core.store import Op, Put

_SEED = 5
_DAYS = 84
_OWN = "own"
"""Stands for the id of the own trap or feeling, which is made anew each time."""

_THOUGHTS = (
    ("Team meeting, I lost my thread", "They all noticed I was nervous", "mind_reading", "Two people took up my point"),
    (
        "A friend answered in one word",
        "She is only being polite",
        "mind_reading",
        "She asked me to come along on Sunday",
    ),
    ("The cake sank in the middle", "I can't get anything right", "all_or_nothing", "It was eaten to the last crumb"),
    ("A small mistake in a letter", "I should have seen that", "should_statements", "It was put right in a minute"),
    ("Invited to a birthday", "I will be the dull one there", "fortune_telling", "Last time I stayed until the end"),
    ("Praise for my report", "They say that to everyone", "discounting_the_positive", "They named the part they liked"),
    ("Forgot to call back", "I always let people down", "overgeneralising", "I called the next morning"),
    ("The others were faster", "Everyone else manages this", "comparing", "Two of them asked me for help"),
    ("Late for the bus", "I am hopeless with time", "labelling", "I was on time the other four days"),
    ("A short reply from work", "I must have done something wrong", "personalising", "Everyone got the same reply"),
    ("One critical remark", "The whole talk was poor", "mental_filter", "There were three kind ones, too"),
    (
        "Before the phone call",
        "It feels hard, so I can't do it",
        "emotional_reasoning",
        "The last call felt the same and went fine",
    ),
    ("A plan fell through", "I should be further by now", _OWN, "I have kept at it for a year"),
)
_PREDICTIONS = (
    ("They will laugh at my question", 70, "Ask it in the next meeting", "no", "Somebody else had the same question"),
    ("I will not know anyone there", 60, "Go for half an hour", "partly", "I knew one person, and met another"),
    ("My friend will be cross with me", 80, "Say that I forgot", "no", "She had forgotten, too"),
    (
        "I will sleep badly before the talk",
        75,
        "Go to bed at the usual time",
        "yes",
        "I slept little and it was enough",
    ),
    ("The form will come back", 50, "Send it as it is", "no", "It went through"),
    ("Nobody will come on Saturday", 40, "Invite four people", "no", "Three came"),
    ("I will stumble over the first line", 90, "Read it aloud once", "yes", "I did, and went on"),
    ("The neighbour will say no", 65, "Ask to borrow the ladder", "no", "He carried it over"),
    ("I will be asked why I was late", 55, "Tell the truth in one sentence", "partly", "A look, no question"),
    ("My cooking will not be liked", 45, "Cook the easy dish", "no", "Plates were empty"),
    ("The swim will be too hard", 35, "Two lanes only", "no", "It became six"),
    ("I will forget what to say", 85, "Take a note with me", "no", "I never looked at it"),
    ("They will want it done again", 60, "Hand it in on Friday", None, ""),
    ("The course will be over my head", 50, "Go to the first evening", None, ""),
)
_RECORDS = 24


def samples(now: datetime) -> Sequence[Op]:
    """Return what keeps 24 thought records, 14 prediction tests and two own words, over the twelve weeks before `now`."""
    chance = random.Random(_SEED)  # noqa: S311  # invented entries, the same each time
    begun = now - timedelta(days=_DAYS)
    trap, feeling = head(begun), head(begun)
    ops: list[Op] = [
        Put(OWN_TRAP, {**trap, "label": "The clock of others"}),
        Put(OWN_FEELING, {**feeling, "label": "A knot in the stomach"}),
    ]
    for place in range(_RECORDS):
        moment = begun + timedelta(days=(place + 1) * _DAYS / _RECORDS - chance.random() * 3)
        record = _record(chance, moment, place, {"trap": trap["id"], "feeling": feeling["id"]})
        ops += record_ops(record, head(moment))
    for place, (prediction, probability, plan, happened, learned) in enumerate(_PREDICTIONS):
        moment = begun + timedelta(days=(place + 1) * _DAYS / len(_PREDICTIONS) - 1)
        test = PredictionTest(moment.date(), prediction, probability, plan, happened, learned)
        ops.append(prediction_op(test, head(moment)))
    return ops


def _record(chance: random.Random, moment: datetime, place: int, own: dict[str, str]) -> ThoughtRecord:
    situation, thought, trap, against = _THOUGHTS[place % len(_THOUGHTS)]
    before = chance.randrange(60, 100, 5)
    loosened = chance.choice((0, 5, 15, 25, 30, 45))  # some thoughts loosen, some don't
    names = chance.sample(
        ["anxious", "ashamed", "sad", "angry", "discouraged", "embarrassed"], chance.choice((1, 1, 2))
    )
    if place % 8 == 5:  # noqa: PLR2004  # now and then the own one
        names.append(own["feeling"])
    traps = [own["trap"] if trap == _OWN else trap]
    if chance.random() < 0.4:  # noqa: PLR2004
        traps.append("should_statements" if trap != "should_statements" else "labelling")
    return ThoughtRecord(
        day=moment.date(),
        part=chance.choices(list(PARTS), weights=(4, 2, 4, 2))[0],
        situation=situation,
        place=chance.choice(("At work", "At home", "On the way", "")),
        hot_thought=thought,
        other_thoughts="",
        belief_before=before,
        feelings=tuple(_feeling(chance, name) for name in names),
        traps=tuple(traps),
        evidence_for="",
        evidence_against=against,
        partly_true=place % 9 == 3,  # noqa: PLR2004
        need_now="A quiet hour to put it right" if place % 9 == 3 else "",  # noqa: PLR2004
        balanced_thought=f"{against}, so it is not the whole story.",
        balanced_belief=chance.randrange(40, 90, 5),
        belief_after=max(0, before - loosened),
    )


def _feeling(chance: random.Random, name: str) -> Feeling:
    before = chance.randrange(45, 95, 5)
    return Feeling(name, before, max(0, before - chance.choice((-5, 0, 10, 20, 30))))
