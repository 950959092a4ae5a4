"""How is a finding put into plain words: how many, how long, and whose words, cut to the room there is?"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

TOO_FEW = "too few to say more."
_LONGEST = 90
_ZERO_WIDTH_JOINER = "\u200d"
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_KEPT_FORMAT = "\u200c\u200d"
_WEEKS_UP_TO = 270
_MONTHS_UP_TO = 1100
_DAYS_UP_TO = 13


def counted(n: float, one: str, many: str) -> str:
    """Return a number with its noun: "1 record", "2,500 records"."""
    return f"{n:,.10g} {one if n == 1 else many}"


def listed(words: Sequence[str]) -> str:
    """Return words as one says them: "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""


def how_long(first: date, last: date) -> str:
    """Return the time from one day to another, both included, in the unit in which one would say it."""
    days = (last - first).days + 1
    if days <= _DAYS_UP_TO:
        return counted(days, "day", "days")
    if days <= _WEEKS_UP_TO:
        return counted(-(-days // 7), "week", "weeks")
    if days <= _MONTHS_UP_TO:
        return counted(round(days / 30.44), "month", "months")
    return counted(round(days / 365.25), "year", "years")


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Return words for one line of a figure: no line breaks or control signs, cut with "…" where they are longer.

    The cut never parts what is read as one sign: a letter and its accent, a joined emoji, a flag.
    """
    plain = "".join(sign if _shown(sign) else " " for sign in text)
    line = " ".join(plain.split())
    if len(line) <= longest:
        return line
    cut = longest - 1
    while cut > 0 and not _breaks(line, cut):
        cut -= 1
    return line[: cut or longest - 1].rstrip() + "…"


def _shown(sign: str) -> bool:
    """Say whether a sign is shown: not controls, and not those that turn the direction of what follows."""
    return sign in _KEPT_FORMAT or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _breaks(line: str, at: int) -> bool:
    """Say whether a line may be cut before the sign at `at`."""
    before, after = line[at - 1], line[at]
    if unicodedata.category(after).startswith("M") or ord(after) in _SKIN_TONES:
        return False
    if _ZERO_WIDTH_JOINER in (before, after):
        return False
    if ord(after) in _REGIONAL:
        flags = len(line[:at]) - len(line[:at].rstrip("".join(map(chr, _REGIONAL))))
        return flags % 2 == 0
    return True
