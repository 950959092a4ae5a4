"""The insights of the practice, in the order of the menu. A new one is a folder here and a line in `INSIGHTS`."""

from core.insights import assertiveness, goals, roots, self_compassion, self_talk

INSIGHTS = (
    roots.SLICE,
    self_talk.SLICE,
    goals.SLICE,
    assertiveness.SLICE,
    self_compassion.SLICE,
)
