"""What may honestly be said about the change in one person's own numbers? Pure: it knows nothing of the house."""

from core.change.usual_range import NEEDED, Range, usual_range

__all__ = ["NEEDED", "Range", "usual_range"]
