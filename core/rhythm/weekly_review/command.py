"""What does `worthwhile review` say, and what does it do?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from core.importing.command import Echo
from core.model import RefusedError
from core.outside import files
from core.paper import PaperError, to_markdown, to_pdf
from core.paper.pdf import Paper
from core.rhythm.weekly_review import along, on_paper
from core.rhythm.weekly_review.week import week_of
from core.store import Journal, StoreError

ENDINGS = (".pdf", ".md")
_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})", re.ASCII | re.IGNORECASE)
_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """Which week, into which file, and whether one that is there may be written over."""

    monday: date
    file: Path
    paper: Paper = "a4"
    over: bool = False


def asked(week: str, file: Path, paper: Paper, today: date, *, over: bool) -> Asked:
    """Return what was asked for. Without a week it is the last one that is over; on a Sunday, the one that ends.

    Raises:
        RefusedError: it cannot be done; nothing was opened or written for it.
    """
    problems = {"to": _wrong_with(file, over=over)}
    monday = today - timedelta(days=today.weekday() if today.weekday() == _SUNDAY else today.weekday() + 7)
    if week:
        found = _monday(week)
        if found is None:
            problems["week"] = f"There is no week {week}. A week is told as year and number: 2026-W47."
        elif found > today:
            problems["week"] = f"The week {week} has not begun yet."
        else:
            monday = found
    if told := {name: why for name, why in problems.items() if why}:
        raise RefusedError(told)
    return Asked(monday, file, paper, over)


def write(journal: Journal, order: Asked, today: date, echo: Echo) -> int:
    """Write a week into a file and say what is in it; return the exit code."""
    try:
        week = week_of(journal, order.monday, today)
        page = along.page(week, today, on_paper.figures(journal, week, today))
        pdf = order.file.suffix.casefold() == ".pdf"
        data = to_pdf(page, order.paper) if pdf else to_markdown(page).encode()
        files.write(order.file, data, over=order.over)
    except FileExistsError:
        echo(_taken(order.file))
        return 1
    except OSError as error:
        echo(f"{order.file} could not be written: {error.strerror}. The journal is as it was.")
        return 1
    except (PaperError, StoreError) as error:
        echo(str(error))
        return 1
    echo(f"Your week, {week.title}, is in {order.file}. Whoever has this file can read it. Roots is never in it.")
    return 0


def _wrong_with(file: Path, *, over: bool) -> str:
    if file.suffix.casefold() not in ENDINGS:
        return f"{file} would have to end in .pdf or .md: a page to print, or a text."
    if not file.absolute().parent.is_dir():
        return f"There is no folder {file.absolute().parent}. Please make it first, or choose another."
    return _taken(file) if file.exists() and not over else ""


def _taken(file: Path) -> str:
    return f"There is a file {file} already; it was left as it is. Please choose another name, or --force to write over it."


def _monday(week: str) -> date | None:
    told = _WEEK.fullmatch(week.strip())
    try:
        return date.fromisocalendar(int(told[1]), int(told[2]), 1) if told else None
    except ValueError:
        return None
