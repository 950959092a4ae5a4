"""How does a line of a table become a conversation?"""

from __future__ import annotations

from core.importing.plain import plain
from core.insights.assertiveness.model import KINDS, OUTCOMES, PERSONS, SAID, STYLES, conversation
from core.insights.assertiveness.tables import CONVERSATION

IMPORTER = plain(
    into="assertiveness",
    title="Assertiveness: conversations",
    table=CONVERSATION,
    columns={
        "sentence": "What you wanted to say, in one sentence.",
        "kind": f"What kind it was: {', '.join(KINDS)}.",
        "need": "What you needed.",
        "situation": "What it was about.",
        "person": f"Whom you spoke to: {', '.join(PERSONS)}.",
        "desc_describe": "DESC: the facts.",
        "desc_express": "DESC: what you felt.",
        "desc_specify": "DESC: what you asked for.",
        "desc_consequences": "DESC: what would follow.",
        "passive": "The same, said passively.",
        "aggressive": "The same, said aggressively.",
        "assertive": "The same, said assertively.",
        "expected": "The discomfort you expected, 0-100.",
        "planned_day": "The day you chose for it, as 2026-11-23.",
        "said": f"Whether you said it: {', '.join(SAID)}; empty while it is open.",
        "actual": "The discomfort as it was, 0-100.",
        "style": f"How you said it: {', '.join(STYLES)}.",
        "outcome": f"What came of it: {', '.join(OUTCOMES)}.",
        "respect_self": "Respect for yourself, 0-10.",
        "respect_other": "Respect for the other, 0-10.",
        "learned": "What you learned.",
    },
    required=("sentence",),
    read=conversation,
    names={
        "kind": {slug: kind.title for slug, kind in KINDS.items()},
        "person": PERSONS,
        "said": SAID,
        "style": STYLES,
        "outcome": OUTCOMES,
    },
)

IMPORTERS = (IMPORTER,)
