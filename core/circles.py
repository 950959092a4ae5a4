"""When did something come, and how often in each stretch of time? A row of circles for each kind of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, eq=False)
class Circles:
    """Circle rows: `circles` holds `row`, `label`, `starts` and `n`; `totals` holds `row`, `label` and `right`.

    `first` and `last` are the first and the last stretch.
    """

    empty: bool
    sentence: str
    circles: pd.DataFrame
    totals: pd.DataFrame
    first: pd.Timestamp
    last: pd.Timestamp


def circles(
    frame: pd.DataFrame, key: str, labels: Mapping[str, str], said: Callable[[Sequence[str], Sequence[int]], str]
) -> Circles:
    """Return the rows of what was counted by `key`, in the order in which they come.

    `frame` holds `key`, `starts`, `n` and `times` (how often in all). `said(labels, times)` gives the sentence.
    """
    if frame.empty:
        nothing = pd.Timestamp(0)
        return Circles(empty=True, sentence="", circles=frame, totals=frame, first=nothing, last=nothing)
    often = frame.drop_duplicates(key)
    names, times = list(often[key]), [int(each) for each in often["times"]]
    titles = [labels[name] for name in names]
    rows = frame[["starts", "n"]].assign(row=frame[key].map(names.index), label=frame[key].map(labels.__getitem__))
    totals = pd.DataFrame({"row": range(len(names)), "label": titles, "right": [f"{each:,}" for each in times]})
    first, last = frame["starts"].min(), frame["starts"].max()
    return Circles(empty=False, sentence=said(titles, times), circles=rows, totals=totals, first=first, last=last)
