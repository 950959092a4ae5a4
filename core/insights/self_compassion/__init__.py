"""What would I say to a friend, and can I say it to myself?

One tells a hard moment three times, as one spoke to oneself, as one would speak to a friend, and as one speaks to
oneself now, and may rate how harsh each was (Neff; Gilbert). A *pause* takes a minute or more: notice what is hard, know
that others meet it too, say something kind. A *letter* to oneself can ask to be read again on a day one chooses.

Harshness: how hard the words were, 0 to 10. Gap: harshness to oneself less that to a friend. Distress: how much it
hurts just now, 0 to 100. Voice: who speaks the kinder words; whoever is harsh to friends as well can let someone kind
speak. Backdraft: kindness can hurt at first, as fire flares up when a door lets air in.
"""

from core.figures import gathered
from core.insights.self_compassion.reads import (
    found_as_to_a_friend,
    found_letters,
    found_pauses,
    practised,
    series,
    texts,
    waiting,
    week,
)
from core.insights.self_compassion.store import (
    add_as_to_a_friend,
    add_letter,
    add_pause,
    amend_as_to_a_friend,
    amend_letter,
    amend_pause,
    opened_as_to_a_friend,
    opened_letter,
    opened_pause,
)
from core.insights.self_compassion.tables import AS_TO_A_FRIEND, LETTER, PAUSE, TABLES
from core.slice import Slice

FIGURES = (
    gathered(
        __name__,
        "harshness_gap",
        "How harsh: to myself, to a friend",
        "Say how harsh the words were, to you and to a friend, and the space between shows here.",
    ),
    gathered(
        __name__,
        "softening",
        "What I said, what I say now",
        "Rate your words then and now; the first pair starts here.",
    ),
    gathered(
        __name__,
        "practice_calendar",
        "Days with a kind minute",
        "Each day with a kind minute leaves a small mark.",
    ),
    gathered(
        __name__,
        "after_setbacks",
        "Distress: before, after",
        "Say how much it hurts before and after, and it stands here.",
    ),
)

SLICE = Slice(
    package=__name__,
    slug="self_compassion",
    title="Self-compassion",
    icon=":material/volunteer_activism:",
    question="What would I say to a friend, and can I say it to myself?",
    about="kinder to myself",
    tables=TABLES,
    week=week,
    texts=texts,
    series=series,
    practised=practised,
    waiting=waiting,
    figures=FIGURES,
    practices={"pause": "A quiet minute", "as_to_a_friend": "Say it as to a friend"},
)

__all__ = [
    "AS_TO_A_FRIEND",
    "FIGURES",
    "LETTER",
    "PAUSE",
    "SLICE",
    "add_as_to_a_friend",
    "add_letter",
    "add_pause",
    "amend_as_to_a_friend",
    "amend_letter",
    "amend_pause",
    "found_as_to_a_friend",
    "found_letters",
    "found_pauses",
    "opened_as_to_a_friend",
    "opened_letter",
    "opened_pause",
    "practised",
    "series",
    "texts",
    "waiting",
    "week",
]
