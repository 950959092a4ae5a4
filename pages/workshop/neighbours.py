"""How do further processes that share the rooms start, stay and end with the host's?

Each is told its settings through a pipe, since a command line can be read by others on the computer, and the address of a
database may hold a password. The pipe stays open: when it closes, however the first process ended, the others end, too.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, replace

from pages.workshop.held import Settings

_LOOKS = 2.0
"""Seconds between two looks whether all of them still run."""

_PATIENCE = 150
"""How often, each fifth of a second, their ports are tried before phones are let in all the same."""

_running: dict[int, subprocess.Popen[str]] = {}
"""By port."""


async def start(asked: Settings) -> None:
    """Start a process for each further port, and wait until they answer: phones are sent there at once."""
    for port in asked.ports[1:]:
        _running[port] = _started(replace(asked, port=port))
    for _ in range(_PATIENCE):
        if all([await _answers(port) for port in asked.ports[1:]]):
            return
        await asyncio.sleep(0.2)


async def _answers(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


async def keep(asked: Settings) -> None:
    """Start those anew that have ended."""
    while _running:
        await asyncio.sleep(_LOOKS)
        for port, process in list(_running.items()):
            if process.poll() is not None:
                _running[port] = _started(replace(asked, port=port))


def end() -> None:
    """End all of them: nothing comes through their pipes any more."""
    while _running:
        _, process = _running.popitem()
        with suppress(OSError):
            if process.stdin:
                process.stdin.close()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def _started(asked: Settings) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-m", "pages.workshop.neighbour"], stdin=subprocess.PIPE, text=True)
    if process.stdin:
        process.stdin.write(json.dumps(asdict(asked), default=str) + "\n")
        process.stdin.flush()
    return process
