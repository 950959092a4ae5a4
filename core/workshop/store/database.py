"""What does a room ask of a database, so that DuckDB and PostgreSQL both can be one?

One suite of SQL for both: `?` for parameters, keys made by the application, no sequences, no RETURNING.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

TABLES = (
    """CREATE TABLE IF NOT EXISTS workshop_room (
        id VARCHAR PRIMARY KEY, code VARCHAR NOT NULL, version INTEGER NOT NULL,
        expires TIMESTAMP NOT NULL, ended BOOLEAN NOT NULL, sealed VARCHAR NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS workshop_participant (id VARCHAR PRIMARY KEY, room VARCHAR NOT NULL)",
    """CREATE TABLE IF NOT EXISTS workshop_answer (
        id VARCHAR PRIMARY KEY, room VARCHAR NOT NULL, step VARCHAR NOT NULL,
        kept BOOLEAN NOT NULL, sealed VARCHAR NOT NULL)""",
)
"""`kept`: something of the answer was taken, and it can't be changed any more."""


class Run(Protocol):
    """One transaction."""

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return what a query gives."""

    def change(self, sql: str, *values: Any) -> int:
        """Insert, update or delete; return how many rows that changed."""


class Database(Protocol):
    """Runs pieces of work, each in one transaction: wholly or not at all.

    A piece of work may be run twice, so it changes nothing but the database. Whatever it raises goes to the caller, and
    nothing of it is kept.

    Raises:
        RoomUnreachableError: the database did not answer.
    """

    def write(self, work: Callable[[Run], T]) -> T:
        """Run a piece of work; when this returns, it is on the disk."""

    def read(self, work: Callable[[Run], T]) -> T:
        """Run a piece of work that only asks."""

    def close(self) -> None:
        """Let go of the database."""


def open_database(where: Path | str) -> Database:
    """Open a DuckDB file by its path, or PostgreSQL by its address (`postgresql://..`).

    Raises:
        WorkshopOpenError: another process holds the file.
        RoomUnreachableError: the server does not answer.
        ModuleNotFoundError: PostgreSQL was asked for without the extra `server`.
    """
    if isinstance(where, str) and where.startswith(("postgresql://", "postgres://")):
        from core.workshop.store.postgres import PostgresDatabase

        return PostgresDatabase(where)
    from core.workshop.store.duck import DuckDatabase

    return DuckDatabase(Path(where))
