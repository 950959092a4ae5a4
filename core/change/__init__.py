"""What may honestly be said about the change in one person's own numbers? Pure: it knows nothing of the house."""

from core.change.experiment import (
    FEWEST_WEEKS,
    MOST_WEEKS,
    RandomizationTest,
    randomization_test,
    schedules,
    smallest_p,
)
from core.change.overlap import NEEDED_IN_EACH, CorrectedTau, Nap, baseline_corrected_tau, nap
from core.change.patterns import NEEDED_ON_EACH_SIDE, Association, association, held, interval
from core.change.reliable import ReliableChange, reliable_change
from core.change.usual_range import NEEDED, Range, usual_range

__all__ = [
    "FEWEST_WEEKS",
    "MOST_WEEKS",
    "NEEDED",
    "NEEDED_IN_EACH",
    "NEEDED_ON_EACH_SIDE",
    "Association",
    "CorrectedTau",
    "Nap",
    "RandomizationTest",
    "Range",
    "ReliableChange",
    "association",
    "baseline_corrected_tau",
    "held",
    "interval",
    "nap",
    "randomization_test",
    "reliable_change",
    "schedules",
    "smallest_p",
    "usual_range",
]
