"""How is a pattern said, without a cause and without a direction?"""

from __future__ import annotations

from core.change import NEEDED_ON_EACH_SIDE
from core.patterns.looking import Looked, Patterns, TooFew
from core.patterns.pairs import PRACTICES
from core.rhythm.check_in.model import STATEMENTS
from core.sentences import counted, listed

_MINUS = "\N{MINUS SIGN}"


def headline(found: Patterns) -> str:
    """Say how many pairs were looked at, and which of them stand out."""
    standing = [each.pair.named for each in found.looked if each.stands_out]
    many = len(found.looked)
    if not many:
        return "No pair has enough days yet."
    if many == 1:
        return f"One pair had enough days, and {f'it stands out: {standing[0]}' if standing else 'does not stand out'}."
    of = f"Of {many} pairs that had enough days,"
    if not standing:
        return f"{of} none stands out."
    return f"{of} {len(standing)} {'stands' if len(standing) == 1 else 'stand'} out: {'; '.join(standing)}."


def said(each: Looked) -> str:
    """Say of a pair that stands out what went together, how sure that is, and how else it might be."""
    practice, outcome = PRACTICES[each.pair.practice], each.pair.outcome
    when = "On the day after" if outcome.next_day else "On days with"
    measure = "overall" if outcome.measure == "overall" else f"“{STATEMENTS[outcome.measure]}”"
    low, high = each.interval or (0.0, 0.0)
    days = f"{each.with_it.days} days with, {each.without.days} without"
    compared = f"(interval {_signed(low)} to {_signed(high)}; {days})"
    return f"{when} {practice.what}, {measure} was in the middle {_apart(each)} {compared}. {_otherwise(each)}"


def missing(each: TooFew) -> str:
    """Say how far a pair is from twelve days on either side."""
    sides = [
        f"{days} of {NEEDED_ON_EACH_SIDE} {name}"
        for days, name in ((each.days_with, "with"), (each.days_without, "without"))
        if days < NEEDED_ON_EACH_SIDE
    ]
    return f"{each.pair.title} ({listed(sides)})"


def _apart(each: Looked) -> str:
    difference = each.found.difference
    if difference == 0:
        more = "higher" if _rises(each) else "lower"
        return f"the same, and {more} numbers came more often"
    return f"{counted(abs(difference), 'point', 'points')} {'higher' if difference > 0 else 'lower'}"


def _otherwise(each: Looked) -> str:
    practice = PRACTICES[each.pair.practice]
    if each.pair.outcome.next_day:
        return "It need not come from that: neighbouring days resemble each other, and what made the one may have made the next."
    return f"It may be the other way round: {practice.if_higher if _rises(each) else practice.if_lower}."


def _rises(each: Looked) -> bool:
    return each.found.difference > 0 or (each.found.difference == 0 and each.found.higher > 0.5)  # noqa: PLR2004


def _signed(value: float) -> str:
    return f"{value:.2g}".replace("-", _MINUS)
