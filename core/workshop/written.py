"""How is a room written down as text, and read again as it was?"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from core.workshop.activities import Step
from core.workshop.paired import PairedChange
from core.workshop.room import Progress, Room, Stage, Timer
from core.workshop.showing import Bin, Frozen, Given, Passage, WallText


def written_room(room: Room) -> str:
    """Return a room as text."""
    return json.dumps(asdict(room), default=_plain, ensure_ascii=False)


def read_room(text: str) -> Room:
    """Return the room that was written."""
    raw = json.loads(text)
    timer = raw.pop("timer")
    return Room(
        **raw
        | {
            "steps": tuple(Step(**each) for each in raw["steps"]),
            "progress": tuple(
                Progress(Stage(each["stage"]), {name: _frozen(one) for name, one in each["frozen"].items()})
                for each in raw["progress"]
            ),
            "timer": Timer(
                ends_at=datetime.fromisoformat(timer["ends_at"]) if timer["ends_at"] else None,
                left=timedelta(seconds=timer["left"]) if timer["left"] is not None else None,
            ),
            "changes": tuple(PairedChange(**each | {"bins": _bins(each["bins"])}) for each in raw["changes"]),
        }
    )


def written_answer(given: Given) -> str:
    """Return an answer as text; its id is not in it: it is the place for which it is sealed."""
    return json.dumps(
        {"who": given.who, "values": dict(given.values), "taken": sorted(given.taken)}, ensure_ascii=False
    )


def read_answer(answer_id: str, text: str) -> Given:
    """Return the answer that was written."""
    raw = json.loads(text)
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in raw["values"].items()}
    return Given(answer_id, raw["who"], values, frozenset(raw["taken"]))


def _frozen(raw: dict[str, Any]) -> Frozen:
    texts = tuple(WallText(each["id"], each["text"], Passage(each["passage"])) for each in raw["texts"])
    return Frozen(raw["n"], raw["counts"], texts)


def _bins(raw: list[dict[str, int]]) -> tuple[Bin, ...]:
    return tuple(Bin(**each) for each in raw)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value.total_seconds()
