"""How does a line of a table become a glad thing?"""

from __future__ import annotations

from core.importing.plain import plain
from core.insights.gladness.model import glad_thing
from core.insights.gladness.tables import GLAD_THING

IMPORTER = plain(
    into="gladness",
    title="Gladness",
    table=GLAD_THING,
    columns={"what": "What it was.", "gladness": "How glad it made you, 0-10."},
    required=("what",),
    read=glad_thing,
)

IMPORTERS = (IMPORTER,)
