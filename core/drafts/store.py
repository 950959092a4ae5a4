"""How is a draft kept, found again and let go?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from core.moment import head
from core.store import Drop, Journal, Put
from core.table import Column, Kind, Table, words

DRAFT = Table(
    "drafts",
    "draft",
    (
        Column("form", Kind.ID),
        Column("slug", Kind.CHOICE),
        Column("kind", Kind.CHOICE),
        Column("entry", Kind.ID),
        Column("field", Kind.CHOICE),
        words("value"),
    ),
)


@dataclass
class Draft:
    """One form as far as it was filled in. `entry` is the id of the entry it amends, `None` for a new one."""

    form: str
    slug: str
    kind: str
    entry: str | None = None
    day: date | None = None
    values: dict[str, Any] = field(default_factory=dict)


def put(journal: Journal, draft: Draft, values: Mapping[str, Any], now: datetime) -> None:
    """Keep some fields of a form as typed so far; whatever was kept for them is replaced."""
    journal.save(
        [
            Put(
                DRAFT,
                {
                    **head(now, identity=f"{draft.form}.{name}"),
                    "revision": None,
                    "form": draft.form,
                    "slug": draft.slug,
                    "kind": draft.kind,
                    "entry": draft.entry,
                    "field": name,
                    "value": json.dumps(value),
                },
            )
            for name, value in values.items()
        ]
    )
    draft.values.update(values)


def opened(journal: Journal) -> list[Draft]:
    """Return every form with a draft, the one touched last first."""
    forms: dict[str, Draft] = {}
    rows = sorted(journal.entries(DRAFT), key=lambda row: row["instant"], reverse=True)
    for row in rows:
        draft = forms.setdefault(row["form"], Draft(row["form"], row["slug"], row["kind"], row["entry"], row["day"]))
        draft.values[row["field"]] = json.loads(row["value"])
    return list(forms.values())


def values(journal: Journal, form: str) -> dict[str, Any]:
    """Return what was typed into one form, by field."""
    rows = journal.entries(DRAFT, "form = $form", form=form)
    return {row["field"]: json.loads(row["value"]) for row in rows}


def discard(journal: Journal, form: str) -> Drop:
    """Return the operation that lets a form's draft go: saved together with the record that it became."""
    found = journal.rows("SELECT id FROM drafts.draft WHERE form = $form", form=form)
    return Drop(DRAFT, tuple(identity for (identity,) in found))
