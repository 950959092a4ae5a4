"""What does Roots keep? Experiences with their messages, pairs of beliefs and their ratings, rules, and evidence.

Every choice made here is sealed like a word: a theme tells as much as a sentence does. Days, ratings and ids stay open.
"""

from __future__ import annotations

from core.table import Column, Kind, Table, words

EXPERIENCE = Table(
    "roots",
    "experience",
    (
        words("label"),
        Column("age_band", Kind.CHOICE, sealed=True),
        Column("themes", Kind.CHOICES, sealed=True),
        words("message"),
        words("fairer_message"),
        Column("belief_then", Kind.RATING),
        Column("belief_now", Kind.RATING),
        Column("distress_before", Kind.RATING),
        Column("distress_after", Kind.RATING),
        words("to_younger_me"),
        words("made_sense"),
        words("who_saw"),
        Column("belief", Kind.ID),
    ),
    entry=True,
    named_by="label",
)
BELIEF = Table("roots", "belief", (words("old_belief"), words("new_belief")), entry=True, named_by="old_belief")
BELIEF_RATING = Table(
    "roots",
    "belief_rating",
    (Column("belief", Kind.ID), Column("old_rating", Kind.RATING), Column("new_rating", Kind.RATING)),
    part_of=("belief", BELIEF),
)
RULE = Table(
    "roots",
    "rule",
    (words("rule"), words("helped"), words("costs"), words("kinder_rule"), Column("belief", Kind.ID)),
    entry=True,
    named_by="rule",
)
EVIDENCE = Table(
    "roots",
    "evidence",
    (
        words("happened"),
        words("quality"),
        Column("supports", Kind.CHOICE, sealed=True),
        Column("belief", Kind.ID),
        Column("old_rating", Kind.RATING),
        Column("new_rating", Kind.RATING),
    ),
    entry=True,
    named_by="happened",
)

TABLES = (EXPERIENCE, BELIEF, BELIEF_RATING, RULE, EVIDENCE)
