"""The insights of the practice, in the order of the menu. A new one is a folder here and a line in `INSIGHTS`."""

from core.insights import goals, self_talk

INSIGHTS = (self_talk.SLICE, goals.SLICE)
