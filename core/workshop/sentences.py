"""What does a picture of a room say in words? Computed from the same result as its chart."""

from __future__ import annotations

from core.workshop.activities import FieldKind
from core.workshop.showing import FEWEST, Bin, Result


def sentence(found: Result) -> str:
    """Return what may be said of a field, in one or two sentences that hold for its picture."""
    if not found.n:
        return f"Too few to show: fewer than {FEWEST} answered this."
    if found.bins:
        first, last = found.bins[0], found.bins[-1]
        spread = "All at about" if first.at == last.at else f"From {in_words(first)} to {in_words(last)}; middle"
        return f"{found.n} people. {spread} {_middle(found.bins)}."
    if found.choices:
        most = max(count for _, _, count in found.choices)
        named = " and ".join(f"“{title}”" for _, title, count in found.choices if count == most)
        several = " Several could be ticked." if found.field.kind is FieldKind.SEVERAL else ""
        return f"{found.n} people.{several} Most often: {named} ({most})."
    through = len(found.wall)
    return f"{found.n} texts, of which {through} {'was' if through == 1 else 'were'} let through."


def in_words(each: Bin, *, signed: bool = False) -> str:
    """Return what a bar stands for: one number (`signed`: +2, −1), or the end of the scale from there on."""
    at = f"{each.at:+d}".replace("-", "−") if signed and each.at else str(each.at)
    if each.low < each.at:
        return f"{at} or less" if each.high == each.at else "any number"
    return f"{at} or more" if each.high > each.at else at


def _middle(bins: tuple[Bin, ...]) -> str:
    """Return the median of what is drawn."""
    drawn = [each.at for each in bins for _ in range(each.count)]
    half = len(drawn) // 2
    middle = drawn[half] if len(drawn) % 2 else (drawn[half - 1] + drawn[half]) / 2
    return f"{middle:g}"
