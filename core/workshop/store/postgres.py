"""How do several processes share rooms in PostgreSQL?

Each process keeps a few connections and lends one for each transaction. One that the server has dropped is noticed
before it is lent; a server that is away is an error at once, and never a wait without end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from queue import Empty, LifoQueue
from threading import BoundedSemaphore
from typing import Any, TypeVar

import psycopg

from core.workshop.errors import RoomUnreachableError
from core.workshop.store.database import TABLES, Run

T = TypeVar("T")

_CONNECTIONS = 8
"""A server takes 100 by default, and is shared."""

_SECONDS_TO_WAIT = 10
_SETTINGS: dict[str, Any] = {
    "connect_timeout": 3,
    "tcp_user_timeout": 5000,
    "options": "-c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000 -c TimeZone=UTC",
    "application_name": "worthwhile workshop",
}


class PostgresRun:
    """One transaction on a connection."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql.replace("?", "%s").encode(), values).fetchall()

    def change(self, sql: str, *values: Any) -> int:
        return self._connection.execute(sql.replace("?", "%s").encode(), values).rowcount


class PostgresDatabase:
    """Rooms in a PostgreSQL database, in three tables whose names begin with `workshop_`."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._idle: LifoQueue[psycopg.Connection] = LifoQueue()
        self._free = BoundedSemaphore(_CONNECTIONS)
        self.write(_create)

    def write(self, work: Callable[[Run], T]) -> T:
        try:
            return self.read(work)
        except psycopg.errors.UniqueViolation:  # another one put the same row, or the same table, at the same moment
            return self.read(work)

    def read(self, work: Callable[[Run], T]) -> T:
        with self._lent() as connection, connection.transaction():
            return work(PostgresRun(connection))

    def close(self) -> None:
        with suppress(Empty):
            while True:
                self._idle.get_nowait().close()

    @contextmanager
    def _lent(self) -> Iterator[psycopg.Connection]:
        """Lend a connection that answers; whatever breaks on the way is `RoomUnreachableError`."""
        if not self._free.acquire(timeout=_SECONDS_TO_WAIT):
            raise RoomUnreachableError
        connection = None
        try:
            connection = self._idle_one() or psycopg.connect(self._address, autocommit=True, **_SETTINGS)
            yield connection
        except (psycopg.OperationalError, psycopg.InterfaceError) as error:
            raise RoomUnreachableError from error
        finally:
            if connection is not None:
                if connection.broken or connection.closed:
                    connection.close()
                else:
                    self._idle.put(connection)
            self._free.release()

    def _idle_one(self) -> psycopg.Connection | None:
        """Return a connection from before that still answers, if there is one."""
        with suppress(Empty):
            while True:
                connection = self._idle.get_nowait()
                try:
                    connection.execute(b"SELECT 1")
                except (psycopg.OperationalError, psycopg.InterfaceError):
                    connection.close()
                else:
                    return connection
        return None


def _create(run: Run) -> None:
    for table in TABLES:
        run.change(table)
