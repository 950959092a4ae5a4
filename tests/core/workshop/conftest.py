"""Rooms on both databases."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))  # so that the tests find what stands beside them
from workshop_house import House, PostgresServer, binaries, emptied


@pytest.fixture(scope="session")
def postgres():
    found = binaries()
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL has to be installed in CI: the rooms' store is tested on it.")
        pytest.skip("PostgreSQL is not installed here (Debian: apt-get install postgresql).")
    with tempfile.TemporaryDirectory(prefix="worthwhile-postgres-") as folder:
        server = PostgresServer(found, Path(folder))
        yield server
        server.stop()


@pytest.fixture(params=["duckdb", "postgres"])
def where(request, tmp_path):
    """The same on both databases: a file, and the address of a server."""
    return tmp_path / "workshop.duckdb" if request.param == "duckdb" else request.getfixturevalue("postgres").address


@pytest.fixture
def house(where, tmp_path):
    """A server without rooms, on each of the two databases."""
    found = House(where, tmp_path / "keys")
    emptied(found.database)
    yield found
    found.database.close()


@pytest.fixture
def duck(tmp_path):
    """A server on DuckDB alone, where the database makes no difference."""
    found = House(tmp_path / "workshop.duckdb", tmp_path / "keys")
    yield found
    found.database.close()
