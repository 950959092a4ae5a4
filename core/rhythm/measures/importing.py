"""How does a line of a table become a filled-in scale?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from core.importing.plain import BAD_DAY, DAY, parts
from core.measures import Scale, scales
from core.model import RefusedError
from core.rhythm.measures.model import ANSWER, FilledIn, filled_in
from core.rhythm.measures.store import all_scales, ops
from core.rhythm.measures.tables import FILLED_IN
from core.slice import Importer
from core.store import Journal

_SHIPPED: Mapping[str, Scale] = {each.id: each for each in scales()}
_COLUMNS = {
    "day": "The day, as 2026-11-23.",
    "scale": f"The scale: {', '.join(_SHIPPED)}.",
    "answers": "Each item by its name, with the number chosen on the form: satisfied 3; no_good 1; ...",
    "note": "A line of words.",
}
_ANSWER = re.compile(r"(?P<item>\S+)\s+(?P<number>\d{1,3})", re.ASCII)


def _names(cells: Mapping[str, str]) -> dict[str, list[str]]:
    return {"scale": [cells["scale"].strip()] if cells["scale"].strip() else []}


def _ours(_journal: Journal) -> dict[str, dict[str, str]]:
    """Name the scales that ship: an own one comes in again with an export, together with its statements."""
    return {"scale": {each.id: each.title for each in _SHIPPED.values()}}


def _make(cells: Mapping[str, str], meant: Callable[[str, str], str], today: date) -> FilledIn | None:
    """Return what a line tells of; `None` where its scale is left out.

    Raises:
        RefusedError: by column, what cannot be kept.
    """
    problems = {} if DAY.fullmatch(cells["day"]) else {"day": BAD_DAY}
    form = _SHIPPED.get(meant("scale", cells["scale"].strip()))
    if form is None:
        if not cells["scale"].strip():
            problems["scale"] = "No scale is named in this line."
        if problems:
            raise RefusedError(problems)
        return None
    draft: dict[str, Any] = {"day": cells["day"], "note": cells["note"]}
    items = {item.id for item in form.items}
    for each in parts(cells["answers"]):
        found = _ANSWER.fullmatch(each)
        if found and found["item"] in items and ANSWER + found["item"] not in draft:
            draft[ANSWER + found["item"]] = int(found["number"])
        else:
            problems["answers"] = f'"{each}" is no item of this scale with one number, or stands here twice.'
    try:
        record = filled_in({**draft, "day": "" if "day" in problems else cells["day"]}, today, form)
    except RefusedError as error:
        told = {"answers" if field.startswith(ANSWER) else field: why for field, why in error.problems.items()}
        raise RefusedError({**told, **problems}) from None
    if problems:
        raise RefusedError(problems)
    return record


def _lines(journal: Journal, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, str | int]]:
    """Return what was kept as the lines from which it would come in again; an own scale stands by its title."""
    told = journal.rows("SELECT filled_in, item, number FROM measures.answer ORDER BY id")
    answers: dict[str, list[str]] = {}
    for identity, item, number in told:
        answers.setdefault(identity, []).append(f"{item} {number}")
    titles = {
        identity: each.title if each.source is None else identity for identity, each in all_scales(journal).items()
    }
    return [
        {
            "day": row["day"].isoformat(),
            "scale": titles.get(row["scale"], row["scale"]),
            "answers": "; ".join(answers.get(row["id"], [])),
            "note": row["note"],
        }
        for row in rows
    ]


IMPORTER = Importer(
    into="measures",
    title="Measures: answers to a scale that ships",
    columns=_COLUMNS,
    required=("day", "scale", "answers"),
    aliases={"date": "day", "measure": "scale"},
    table=FILLED_IN,
    names=_names,
    ours=_ours,
    theirs={},
    make=_make,
    ops=ops,
    lines=_lines,
)

IMPORTERS = (IMPORTER,)
