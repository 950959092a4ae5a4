"""What would a spreadsheet run as a formula, and how is it kept from doing so?"""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(cell: str) -> str:
    """Return words with an apostrophe before what a spreadsheet would run as a formula, or before one that stood there."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return words as they were before `guarded`."""
    return cell[1:] if _GUARDED.match(cell) else cell
