"""What does an experiment say, and with how much doubt?"""

from __future__ import annotations

from statistics import mean

from core.change import FEWEST_WEEKS, RandomizationTest
from core.rhythm.check_in.model import STATEMENTS
from core.rhythm.experiment.model import OWN, Experiment
from core.rhythm.experiment.reads import Course, Standing
from core.sentences import counted, shortened

_RARE, _PERCENT = 0.05, 0.01
_LEAST_SHOWN, _LEAST_ROUNDED = 0.001, 0.1


def finding(found: Course) -> str:
    """Say how an experiment stands; of one that is over, what came of it and how often the drawing alone gives that."""
    record, values = found.record, [value for value in found.values if value is not None]
    of = f"of {record.weeks}"
    with_value = f"{counted(len(values), 'week has', 'weeks have')} a number so far."
    if found.standing is Standing.PLANNED:
        return f"It starts on {record.starts:%A}, {record.starts.day} {record.starts:%B %Y}, and takes {record.weeks} weeks."
    if found.standing is Standing.RUNNING:
        return (
            f"Week {found.week + 1} {of}. {with_value} What they are stays out of sight until the end, "
            "so that hope does not steer the next one."
        )
    if found.standing is Standing.LET_GO:
        when = f"in week {found.week + 1} {of}" if found.week >= 0 else "before its first week"
        return f"Let go {when}. That is an answer, too, and no test was made."
    if found.test is None:
        return (
            f"{len(values)} {of} weeks have a number. That is too few to say anything: "
            f"it takes {FEWEST_WEEKS}, some on and some off."
        )
    return _tested(found, found.test)


def measure_title(record: Experiment) -> str:
    """Return what is measured, as it stands in a sentence; an own measure in the person's words."""
    if record.measure == OWN:
        return f"“{shortened(record.own_measure)}”"
    return "overall" if record.measure == "overall" else f"“{STATEMENTS.get(record.measure, record.measure)}”"


def p_said(p: float) -> str:
    """Return p as it is read: .30, .029, or less than .001."""
    if p < _LEAST_SHOWN:
        return "less than .001"
    places = 3 if p < _LEAST_ROUNDED else 2
    return f"{p:.{places}f}".removeprefix("0") if p < 1 else "1"


def _tested(found: Course, test: RandomizationTest) -> str:
    pairs = list(zip(found.record.phases, found.values, strict=True))
    on = [value for phase, value in pairs if phase and value is not None]
    off = [value for phase, value in pairs if not phase and value is not None]
    difference = round(mean(on), 1) - round(mean(off), 1)
    points = f"{abs(difference):.1f}"
    apart = (
        "no difference to one decimal"
        if points == "0.0"
        else f"{points} points {'higher' if difference > 0 else 'lower'} in weeks on"
    )
    measure = measure_title(found.record)
    compared = (
        f"{counted(len(on), 'week', 'weeks')} on, {measure} {mean(on):.1f} on average; "
        f"{counted(len(off), 'week', 'weeks')} off, {mean(off):.1f}: {apart}."
    )
    chance = (
        "If it made no difference at all, chance alone would put them at least so far apart in "
        f"{_share(test.p)} of all drawings (p {p_said(test.p)}; the smallest that these weeks could give is "
        f"{p_said(test.smallest_p)})."
    )
    weighed = (
        "That is seldom: it may well have made a difference, for you, in these weeks."
        if test.p <= _RARE
        else "That is often enough to be chance: these weeks do not say whether it makes a difference."
    )
    said = [compared, chance, weighed]
    if test.missing:
        said.append(
            f"{counted(test.missing, 'week', 'weeks')} without a number {'is' if test.missing == 1 else 'are'} left out."
        )
    return " ".join(said)


def _share(p: float) -> str:
    return f"{p:.0%}" if p >= _PERCENT else "less than 1%"
