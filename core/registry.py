"""Which slices make up the house?"""

from core import drafts, get_help, settings
from core.insights import INSIGHTS
from core.rhythm import check_in, experiment, measures, weekly_review

RHYTHM = (check_in.SLICE, weekly_review.SLICE, measures.SLICE, experiment.SLICE)
SLICES = (*RHYTHM, *INSIGHTS, get_help.SLICE, settings.SLICE, drafts.SLICE)
"""Every slice; the store, export, search and the contract tests run over these."""
