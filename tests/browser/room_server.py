"""The workshop's server with a remote control: one command a line on its input, one answer a line on its output.

Usage: python room_server.py FOLDER PORT [DATABASE]. The tests are the host this way where the host's page is not what
they are about; no route is added for them.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.model import RefusedError
from core.workshop import Action, WorkshopError
from core.workshop.activities import plan_of, plans, step
from pages.workshop import held, serving


def obey(out) -> None:
    """Do what comes in, until there is no more."""
    while not held.is_held():
        time.sleep(0.02)
    for line in sys.stdin:
        order = json.loads(line)
        try:
            said: Any = getattr(Orders, order.pop("do"))(**order)
        except (RefusedError, WorkshopError) as error:
            said = {"refused": str(error)}
        print(json.dumps(said), file=out, flush=True)


class Orders:
    """What the tests can ask for."""

    @staticmethod
    def open(plan: str = "", steps: tuple[str, ...] = ()) -> dict[str, str]:
        made = plans()[plan].steps if plan else plan_of([step(each) for each in steps])
        room = held.rooms().open(made, held.now())
        return {"room": room, "code": held.rooms().rooms()[room]}

    @staticmethod
    def act(room: str, action: str, text_id: str = "") -> dict[str, Any]:
        held.rooms().act(room, Action(action), held.now(), text_id=text_id)
        return {}

    @staticmethod
    def others(room: str, draft: dict[str, Any], count: int) -> list[str]:
        """Let some further phones come in and answer; return their tokens."""
        tokens = [held.phones().join(room) for _ in range(count)]
        for token in tokens:
            Orders.answer(room, token, draft)
        return tokens

    @staticmethod
    def answer(room: str, token: str, draft: dict[str, Any]) -> None:
        held.phones().answer(room, token, held.rooms().host(room, held.now()).screen.step.key, draft)

    @staticmethod
    def leave(room: str, token: str) -> None:
        held.phones().leave(room, token)

    @staticmethod
    def host(room: str) -> dict[str, Any]:
        began = time.perf_counter()
        view = held.rooms().host(room, held.now())
        return {
            "joined": view.joined,
            "answered": view.answered_at_least,
            "enough": view.enough,
            "taken": {each.field.id: each.n for each in view.held},
            "wall": [[each.id, each.text] for each in view.wall],
            "step": view.screen.step.key,
            "ms": (time.perf_counter() - began) * 1e3,
        }


if __name__ == "__main__":
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what the server says goes where errors go
    threading.Thread(target=obey, args=(out,), daemon=True).start()
    folder, port, *database = sys.argv[1:]
    gc.disable()
    with suppress(KeyboardInterrupt):
        serving.run(held.Settings(Path(folder), int(port), (), "".join(database)), browser=False)
