"""How does an experiment begin, with its weeks drawn by chance, and how is it amended, let go and opened again?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from random import SystemRandom

from core import entries
from core.model import RefusedError
from core.moment import head
from core.rhythm.experiment import model
from core.rhythm.experiment.model import Amended, Experiment, Plan
from core.rhythm.experiment.tables import EXPERIMENT, WEEKLY_NUMBER
from core.store import AmendedElsewhereError, Journal, Op, Put


def draw(weeks: int) -> list[int]:
    """Draw which weeks are on, each choice of half of them as likely as any other; where odd, the smaller half."""
    return sorted(SystemRandom().sample(range(weeks), weeks // 2))


def begin(
    journal: Journal,
    plan: Plan,
    now: datetime,
    also: Sequence[Op] = (),
    *,
    drawn: Callable[[int], Sequence[int]] = draw,
) -> str:
    """Draw the weeks of an experiment, keep both in one save and return its id.

    Raises:
        RefusedError: another one is planned or running.
    """
    if at_hand(journal, now.date()):
        message = "One experiment at a time says more. Another one is under way; it can be let go at any moment."
        raise RefusedError({"practice": message})
    return entries.add(journal, EXPERIMENT, model.begun(plan, drawn(plan.weeks)), now, also)


def amend(journal: Journal, identity: str, words: Amended, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep the words of an experiment anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since; nothing was kept.
    """
    found = opened(journal, identity)
    if found is None:
        raise AmendedElsewhereError
    entries.amend(journal, EXPERIMENT, identity, model.with_words(found[0], words), revision, also)


def let_go(journal: Journal, identity: str, today: date) -> None:
    """End an experiment before its last week; one that is over or gone is left as it is."""
    found = opened(journal, identity)
    if found and found[0].status == model.RUNNING and today < found[0].over:
        record, revision = found
        entries.amend(journal, EXPERIMENT, identity, model.let_go(record, today), revision)


def opened(journal: Journal, identity: str) -> tuple[Experiment, int] | None:
    """Return an experiment and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, EXPERIMENT, identity, _record)


def at_hand(journal: Journal, today: date) -> str | None:
    """Return the id of the experiment that is planned or running; `None` where none is."""
    rows = journal.rows(
        f"SELECT id FROM {EXPERIMENT.full_name} WHERE forgotten_at IS NULL AND status = $running "
        "AND starts + 7 * length(schedule)::INTEGER > $today ORDER BY day DESC, id DESC LIMIT 1",
        running=model.RUNNING,
        today=today,
    )
    return rows[0][0] if rows else None


def newest(journal: Journal) -> str | None:
    """Return the id of the experiment that is shown unless another is chosen: the newest that was not let go."""
    rows = journal.rows(
        f"SELECT id FROM {EXPERIMENT.full_name} WHERE forgotten_at IS NULL "
        "ORDER BY status = $let_go, day DESC, id DESC LIMIT 1",
        let_go=model.LET_GO,
    )
    return rows[0][0] if rows else None


def note(journal: Journal, identity: str, week: int, value: object, now: datetime) -> None:
    """Keep the person's own number of a week (from 0), 0-10, in place of one noted for it; `None` takes that one away.

    Raises:
        RefusedError: it is no such number.
    """
    number = None if value is None else model.number(value)
    kept = journal.entries(
        WEEKLY_NUMBER,
        "experiment = $experiment AND week = $week AND forgotten_at IS NULL",
        experiment=identity,
        week=week,
    )
    row = {**kept[0], "revision": kept[0]["revision"] + 1} if kept else head(now)
    journal.save([Put(WEEKLY_NUMBER, {**row, "experiment": identity, "week": week, "number": number})])


def numbers(journal: Journal, identity: str) -> dict[int, int]:
    """Return the person's own numbers by week, from 0."""
    rows = journal.rows(
        f"SELECT week, number FROM {WEEKLY_NUMBER.full_name} "
        "WHERE experiment = $experiment AND forgotten_at IS NULL AND number IS NOT NULL",
        experiment=identity,
    )
    return dict(rows)


def _record(day: date, **own: object) -> Experiment:
    words = {name: own[name] or "" for name in ("own_measure", "learned")}
    return Experiment(day=day, **{**own, **words})  # type: ignore[arg-type]
