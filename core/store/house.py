"""Which tables belong to the store itself, whatever slices it holds?"""

from __future__ import annotations

import json
from contextlib import suppress

from core.table import Column, Kind, Table

LOCK = Table("house", "lock", (Column("told", Kind.CHOICE),))
"""How the words are sealed, in one row of id "lock"; no row where there is no passphrase. `told` is JSON."""

CREATE = """
CREATE SCHEMA IF NOT EXISTS house;
CREATE TABLE IF NOT EXISTS house.migration (slug VARCHAR NOT NULL, file VARCHAR NOT NULL, PRIMARY KEY (slug, file));
CREATE TABLE IF NOT EXISTS house.views (slug VARCHAR PRIMARY KEY, text VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS house.lock (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR,
    revision INTEGER NOT NULL,
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    told VARCHAR NOT NULL
);
CREATE TABLE IF NOT EXISTS house.tally (seq BIGINT NOT NULL, chain VARCHAR NOT NULL);
"""


def lock_name(told: str) -> str:
    """Return the name of the key that words are sealed with, which stays when the passphrase changes; empty: not sealed."""
    if not told:
        return ""
    with suppress(KeyError, TypeError, ValueError):
        return str(json.loads(told)["key"])
    return "damaged"


"""`tally` is one row: the state after the last save, as the log names it. A file from before it has none."""

TABLES = (LOCK,)
"""What is written by ordinary saves; the rest is the store's own business."""
