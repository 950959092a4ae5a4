"""Measures: now and then, a questionnaire, and its score beside the measure's own noise.

*Score*: the number that a scale's authors count from its answers. *Noise*: how large a change has to be before chance
seldom explains it; seen from the median of the first two or three scores. *Filled in*: one time that a scale was answered.
An *own scale* holds statements of the person's own; how much it moves by chance, nobody knows.
"""

from core.figures import gathered
from core.rhythm.measures.reads import series, texts, week
from core.rhythm.measures.tables import TABLES
from core.slice import Slice

FIGURES = (
    gathered(
        __name__,
        "scores",
        "Scores over time",
        "Answer it once, and your first score stands here. From the third on, it is seen beside the measure's own noise.",
    ),
)

SLICE = Slice(
    package=__name__,
    slug="measures",
    title="Measures",
    icon=":material/straighten:",
    question="Does a longer look say the same?",
    about="a longer look, now and then",
    tables=TABLES,
    week=week,
    texts=texts,
    series=series,
    figures=FIGURES,
)
