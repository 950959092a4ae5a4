"""A server with its rooms, and a PostgreSQL of the tests' own."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from core.workshop import Action, Keys, Phones, Rooms, open_database
from core.workshop.activities import plan_of, step

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


class PostgresServer:
    """A PostgreSQL of the tests' own, on loopback, as an ordinary user; it can be stopped and started again."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._binaries, self._folder = binaries, folder
        self._user = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []
        if self._user:
            os.chown(folder, pwd.getpwnam("nobody").pw_uid, -1)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._run("initdb", "-D", str(folder / "data"), "-U", "worthwhile", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()

    @property
    def address(self) -> str:
        return f"postgresql://worthwhile@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        options = f"-p {self.port} -k {self._folder} -c listen_addresses=127.0.0.1"
        self._run(
            "pg_ctl", "-D", str(self._folder / "data"), "-l", str(self._folder / "log"), "-w", "-o", options, "start"
        )

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self._folder / "data"), "-w", "-m", "immediate", "stop")

    def files(self) -> list[Path]:
        return [file for file in (self._folder / "data").rglob("*") if file.is_file()]

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._user, str(self._binaries / program), *arguments]
        done = subprocess.run(command, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
        assert done.returncode == 0, f"{program} failed: {done.returncode}"


def binaries() -> Path | None:
    found = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return Path(found).parent if found else next((each for each in folders if (each / "initdb").exists()), None)


class House:
    """One server with its rooms, and a way for tests to be host and phones."""

    def __init__(self, where: Path | str, keys: Path) -> None:
        self.where, self.keys_folder = where, keys
        self.database = open_database(where)
        self.keys = Keys(keys)
        self.rooms, self.phones = Rooms(self.database, self.keys), Phones(self.database, self.keys)
        self.room, self.tokens = "", []

    def opened(self, *activities: str, phones: int = 6) -> str:
        """Open a room with these activities, and let phones in."""
        self.room = self.rooms.open(plan_of([step(each) for each in activities]), NOW)
        self.tokens = [self.phones.join(self.room) for _ in range(phones)]
        return self.room

    def act(self, action: Action, **details) -> None:
        self.rooms.act(self.room, action, NOW, **details)

    def say(self, number: int, draft) -> None:
        self.phones.answer(self.room, self.tokens[number], self.host().screen.step.key, draft)

    def host(self):
        return self.rooms.host(self.room, NOW)

    def screen(self):
        return self.rooms.screen(self.room, NOW)

    def phone(self, number: int):
        return self.phones.view(self.room, self.tokens[number], NOW)


def emptied(database) -> None:
    def work(run) -> None:
        for table in ("workshop_room", "workshop_participant", "workshop_answer"):
            run.change(f"DELETE FROM {table}")

    database.write(work)
