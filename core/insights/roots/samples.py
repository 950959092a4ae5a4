"""What would twelve invented weeks of Roots look like?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from core import entries
from core.insights.roots.model import Belief, BeliefRating, Evidence, Experience, Rule
from core.insights.roots.store import belief_ops, evidence_ops, experience_ops
from core.insights.roots.tables import BELIEF_RATING, RULE
from core.moment import head
from core.store import Op

_WEEKS = 12
_EXPERIENCES = (
    (
        "School reports read out at supper",
        "7_12",
        ("criticism", "comparison"),
        "Only full marks count",
        "Marks told them about a test, not about me",
        (90, 60),
        (55, 40),
    ),
    (
        "Picked last for the team",
        "7_12",
        ("being_left_out",),
        "I slow others down",
        "I was small for my age, and good at other things",
        (80, 45),
        (45, 30),
    ),
    (
        "A first job with a loud boss",
        "18_25",
        ("criticism", "work"),
        "A mistake is who I am",
        "A mistake is a thing that I did",
        (85, 65),
        (60, 65),
    ),
    ("Moving house twice in a year", "13_17", ("loss",), "I do not belong anywhere for long", "", (70, 50), (40, None)),
    ("A remark about my accent", None, (), "I sound wrong", "I sound like where I come from", (60, 20), (30, 20)),
)
_RATED = ((85, 15), (80, 20), (80, 30), (75, 25), (65, 45), (70, 40), (60, 45), (60, None), (55, 50))
_NOTED = (
    ("Asked a question and got an answer", "Curious", "new"),
    ("Forgot the milk and was not told off", "Forgiving", "new"),
    ("Handed in the list a day late", "", "old"),
    ("A neighbour asked me to water the plants", "Reliable", "new"),
    ("Finished the puzzle, with help", "Patient", "both"),
    ("The soup was too salty", "", "old"),
    ("Laughed at my own slip", "Easy-going", "new"),
    ("A colleague took over my table", "Careful", "new"),
    ("Lost my temper in the queue", "", "old"),
    ("Walked although it rained", "Stubborn, the good kind", "new"),
    ("Two lines of praise, one of blame", "Open", "both"),
    ("Sat through the whole meeting", "Steady", "new"),
)
_RULES = (
    (
        "If I hand something in, then it must be perfect",
        "Fewer mistakes",
        "Evenings, and the fun of it",
        "Good enough goes out at five",
    ),
    ("If someone is quiet, then I must have done something", "I notice a lot", "I never ask", "I may ask once"),
)


def samples(now: datetime) -> Sequence[Op]:
    """Return what keeps two pairs, five experiences, ratings, rules and evidence, over the twelve weeks before `now`."""
    begun = now - timedelta(weeks=_WEEKS)
    other, pair = head(begun), head(begun)
    ops: list[Op] = [
        *belief_ops(Belief(begun.date(), "I have to earn my place", ""), other),
        *belief_ops(
            Belief(begun.date(), "I am only worth something when I do well", "I count, also on plain days"), pair
        ),
    ]
    for place, (label, age, themes, message, fairer, believed, distress) in enumerate(_EXPERIENCES):
        moment = begun + timedelta(days=2 + 17 * place)
        record = Experience(
            day=moment.date(),
            label=label,
            age_band=age,
            themes=themes,
            message=message,
            fairer_message=fairer,
            belief_then=believed[0],
            belief_now=believed[1],
            distress_before=distress[0],
            distress_after=distress[1],
            to_younger_me="You did nothing wrong by being new at it." if fairer else "",
            made_sense="Nobody had told me otherwise." if place == 0 else "",
            who_saw="My aunt, who kept my drawings." if place == 0 else "",
            belief=pair["id"] if place < len(_EXPERIENCES) - 2 else None,
        )
        ops += experience_ops(record, head(moment))
    for place, (old, new) in enumerate(_RATED):
        moment = begun + timedelta(days=1 + 10 * place)
        row = head(moment)
        ops.append(entries.put(BELIEF_RATING, BeliefRating(moment.date(), pair["id"], old, new), row))
    for place, texts in enumerate(_RULES):
        moment = begun + timedelta(days=20 + 30 * place)
        ops.append(entries.put(RULE, Rule(moment.date(), *texts, pair["id"]), head(moment)))
    for place, (happened, quality, supports) in enumerate(_NOTED):
        moment = begun + timedelta(days=7 * (place + 1) - place % 3)
        ratings = (65, 35) if place == 6 else (None, None)  # noqa: PLR2004  # one of them re-rates its pair
        record_of_it = Evidence(moment.date(), happened, quality, supports, pair["id"], *ratings)
        ops += evidence_ops(record_of_it, head(moment))
    return ops
