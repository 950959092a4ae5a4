"""How do I say what I think or need, openly and respectfully?

One plans a conversation: one sentence, and how uncomfortable one expects it to be; then one says it, or not, and looks
back in the same row. Whether it is safe to say comes first and is asked anew for each, and that answer is not kept
anywhere: the slice has no place for it. The figures show what was expected beside what came, and claim no cause.

DESC: describe, express, specify, consequences, the four parts of a script (Bower & Bower). Discomfort: SUDS, subjective
units of distress, 0-100. Ladder: sentences by the discomfort expected of them; a rung is climbed once it is said. Style:
passive, assertive, aggressive or indirect, as one judges it oneself. Open: planned, and not said yet.
"""

from core.figures import gathered
from core.insights.assertiveness.reads import (
    found_conversations,
    open_conversations,
    practised,
    series,
    texts,
    waiting,
    week,
)
from core.insights.assertiveness.store import add_conversation, amend_conversation, opened_conversation
from core.insights.assertiveness.tables import CONVERSATION, TABLES
from core.slice import Slice

FIGURES = (
    gathered(
        __name__,
        "fear_and_fact",
        "Was it as hard as I feared?",
        "Rate one conversation before and after; its dot stands here.",
    ),
    gathered(
        __name__,
        "ladder",
        "My ladder",
        "Each sentence with an expected discomfort is a rung, said or not.",
    ),
    gathered(__name__, "style_mix", "How I said it", "Look back on a conversation, and how you said it lines up here."),
    gathered(
        __name__,
        "respect",
        "Respect for myself, respect for the other",
        "Rate both after a conversation, 0 to 10, and they meet here.",
    ),
)

SLICE = Slice(
    package=__name__,
    slug="assertiveness",
    title="Assertiveness",
    icon=":material/forum:",
    question="How do I say what I think or need?",
    about="saying what I need",
    tables=TABLES,
    week=week,
    texts=texts,
    series=series,
    practised=practised,
    waiting=waiting,
    figures=FIGURES,
)

__all__ = [
    "CONVERSATION",
    "FIGURES",
    "SLICE",
    "add_conversation",
    "amend_conversation",
    "found_conversations",
    "open_conversations",
    "opened_conversation",
]
