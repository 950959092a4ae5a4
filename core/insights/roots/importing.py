"""How do the lines of a table become experiences, pairs of beliefs, rules or evidence?

No column ties them to one another: what is asked about a file is asked in Settings, where no words of Roots are listed.
"""

from __future__ import annotations

from core.importing.plain import plain
from core.insights.roots.model import AGES, SUPPORTS, THEMES, belief, evidence, experience, rule
from core.insights.roots.tables import BELIEF, EVIDENCE, EXPERIENCE, RULE

EXPERIENCES = plain(
    into="roots",
    title="Roots: experiences",
    table=EXPERIENCE,
    columns={
        "label": "A short name for the experience.",
        "age_band": f"How old you were: {', '.join(AGES.values())}.",
        "themes": "Themes, with semicolons between them.",
        "message": "The message you took from it.",
        "fairer_message": "A fairer message.",
        "belief_then": "How far you believed the message then, 0-100.",
        "belief_now": "How far you believe it now, 0-100.",
        "distress_before": "How hard it was to think of it, before writing, 0-100.",
        "distress_after": "How hard it was after writing, 0-100.",
        "to_younger_me": "What you would say to that younger you.",
        "made_sense": "Why the message made sense then.",
        "who_saw": "Who saw you differently.",
    },
    required=("label",),
    read=experience,
    names={"age_band": AGES, "themes": THEMES},
)

BELIEFS = plain(
    into="roots.belief",
    title="Roots: pairs of beliefs",
    table=BELIEF,
    columns={"old_belief": "The old belief.", "new_belief": "The new one."},
    required=("old_belief",),
    read=belief,
)

RULES = plain(
    into="roots.rule",
    title="Roots: rules for living",
    table=RULE,
    columns={
        "rule": "The rule: if this, then I must that.",
        "helped": "Where it helped.",
        "costs": "What it costs.",
        "kinder_rule": "A kinder rule.",
    },
    required=("rule",),
    read=rule,
)

EVIDENCE_LOG = plain(
    into="roots.evidence",
    title="Roots: evidence",
    table=EVIDENCE,
    columns={
        "happened": "What happened.",
        "quality": "The quality it shows.",
        "supports": "Which belief it speaks for: old, new, both.",
    },
    required=("happened",),
    read=evidence,
    names={"supports": SUPPORTS},
)

IMPORTERS = (EXPERIENCES, BELIEFS, RULES, EVIDENCE_LOG)
