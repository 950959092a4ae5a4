"""How does a line of a table become a check-in?"""

from __future__ import annotations

from dataclasses import replace

from core.importing.plain import plain
from core.rhythm.check_in.daylio import DAYLIO
from core.rhythm.check_in.model import STATEMENTS, check_in
from core.rhythm.check_in.store import CHECK_IN, told
from core.store import Put

IMPORTER = replace(
    plain(
        into="check_in",
        title="Check-ins",
        table=CHECK_IN,
        columns={
            "overall": "How it was overall, 0-10.",
            **{slug: f"{statement}, 0-10." for slug, statement in STATEMENTS.items()},
            "nothing_went_wrong": "Whether nothing went wrong: yes or no.",
            "line": "One line of words.",
            "greet": "Whether this line may greet you after an absence: yes or no.",
        },
        required=(),
        read=check_in,
    ),
    ops=lambda record, row: [Put(CHECK_IN, {**row, **told(record)})],
)

IMPORTERS = (IMPORTER, DAYLIO)
