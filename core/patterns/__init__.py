"""What went together: at most twelve fixed pairs of a practice and a number of the check-in, over the last year.

A *pair* is looked at once it has at least twelve days with the practice and twelve without, each with its number. Of those
looked at, one *stands out* where what went together is rarer than chance and slow change would make it, with false
discoveries held at 5 %. Nothing here says what is the cause of what. It is no slice: it reads what slices offer as
practised, and the check-in's series; what is held back is never asked.
"""

from core.figures import gathered
from core.patterns.pairs import PAIRS, PRACTICES, Outcome, Pair, Practice
from core.patterns.working import Work, forget, work

TOGETHER = gathered(
    __name__,
    "together",
    "Days with, days without",
    "A pair appears here once it has twelve days with the practice, and twelve without, each with a check-in.",
    everywhere=True,
)

__all__ = ["PAIRS", "PRACTICES", "TOGETHER", "Outcome", "Pair", "Practice", "Work", "forget", "work"]
