"""Which connection is read from, while another may take its place at any moment?"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb


class _Read:
    """A connection and how many read in it: closing it would end their reading."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        self.readers = 0
        self.retired = False

    @property
    def is_over(self) -> bool:
        return self.retired and not self.readers


class Held:
    """The connection that is read from; the one before is closed once nobody reads in it any more."""

    def __init__(self) -> None:
        self._swapping = threading.Lock()
        self._read: _Read | None = None

    def take(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Read from a connection from now on. Who still reads in the one before reads on in it: it held the same rows."""
        with self._swapping:
            before, self._read = self._read, _Read(connection)
            if before:
                before.retired = True
        if before and before.is_over:
            before.connection.close()

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Lend a cursor of its own: one connection shared by threads returned wrong rows."""
        with self._swapping:
            assert self._read, "a store that is closed is not read"  # noqa: S101
            read = self._read
            read.readers += 1
            cursor = read.connection.cursor()
        try:
            yield cursor
        finally:
            cursor.close()
            with self._swapping:
                read.readers -= 1
                over = read.is_over
            if over:
                read.connection.close()

    def close(self) -> None:
        """Close it. Closing twice is harmless."""
        with self._swapping:
            read, self._read = self._read, None
        if read:
            with suppress(duckdb.Error):  # DuckDB 2 closes no connection whose cursors are read; it goes with the last
                read.connection.close()
