"""How does a DuckDB file of its own hold the rooms of one process?

A commit takes 5 to 10 ms, nearly all of it waiting for the disk; two hundred at once would wait for one another. So
whoever comes to write first takes along all who are waiting, and one commit is for all of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import duckdb

from core.workshop.errors import RoomUnreachableError, WorkshopOpenError
from core.workshop.store.database import TABLES, Run

T = TypeVar("T")

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": "256MB",
    "enable_external_access": False,
}


class DuckRun:
    """One transaction on a cursor; it knows whether anything was changed."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor
        self.touched = False

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._cursor.execute(sql, values).fetchall()

    def change(self, sql: str, *values: Any) -> int:
        self.touched = True
        return int(self._cursor.execute(sql, values).fetchall()[0][0])


@dataclass(eq=False)
class _Waiting:
    """One piece of work on its way, then with what came of it."""

    work: Callable[[Run], Any]
    done: bool = False
    found: Any = None
    error: BaseException | None = None


class DuckDatabase:
    """Rooms in one DuckDB file."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = duckdb.connect(str(file), config=_SETTINGS)
        except duckdb.IOException as error:
            raise (WorkshopOpenError() if "lock" in str(error) else RoomUnreachableError()) from error
        file.chmod(0o600)
        for table in TABLES:
            self._connection.execute(table)
        self._writer = self._connection.cursor()
        self._writer.execute("SELECT ?", [1]).fetchall()  # the first takes up to a second: no phone should wait for it
        self._writing = Lock()
        self._waiting: deque[_Waiting] = deque()

    def write(self, work: Callable[[Run], T]) -> T:
        mine = _Waiting(work)
        self._waiting.append(mine)
        with self._writing:
            if not mine.done:
                together = [self._waiting.popleft() for _ in range(len(self._waiting))]
                if mine not in together:  # whoever took it along was interrupted
                    together.append(mine)
                if not self._run(together):
                    for each in together:
                        self._run([each])
        if mine.error:
            raise mine.error
        found: T = mine.found
        return found

    def read(self, work: Callable[[Run], T]) -> T:
        try:
            with self._connection.cursor() as cursor:
                cursor.execute("BEGIN")
                try:
                    return work(DuckRun(cursor))
                finally:
                    cursor.execute("ROLLBACK")
        except duckdb.Error as error:
            raise RoomUnreachableError from error

    def close(self) -> None:
        with self._writing, suppress(duckdb.Error):
            self._writer.close()
            self._connection.execute("CHECKPOINT")
            self._connection.close()

    def _run(self, together: list[_Waiting]) -> bool:
        """Run pieces of work in one transaction; return whether each has its outcome.

        One that raises before it changed anything takes nothing from the others. Otherwise all is undone, and each is
        to be run by itself.
        """
        alone = len(together) == 1
        try:
            self._writer.execute("BEGIN")
            for each in together:
                each.error = None
                run = DuckRun(self._writer)
                try:
                    each.found = each.work(run)
                except duckdb.Error:
                    raise
                except Exception as error:
                    each.error = error
                    if run.touched:
                        raise
            self._writer.execute("COMMIT")
        except Exception as error:  # noqa: BLE001 - it goes to the caller whose work it was
            with suppress(duckdb.Error):
                self._writer.execute("ROLLBACK")
            if not alone:
                return False
            together[0].error = together[0].error or _unreachable(error)
        except BaseException:
            with suppress(duckdb.Error):
                self._writer.execute("ROLLBACK")
            raise
        for each in together:
            each.done = True
        return True


def _unreachable(error: Exception) -> RoomUnreachableError:
    found = RoomUnreachableError()
    found.__cause__ = error
    return found
