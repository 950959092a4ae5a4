"""Weekly review: ten quiet minutes a week."""

from core.figures import gathered
from core.slice import Slice

FIGURES = (
    gathered(__name__, "look_back", "What you did", "What you write this week leaves its dots here.", everywhere=True),
    gathered(
        __name__, "compared", "Beside the eight weeks before", "After a few weeks they stand here.", everywhere=True
    ),
)

SLICE = Slice(
    package=__name__,
    slug="weekly_review",
    title="Your week",
    icon=":material/calendar_view_week:",
    question="What was this week like?",
    tables=(),
    figures=FIGURES,
)
