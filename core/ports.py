"""Which ports of this computer are free?"""

from __future__ import annotations

import socket

TRIED = 50
"""How many ports are tried, one after another."""

LOOPBACK = "127.0.0.1"
EVERY_NETWORK = ""


def free(first: int, interface: str = LOOPBACK) -> int | None:
    """Return the first free port from `first` on; `None` where the next fifty are all busy."""
    for port in range(first, min(first + TRIED, 65536)):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                attempt.bind((interface, port))
            except OSError:
                continue
            return port
    return None


def several(first: int, count: int, interface: str) -> tuple[int, ...]:
    """Return `first` and the next free ports after it, `count` in all; nothing where there are not so many."""
    found = [first]
    while len(found) < count:
        port = free(found[-1] + 1, interface)
        if port is None:
            return ()
        found.append(port)
    return tuple(found)
