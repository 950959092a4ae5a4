"""Which goals, steps and strengths are found again, and what do goals tell the rest of the house?"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from core import finding
from core.finding import KEPT, found
from core.insights.goals.tables import GOAL, GOAL_RATING, KEPT_STEP, STEP, STRENGTH
from core.measures import gas_t
from core.sentences import counted
from core.slice import MOST_OWN_WORDS, Text, Waiting, WeekNote
from core.store import Journal
from core.table import Table

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

_OFFERED = 5
"""How many steps Today is told of: no pile of what is overdue."""

_CANCELLED_FOR = timedelta(days=60)
"""How long a calendar is told that a step whose day is over was let go."""


def found_goals(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of goals, newest first, and how many there are in all."""
    return found(journal, GOAL, **asked)


def found_steps(journal: Journal, *, status: str | None = None, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of steps, newest first, and how many there are in all; `status` narrows it to one answer."""
    if status is None:
        return found(journal, STEP, where=KEPT_STEP, **asked)
    return found(journal, STEP, where=f"{KEPT_STEP} AND status = $status", status=status, **asked)


def found_strengths(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of strengths noted by themselves, newest first, and how many there are in all."""
    return found(journal, STRENGTH, **asked)


def goal_titles(journal: Journal) -> dict[str, str]:
    """Return the wish of each kept goal by its id, the newest first."""
    rows = journal.rows(f"SELECT id FROM {GOAL.full_name} WHERE forgotten_at IS NULL ORDER BY day DESC, id DESC")
    wishes = journal.words(GOAL, "wish", ids := [identity for (identity,) in rows])
    return {identity: wishes[identity] for identity in ids if identity in wishes}


def goals_at_hand(journal: Journal) -> list[Row]:
    """Return `id`, `wish`, `status`, `steps` and `done` of each goal: open ones first, the one touched last first.

    Steps that stand alone come last, with the id "".
    """
    names = ("id", "status", "steps", "done")
    rows = journal.rows(
        f"""
        SELECT id, status, coalesce(steps, 0), coalesce(done, 0)
        FROM (SELECT id, status, day FROM {GOAL.full_name} WHERE forgotten_at IS NULL)
        FULL JOIN (
            SELECT goal, count(*) AS steps, count(*) FILTER (status = 'done') AS done, max(day) AS touched
            FROM goals.kept_step GROUP BY goal
        ) ON id = goal
        ORDER BY id IS NULL, status <> 'open', greatest(day, touched) DESC, id DESC
        """
    )
    found = [{name: "" if value is None else value for name, value in zip(names, row, strict=True)} for row in rows]
    wishes = journal.words(GOAL, "wish", [row["id"] for row in found if row["id"]])
    return [{**row, "wish": wishes.get(row["id"], "")} for row in found if not row["id"] or row["id"] in wishes]


def standing(journal: Journal, goal: str) -> int | None:
    """Return the level, -2 to 2, at which a goal was last said to stand; `None` where that was never said."""
    rows = journal.rows(
        f"SELECT arg_max(level, (day, id)) FROM {GOAL_RATING.full_name} WHERE forgotten_at IS NULL AND goal = $goal",
        goal=goal,
    )
    return rows[0][0]


def ever_rated(journal: Journal) -> bool:
    """Return whether it was ever said of a goal that is kept where it stands."""
    return bool(journal.rows("SELECT 1 FROM goals.attainment LIMIT 1"))


def attainment_scores(journal: Journal) -> list[Row]:
    """Return, for each day on which a goal was rated, `day`, `goals` (how many were rated by then) and their GAS `t`."""
    rows = journal.rows(
        f"""
        SELECT day, goal, level FROM {GOAL_RATING.full_name}
        WHERE forgotten_at IS NULL AND goal IN (SELECT id FROM {GOAL.full_name} WHERE forgotten_at IS NULL)
        ORDER BY day, id
        """
    )
    levels: dict[str, int] = {}
    scores: dict[date, Row] = {}
    for day, goal, level in rows:
        levels[goal] = level
        scores[day] = {"day": day, "goals": len(levels), "t": gas_t(list(levels.values()))}
    return list(scores.values())


def steps_with_a_day(journal: Journal, today: date) -> list[Row]:
    """Return the steps that a calendar should know of, forgotten ones too (so that it lets go of them), by their day.

    They are whole rows, `gone` where a step is out of sight. Days long over are left out.
    """
    rows = journal.entries(STEP, "planned_day >= $since", since=today - _CANCELLED_FOR)
    kept = {identity for (identity,) in journal.rows("SELECT id FROM goals.kept_step WHERE planned_day IS NOT NULL")}
    return sorted(
        ({**row, "gone": row["id"] not in kept} for row in rows), key=lambda row: (row["planned_day"], row["id"])
    )


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text, `field` being the name of its column; a step's words go out of sight with its goal."""
    kept = {identity for (identity,) in reader.rows("SELECT id FROM goals.kept_step")}
    steps = [text for text in finding.texts(reader, (STEP,)) if text.entry in kept]
    return [*finding.texts(reader, (GOAL,)), *steps, *finding.texts(reader, (STRENGTH,))]


def waiting(reader: Journal, today: date) -> Sequence[Waiting]:
    """Return the steps that were planned for today or a day gone by and have no answer yet, the newest first.

    Those of a goal that is paused, let go or reached do not wait.
    """
    rows = reader.entries(
        STEP,
        f"{KEPT_STEP} AND status = 'planned' AND planned_day <= $today "
        f"AND (goal IS NULL OR goal IN (SELECT id FROM {GOAL.full_name} WHERE status = 'open'))",
        today=today,
    )
    newest = sorted(rows, key=lambda row: (row["planned_day"], row["id"]), reverse=True)[:_OFFERED]
    return [
        Waiting(STEP, row["id"], _asked(row["planned_day"], today), row["what"], "Look at it", row["planned_day"])
        for row in newest
    ]


def series(reader: Journal) -> Mapping[str, pd.DataFrame]:
    """Return `steps_done`, how many a day, and `step_confidence`, its middle value a day, 0-10."""
    return {
        "steps_done": reader.frame("SELECT day, value FROM goals.done_by_day ORDER BY day"),
        "step_confidence": reader.frame("SELECT day, value FROM goals.confidence_by_day ORDER BY day"),
    }


def practised(reader: Journal, first: date, last: date) -> Mapping[str, Collection[date]]:
    """Return `step_done`: the days on which a step was done."""
    rows = reader.rows(
        "SELECT day FROM goals.done_by_day WHERE day BETWEEN $first AND $last",
        first=first,
        last=last,
    )
    return {"step_done": {day for (day,) in rows}}


def week(reader: Journal, monday: date) -> WeekNote:
    """Return what was begun, done and named in the week. A step counts in the week in which it was done."""
    days = {"first": monday, "last": monday + timedelta(days=6)}
    goals = reader.rows(f"SELECT day FROM {GOAL.full_name} WHERE {KEPT}", **days)
    alone = reader.rows(f"SELECT id, day FROM {STRENGTH.full_name} WHERE {KEPT} ORDER BY day, id", **days)
    steps = reader.rows(
        """
        SELECT id, coalesce(done_day, day) AS counted_on, status, status IN ('done', 'partly') AND strength <> ''
        FROM goals.kept_step
        WHERE coalesce(done_day, day) BETWEEN $first AND $last
        ORDER BY counted_on, id
        """,
        **days,
    )
    done = [(identity, at) for identity, at, status, _ in steps if status == "done"]
    partly = sum(status == "partly" for _, _, status, _ in steps)
    planned = sum(status == "planned" for _, _, status, _ in steps)
    named = [(identity, at) for identity, at, _, named in steps if named]
    said = (
        (len(goals), counted(len(goals), "goal begun.", "goals begun.")),
        (len(done), counted(len(done), "step done.", "steps done.")),
        (partly, counted(partly, "step partly done.", "steps partly done.")),
        (planned, counted(planned, "step planned.", "steps planned.")),
        (n := len(alone) + len(named), counted(n, "strength named.", "strengths named.")),
    )
    strengths = (*_words(reader, STRENGTH, "strength", alone), *_words(reader, STEP, "strength", named))
    return WeekNote(
        len(goals) + len(alone) + len(steps),
        tuple(sentence for n, sentence in said if n),
        (*strengths, *_words(reader, STEP, "what", done))[:MOST_OWN_WORDS],
        (*(day for (day,) in goals), *(day for _, day in alone), *(at for _, at, *_ in steps)),
    )


def _words(reader: Journal, table: Table, field: str, found: Sequence[tuple[str, date]]) -> list[Text]:
    words = reader.words(table, field, [identity for identity, _ in found])
    return [Text(identity, day, field, words[identity]) for identity, day in found if identity in words]


def _asked(day: date, today: date) -> str:
    if day == today:
        return "You planned a step for today."
    year = "" if day.year == today.year else f" {day.year}"
    return f"You planned a step for {day.day} {day:%b}{year}. Still wanted, changed, or let go?"
