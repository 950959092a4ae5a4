"""My own experiment: does something that I try make a difference, for me?

A person chooses a practice and a number, and how many weeks; then it is drawn which weeks are *on* (the practice is done)
and which are *off*, before the first begins. Afterwards the weeks on are held against the weeks off, and against every
other drawing that might have been (a *randomization test*, after Edgington). It is about one person, in these weeks; what
is practised carries over, and whoever tries it knows which weeks were on. While it runs no result is shown. To stop early
is an answer like any other; then no test is made.
"""

from core.figures import gathered
from core.rhythm.experiment.reads import texts, waiting, week
from core.rhythm.experiment.tables import EXPERIMENT, TABLES, WEEKLY_NUMBER
from core.slice import Slice

FIGURES = (
    gathered(
        __name__,
        "on_and_off",
        "Weeks on, weeks off",
        "The weeks of an experiment stand here in their order, once you have begun one.",
        everywhere=True,
    ),
)

SLICE = Slice(
    package=__name__,
    slug="experiment",
    title="My own experiment",
    icon=":material/science:",
    question="Does something that I try make a difference, for me?",
    about="something tried, in weeks drawn by chance",
    tables=TABLES,
    week=week,
    texts=texts,
    waiting=waiting,
    figures=FIGURES,
)

__all__ = ["EXPERIMENT", "FIGURES", "SLICE", "TABLES", "WEEKLY_NUMBER"]
