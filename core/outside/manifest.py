"""What does a backup say of itself, and can that be believed?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, NoReturn

from core.registry import SLICES
from core.store import WrongFileError

FORMAT = "worthwhile backup"
VERSION = 1
MOST_BYTES = 2_000_000_000
"""The largest copy of a journal that is unpacked; ten years of entries take some 20 MB."""

NOTHING = "Nothing was changed."
_MOST_NAMES = 200
_SHA256 = 64


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself. `made` is local time, `entries` the kept and forgotten ones by table.

    `schema` holds each slice's last migration: one that is not known here is a newer Worthwhile's.
    """

    made: str
    worthwhile: str
    sealed: bool
    entries: Mapping[str, int]
    schema: Mapping[str, str]
    size: int
    sha256: str

    @property
    def total(self) -> int:
        return sum(self.entries.values())

    def written(self) -> str:
        """Return the manifest as it stands in the file."""
        return json.dumps({"format": FORMAT, "version": VERSION, **asdict(self)}, indent=1)


def read_manifest(data: bytes) -> Manifest:
    """Return what a backup says of itself, once that can be believed.

    Raises:
        WrongFileError: it is another program's, damaged, or from a newer Worthwhile.
    """
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        refuse("This is a zip file, and no backup of Worthwhile.")
    if told.get("version") != VERSION:
        refuse("This backup was made by another, probably newer Worthwhile. Please update Worthwhile to restore it.")
    if not _well_formed(told):
        refuse("This backup is damaged: it does not say what it holds.")
    manifest = Manifest(**{field: told[field] for field in Manifest.__dataclass_fields__})
    known = {each.slug: set(each.migrations()) for each in SLICES}
    if any(last and last not in known.get(slug, ()) for slug, last in manifest.schema.items()):
        refuse("This backup was made by a newer Worthwhile. Please update Worthwhile to restore it.")
    return manifest


def _well_formed(told: Mapping[str, Any]) -> bool:
    entries, schema = told.get("entries"), told.get("schema")
    return (
        all(type(told.get(field)) is str and len(told[field]) <= _SHA256 for field in ("made", "worthwhile", "sha256"))
        and type(told.get("sealed")) is bool
        and type(told.get("size")) is int
        and 0 < told["size"] <= MOST_BYTES
        and isinstance(entries, dict)
        and len(entries) <= _MOST_NAMES
        and all(type(count) is int and count >= 0 for count in entries.values())
        and isinstance(schema, dict)
        and len(schema) <= _MOST_NAMES
        and all(type(last) is str for last in schema.values())
    )


def schema() -> dict[str, str]:
    """Return each slice's last migration, as this release has them."""
    return {each.slug: max(each.migrations(), default="") for each in SLICES}


def refuse(sentence: str) -> NoReturn:
    """Refuse a backup as a whole."""
    message = f"{sentence} {NOTHING}"
    raise WrongFileError(message)
