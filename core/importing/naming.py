"""Which column of a file is which of ours, and what do the file's own names stand for?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.importing.csv_file import refuse
from core.slice import Importer

Means = Mapping[tuple[str, str], str]
"""Our name by column and the file's own name; "" where the name is to be left out."""


def folded(name: str) -> str:
    """Return a name as it is compared: without regard to capitals and to the space in and around it."""
    return " ".join(name.split()).casefold()


def columns_found(importer: Importer, header: Sequence[str]) -> dict[str, int]:
    """Return in which place of a row each of our columns stands."""
    found: dict[str, int] = {}
    for at, written in enumerate(header):
        plain = folded(written).replace(" ", "_")
        name = importer.aliases.get(plain, plain)
        if name in found:
            refuse(f'Two columns of this file are called "{name}".')
        if name in importer.columns:
            found[name] = at
    missing = [name for name in importer.required if name not in found]
    if missing:
        refuse(
            f"The first line has to name the columns. Not found: {', '.join(missing)}. "
            f"Known columns: {', '.join(importer.columns)}."
        )
    return found


def meant_names(importer: Importer, ours: Mapping[str, Mapping[str, str]], means: Means) -> dict[str, dict[str, str]]:
    """Return our name by theirs, folded, by column: our own names and titles, well-known ones, then what was said."""
    meant = {
        column: {folded(theirs): name for theirs, name in importer.theirs.get(column, {}).items()} for column in ours
    }
    for column, titles in ours.items():
        for name, title in titles.items():
            meant[column] |= {folded(name): name, folded(title): name}
    for (column, theirs), name in means.items():
        if column not in ours or name not in ("", *ours[column]):
            known = ", ".join(ours.get(column, ()))
            refuse(f'"{name}" is none of our names. Known are: {known}.')
        meant[column][folded(theirs)] = name
    return meant
