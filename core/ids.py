"""How does an entry get its name? By a UUIDv7: unique, and in the order of writing."""

from __future__ import annotations

import uuid_utils


def new_id() -> str:
    """Return a fresh id."""
    return str(uuid_utils.uuid7())
