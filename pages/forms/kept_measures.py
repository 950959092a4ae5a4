"""How are filled-in scales and own scales found again and read?"""

from __future__ import annotations

from typing import Any

from core.rhythm.measures import model, reads, store, tables
from pages.forms import filled_in as filling_in
from pages.forms import own_scale as making
from pages.forms import statements
from pages.shared import frame, reading, rooms
from pages.shared.entry import Form
from pages.shared.found import Row, Shelf


def filled_in(form: Form) -> Shelf:
    """Return where filled-in scales are found again."""

    def amend(identity: str) -> None:
        rooms.show("measures", "filled_in")
        filling_in.amend(form, identity)

    return Shelf(
        "measures.kept", "What you filled in", tables.FILLED_IN, reads.found_filled_in, _headline, filled_in_told, amend
    )


def own_scales(form: Form) -> Shelf:
    """Return where scales of the person's own are found again; the answers to one that is forgotten go with it."""
    return Shelf(
        "measures.own",
        "Your own scales",
        tables.OWN_SCALE,
        reads.found_own_scales,
        lambda row: [row["title"]],
        own_scale_told,
        lambda identity: making.amend(form, identity),
    )


def _headline(row: Row) -> list[str]:
    return [part for part in (f"{row['title']}: {row['score']}" if row["score"] else row["title"], row["note"]) if part]


def filled_in_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that what was filled in holds."""
    opened = store.opened(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    scale = reading.read("measures", store.all_scales, frame.journal()).get(record.scale)
    answers = dict(record.answers)
    told: list[tuple[str, str]] = [("Scale", scale.title if scale else reads.OF_MY_OWN)]
    for place, item in enumerate(scale.items if scale else (), 1):
        given = statements.wording(scale, answers[item.id]) if scale and item.id in answers else "–"
        told.append((f"Statement {place}", f"{item.text}\n{given}"))
    return [*told, *([("A line", record.note)] if record.note else [])]


def own_scale_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that an own scale holds."""
    opened = store.opened_own_scale(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    return _own_lines(record)


def _own_lines(record: model.OwnScale) -> list[tuple[str, Any]]:
    turned = "\n".join(model.turned_round(record))
    return [
        ("Its name", record.title),
        ("Statements", record.statements),
        ("Each is answered", f"{record.lowest} to {record.highest}"),
        *([("Turned round", turned)] if turned else []),
    ]
