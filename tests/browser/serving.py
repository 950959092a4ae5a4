"""How is the real program started for a browser, with a home of its own that is no person's?"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STARTS_WITHIN = 60
_ADDRESS = re.compile(r"open at (http://127\.0\.0\.1:(\d+))")


class Server:
    """One run of Worthwhile, in a process of its own."""

    under: tuple[str, ...] = ()
    """The command that it runs under, where somebody looks on."""

    def __init__(self, base: Path, *command: str, journal: Path | None = None, port: int | None = None) -> None:
        """Start `worthwhile` with its home in `base`, and return once it answers.

        `command`: what stands on the command line besides; `journal`: a folder other than the default one.
        """
        self.base = base
        self.command = (*command, *(("--journal", str(journal)) if journal else ()))
        self.journal = journal
        self._port = port or free_port()
        self.start()

    @property
    def url(self) -> str:
        """The address that the program itself says."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def port(self) -> int:
        return self._port

    def start(self) -> None:
        """Start, or start again on the same port and journal."""
        self.base.mkdir(parents=True, exist_ok=True)
        self._log = self.base / "said.txt"
        line = [
            *self.under,
            sys.executable,
            str(ROOT / "worthwhile.py"),
            *self.command,
            "--no-browser",
            "--port",
            str(self._port),
        ]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                line, stdout=log, stderr=subprocess.STDOUT, env=environment(self.base), cwd=self.base
            )
        self._wait_until_it_answers()

    def said(self) -> str:
        """Return what it wrote on the terminal so far."""
        return self._log.read_text(encoding="utf-8")

    def kill(self) -> None:
        """End it without a word, as a power cut would."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        """End it as the person does, with Ctrl+C."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                message = f"Worthwhile ended at once and said: {self.said()}"
                raise RuntimeError(message)
            found = _ADDRESS.search(self.said())
            if found:
                self._port = int(found[2])
                if _answers(self.url):
                    return
            time.sleep(0.05)
        self.kill()
        message = f"Worthwhile did not answer within {STARTS_WITHIN} seconds and said: {self.said()}"
        raise RuntimeError(message)


def environment(base: Path) -> dict[str, str]:
    """Return an environment whose home lies in `base`, without the settings of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("STREAMLIT_", "WORTHWHILE_"))}
    home = base / "home"
    home.mkdir(parents=True, exist_ok=True)
    return {
        **kept,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }


def free_port() -> int:
    """Return a port that nobody uses just now."""
    with socket.socket() as attempt:
        attempt.bind(("127.0.0.1", 0))
        return int(attempt.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:  # noqa: S310 - our own address
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False
