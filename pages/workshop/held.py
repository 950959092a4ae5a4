"""What does this process hold, once for all who come: rooms, phones, wrong guesses, the host's key, what was asked for?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock

import platformdirs
import streamlit as st

from core.workshop import Keys, Phones, Rooms, open_database
from core.workshop.codes import Guesses, new_host_key
from core.workshop.store import Database


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line asked for. `database`: an address of PostgreSQL, empty for a DuckDB file in `folder`.

    `ips`: this computer's addresses under which phones may find it, the likeliest first. `demo`: how many invented
    participants a room fills itself with; 0 for a room of people. `ports`: those of all processes that share the rooms,
    the host's first; empty where there is one process.
    """

    folder: Path
    port: int
    ips: tuple[str, ...]
    database: str = ""
    demo: int = 0
    ports: tuple[int, ...] = ()

    @property
    def hosts(self) -> bool:
        """Whether this is the process that the host uses: the only one, or the first of several."""
        return not self.ports or self.port == self.ports[0]


@dataclass(slots=True)
class _House:
    settings: Settings
    database: Database
    rooms: Rooms
    phones: Phones
    guesses: Guesses
    host_key: str
    ip: str


_making = RLock()
_held: list[_House] = []


def default_folder() -> Path:
    """Return the workshop's own folder, beside the journal's and apart from it."""
    return Path(platformdirs.user_data_path("worthwhile", appauthor=False) / "workshop")


def hold(settings: Settings) -> None:
    """Open the store and the keys, before the first visitor. Whatever was held before is closed.

    Raises:
        WorkshopOpenError: another process holds the workshop's file.
        RoomUnreachableError: PostgreSQL does not answer.
    """
    with _making:
        close()
        settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        database = open_database(settings.database or settings.folder / "workshop.duckdb")
        keys = Keys(settings.folder / "keys")
        ip = settings.ips[0] if settings.ips else "127.0.0.1"
        rooms, phones = Rooms(database, keys), Phones(database, keys)
        _held.append(_House(settings, database, rooms, phones, Guesses(), new_host_key(), ip))


def close() -> None:
    """Let go of the store; open rooms stay in it until they end or are a day old."""
    with _making:
        while _held:
            _held.pop().database.close()


def is_held() -> bool:
    """Say whether this process was started as a workshop's server."""
    return bool(_held)


def settings() -> Settings:
    """Return what the command line asked for."""
    return _held[0].settings


def rooms() -> Rooms:
    """Return the host's side of all rooms."""
    return _held[0].rooms


def phones() -> Phones:
    """Return the participants' side of all rooms."""
    return _held[0].phones


def guesses() -> Guesses:
    """Return the count of wrong codes and keys of the last minute."""
    return _held[0].guesses


def host_key() -> str:
    """Return the key that was printed at start; a new one each time the program starts."""
    return _held[0].host_key


def ip() -> str:
    """Return the address that stands in the QR code: the host's choice, or the likeliest."""
    return _held[0].ip


def choose_ip(chosen: str) -> None:
    """Let another of this computer's addresses stand in the QR code."""
    if chosen in settings().ips:
        _held[0].ip = chosen


def now() -> datetime:
    """Return the moment, in UTC: rooms know spans of time alone."""
    return datetime.now(UTC)


def dark() -> bool:
    """Say whether the browser shows its dark colours."""
    return st.context.theme.type == "dark"


def visitor() -> str:
    """Return where a browser comes from, to count wrong guesses by: it lives for a minute, and in memory alone."""
    return st.context.ip_address or "this computer"
