"""Which sentence says what a figure of Roots shows?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from core.insights.roots.figure_reads import Formulation, Mapped, Weighed
from core.sentences import TOO_FEW, counted, how_long, listed

if TYPE_CHECKING:
    import pandas as pd

_TIES_NAMED = 3


def balance_said(whole: Any, points: pd.DataFrame, strokes: int, evidence: int) -> str:
    """Say how often a pair was rated, and from where to where each belief went; of one rating that it is too few."""
    total = int(whole["total"])
    below = ""
    if strokes:
        below = f" The strokes below: {counted(strokes, 'piece', 'pieces')} of evidence, by what they speak for."
    elif evidence:
        below = " The evidence is left out here: it would be too many strokes."
    if total == 1:
        return f"One rating so far: {TOO_FEW}{below}"
    told = [moved for which in ("old", "new") if (moved := _moved(which, points[points["which"] == which]["value"]))]
    middle = "" if whole["unit"] == "day" else f", middle values of a {whole['unit']}"
    time = how_long(whole["first"].date(), whole["last"].date())
    said = listed(told)
    return f"Rated {total:,} times in {time}{middle}. {said[:1].upper()}{said[1:]}.{below}"


def _moved(which: str, values: pd.Series[float]) -> str:
    if values.empty:
        return ""
    first, last = values.iloc[0], values.iloc[-1]
    if len(values) == 1:
        return f"the {which} belief is at {last:g}"
    if first == last:
        return f"the {which} belief began and ends at {last:g}"
    return f"the {which} belief went from {first:g} to {last:g}"


def evidence_said(found: Weighed, unit: str, *, rings: bool) -> str:
    """Say how many pieces of evidence there are, and how many speak for which belief."""
    total = len(found.evidence)
    if total == 1:
        return f"One piece of evidence so far: {TOO_FEW}"
    days = [day for day, _ in found.evidence]
    n = Counter(supports for _, supports in found.evidence)
    sides = listed([f"{n['new']:,} for the new belief", f"{n['old']:,} for the old", f"{n['both']:,} for both"])
    newest = f"The newest {total:,} pieces" if found.total > max(total, _ALL_READ) else f"{total:,} pieces"
    ring = " A ring marks what spoke for both." if rings else ""
    return f"{newest} of evidence in {how_long(min(days), max(days))}, a bar a {unit}: {sides}.{ring}"


_ALL_READ = 1000


def messages_said(found: Mapped, times: Counter[str], often: Collection[str], untold: Collection[str]) -> str:
    """Say how many experiences there are and which theme was named most often: ties as ties."""
    total = found.total
    where = "Touch a dot for the message, or read it in the table below."
    if total == 1:
        return f"One experience so far: {TOO_FEW} {where}"
    named = {theme: n for theme, n in times.items() if theme not in untold}
    shown = [theme for theme in often if theme in named]
    first = [theme for theme, n in named.items() if n == max(named.values())]
    most = ""
    if len(first) == 1 and named[first[0]] > 1:
        most = f" Named most often: {first[0]} ({named[first[0]]:,})."
    elif 1 < len(first) <= _TIES_NAMED and named[first[0]] > 1:
        most = f" Named most often: {listed(first)} ({named[first[0]]:,} each)."
    cut = f" The {len(shown)} most frequent of {len(named)} themes are shown." if len(named) > len(shown) else ""
    newest = f"The {len(found.experiences):,} newest of " if total > len(found.experiences) else ""
    return f"{newest}{total:,} experiences, by the age at the time.{most}{cut} {where}"


def fits_said(found: Formulation) -> str:
    """Say how much is tied to the belief, and what is not there yet."""
    tied = (
        (found.all_experiences, "experience", "experiences"),
        (found.all_rules, "rule", "rules"),
        (found.all_triggers, "thought record", "thought records"),
    )
    there = [counted(*each) for each in tied if each[0]]
    missing = [each[1] for each in tied if not each[0]]
    if not there:
        return "One part of four so far: an experience, a rule or a thought record can be tied to this belief."
    still = f" No {listed(missing).replace(' and ', ' and no ')} yet." if missing else ""
    return f"In your own words, not as a proof: {listed(there)} tied to one old belief.{still}"
