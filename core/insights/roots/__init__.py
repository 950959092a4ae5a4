"""Where did an old message come from, and does it still hold?

One writes down what one took from an *experience*, its message, and says something fairer; two messages can become a
*pair of beliefs*, to be rated again whenever one likes, with *rules for living* and *evidence* beside them (the
structure is Fennell's). It asks for the lesson and not for the story, can be left at any step, and its words are shown
nowhere unasked: the slice is held back.

Old belief: what one came to hold true of oneself, the "bottom line". Rule for living: if this, then I must that.
Evidence: something that happened and speaks for the old belief, the new one, or both. SUDS: distress, 0-100.
"""

from core.figures import gathered
from core.insights.roots.reads import (
    found_beliefs,
    found_evidence,
    found_experiences,
    found_rules,
    messages,
    ratings,
    series,
    texts,
    week,
)
from core.insights.roots.store import (
    add_belief,
    add_evidence,
    add_experience,
    add_rating,
    add_rule,
    amend_belief,
    amend_evidence,
    amend_experience,
    amend_rule,
    beliefs,
    opened_belief,
    opened_evidence,
    opened_experience,
    opened_rule,
)
from core.insights.roots.tables import BELIEF, BELIEF_RATING, EVIDENCE, EXPERIENCE, RULE, TABLES
from core.slice import Slice

FIGURES = (
    gathered(
        __name__,
        "belief_balance",
        "The old belief and the new",
        "Rate an old and a new belief to see them side by side.",
    ),
    gathered(
        __name__,
        "evidence_weighed",
        "Which belief did the week speak for?",
        "The first thing you note, for either side, starts this figure.",
    ),
    gathered(
        __name__,
        "message_map",
        "Where did the messages come from?",
        "When you are ready, one experience is enough to begin.",
    ),
    gathered(
        __name__,
        "how_it_fits",
        "How does it fit together?",
        "An experience, its message and your rule will meet here.",
        everywhere=True,
    ),
)

SLICE = Slice(
    package=__name__,
    slug="roots",
    title="Roots",
    icon=":material/forest:",
    question="Where did an old message come from, and does it still hold?",
    about="where old messages came from",
    tables=TABLES,
    week=week,
    texts=texts,
    series=series,
    figures=FIGURES,
    held_back=True,
)

__all__ = [
    "BELIEF",
    "BELIEF_RATING",
    "EVIDENCE",
    "EXPERIENCE",
    "FIGURES",
    "RULE",
    "SLICE",
    "add_belief",
    "add_evidence",
    "add_experience",
    "add_rating",
    "add_rule",
    "amend_belief",
    "amend_evidence",
    "amend_experience",
    "amend_rule",
    "beliefs",
    "found_beliefs",
    "found_evidence",
    "found_experiences",
    "found_rules",
    "messages",
    "opened_belief",
    "opened_evidence",
    "opened_experience",
    "opened_rule",
    "ratings",
]
