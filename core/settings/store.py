"""How is a chosen value kept and read?"""

from __future__ import annotations

from datetime import datetime

from core.moment import head
from core.store import Journal, Put
from core.table import Table, words

SETTING = Table("settings", "setting", (words("value"),))


def read(journal: Journal, name: str) -> str | None:
    """Return a chosen value; `None` where none was chosen."""
    found = journal.entries(SETTING, "id = $name", name=name)
    return found[0]["value"] if found else None


def write(journal: Journal, name: str, value: str, now: datetime) -> None:
    """Choose a value; the last choice stands, from whichever tab it came."""
    journal.save([Put(SETTING, {**head(now, identity=name), "revision": None, "value": value})])
