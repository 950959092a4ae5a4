"""What do I say to myself, and is it fair?

One writes down a thought that stings, weighs what speaks for and against it, and rates how far it is believed before
and after: a *thought record* (the seven columns of Greenberger and Padesky). What one expects can be put to the test and
looked back on: a *prediction test*. The figures show how belief and feelings moved, which *traps* came when, and how
often what was feared came about; none of them claims a cause.

Hot thought: the one thought of a situation that stings most. Thinking trap: a habitual way in which a thought leaves
something out. Balanced thought: a fairer one, in own words, with how far it is believed; no affirmation.
"""

from core.figures import gathered
from core.insights.self_talk.reads import (
    found_predictions,
    found_records,
    open_predictions,
    practised,
    series,
    texts,
    tied,
    waiting,
    week,
)
from core.insights.self_talk.store import (
    add_own_feeling,
    add_own_trap,
    add_prediction,
    add_record,
    amend_prediction,
    amend_record,
    feeling_titles,
    opened_prediction,
    opened_record,
    own_feelings,
    own_names,
    own_traps,
    trap_titles,
)
from core.insights.self_talk.tables import PREDICTION_TEST, TABLES, THOUGHT_RECORD
from core.slice import Slice

FIGURES = (
    gathered(
        __name__,
        "belief_shift",
        "How strongly I believe it: then, now",
        "Write one thought down and rate it twice; its line starts here.",
    ),
    gathered(
        __name__,
        "feeling_shift",
        "How strong the feeling was: then, now",
        "Name a feeling, and how strong it is before and after.",
    ),
    gathered(__name__, "trap_weeks", "Thinking traps, week by week", "The traps you notice will line up here."),
    gathered(
        __name__, "when_it_strikes", "When it strikes", "Say at which time of day a thought came, and it shows up here."
    ),
    gathered(__name__, "calibration", "Did it happen as I feared?", "Write down one prediction and see what happens."),
)

SLICE = Slice(
    package=__name__,
    slug="self_talk",
    title="Self-talk",
    icon=":material/balance:",
    question="What do I say to myself, and is it fair?",
    about="a hard thought, weighed",
    tables=TABLES,
    week=week,
    texts=texts,
    series=series,
    practised=practised,
    waiting=waiting,
    tied=tied,
    figures=FIGURES,
    practices={"thought_record": "Look at one thought from both sides"},
)

__all__ = [
    "FIGURES",
    "PREDICTION_TEST",
    "SLICE",
    "THOUGHT_RECORD",
    "add_own_feeling",
    "add_own_trap",
    "add_prediction",
    "add_record",
    "amend_prediction",
    "amend_record",
    "feeling_titles",
    "found_predictions",
    "found_records",
    "open_predictions",
    "opened_prediction",
    "opened_record",
    "own_feelings",
    "own_names",
    "own_traps",
    "trap_titles",
]
