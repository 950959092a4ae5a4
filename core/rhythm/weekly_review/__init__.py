"""Weekly review: ten quiet minutes that show what was done, and whether anything is moving.

A *week* is an ISO week, Monday to Sunday, of the person's local days. Its *review* is one record: what helped, what was
hard, what to remember, and one next thing as an *if-then plan* (an implementation intention: "if .., then .."). The week is
laid beside the eight weeks before by the *usual range* (`core.change`), and one week's change is mostly noise.
"""

from core.figures import gathered
from core.rhythm.weekly_review.reads import texts, week
from core.rhythm.weekly_review.store import REVIEW
from core.slice import Slice

FIGURES = (
    gathered(
        __name__,
        "look_back",
        "What you did",
        "What you write in a week gathers here, day by day.",
        everywhere=True,
    ),
    gathered(
        __name__,
        "compared",
        "Beside the eight weeks before",
        "A few check-ins, and this week stands here beside the ones before.",
        everywhere=True,
    ),
)

SLICE = Slice(
    package=__name__,
    slug="weekly_review",
    title="Your week",
    icon=":material/view_week:",
    question="How was this week, and what comes next?",
    about="ten quiet minutes to look back",
    tables=(REVIEW,),
    week=week,
    texts=texts,
    figures=FIGURES,
)
