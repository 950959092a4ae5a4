"""One of several processes that share a workshop's rooms: it serves phones, and ends when the first one does."""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path

from core.workshop import WorkshopError
from pages.workshop.held import Settings
from pages.workshop.serving import run


def _main() -> None:
    gc.disable()
    told = json.loads(sys.stdin.readline())
    asked = Settings(
        **told | {"folder": Path(told["folder"]), "ips": tuple(told["ips"]), "ports": tuple(told["ports"])}
    )
    threading.Thread(target=_listen, daemon=True).start()
    with suppress(KeyboardInterrupt, WorkshopError):  # a store that does not answer: the first process tries again
        run(asked, browser=False)


def _listen() -> None:
    """Wait until the pipe is closed, then end as by Ctrl+C."""
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGINT)


if __name__ == "__main__":
    _main()
