"""What does the projector get to show? A room's screen as plain data; how it looks is said in `projector/`."""

from __future__ import annotations

from typing import Any

from core.theme import Palette
from core.workshop.activities import promise
from core.workshop.addresses import join_url, qr_svg
from core.workshop.chart import hue
from core.workshop.codes import shown_code
from core.workshop.room import Stage
from core.workshop.sentences import in_words, sentence
from core.workshop.showing import Result
from core.workshop.views import ScreenView

_SAYS = {
    Stage.WAITING: "Opens in a moment",
    Stage.OPEN: "Answer on your phone · hidden until the host reveals",
    Stage.HELD: "Hidden until the host reveals",
}
_FIRST = 1


def data(view: ScreenView, room: str, version: int, ip: str, port: int, *, dark: bool) -> dict[str, Any]:
    """Return what stands on the projector. Of a blank screen, and of one whose room has ended, nothing else is sent."""
    palette = Palette(dark=dark)
    step, mode = view.step, _mode(view)
    code, url = shown_code(view.code), join_url(ip, port, view.code)
    address = url.removeprefix("http://").split("/")[0]
    found: dict[str, Any] = {
        "room": room,
        "version": version,
        "mode": mode,
        "colours": {"hue": palette[hue(step.activity_id)], "track": palette["band"], "quiet": palette["quiet"]},
        "where": "",
        "how": "",
        "says": "",
        "invented": "Invented participants" if view.invented else "",
        "question": "",
        "example": "",
        "points": [],
        "results": [],
        "remaining": None,
        "running": view.running,
    }
    if mode == "blank":
        return found | {"invented": ""}
    if mode == "ended":
        return found | {"question": "Thank you for being here.", "points": ["The answers are erased."]}
    found |= {
        "where": f"{view.number} of {view.steps} · {step.activity.title}",
        "how": f"Join: {address} · code {code}",
        "question": step.activity.question,
        "remaining": view.remaining.total_seconds() if view.remaining is not None else None,
    }
    if mode == "join":
        return found | {"how": "", "code": code, "address": address, "qr": qr_svg(url), "points": list(promise())}
    if mode == "private":
        lines = list(step.activity.private)
        return found | {"says": "Everybody writes for themselves; nothing is sent", "points": lines}
    shown = {"example": step.example if step.fields else "", "says": _SAYS.get(view.stage, "")}
    return found | shown | {"results": [_result(each) for each in view.results]}


def _mode(view: ScreenView) -> str:
    if view.ended:
        return "ended"
    if view.blank:
        return "blank"
    if view.private and view.step.activity.private:
        return "private"
    if view.number == _FIRST and view.stage in (Stage.TALK, Stage.WAITING):
        return "join"
    return "talk" if view.stage is Stage.TALK else "ask"


def _result(found: Result) -> dict[str, Any]:
    """Return one field's picture, or that there is none."""
    shown: dict[str, Any] = {"label": found.field.label, "n": found.n, "says": sentence(found)}
    if found.bins:
        bars = [
            {"at": each.at, "count": each.count, "words": in_words(each) if each.low < each.high else str(each.at)}
            for each in found.bins
        ]
        return shown | {"bars": bars, "low": found.field.low, "high": found.field.high}
    if found.choices:
        return shown | {"rows": [{"label": title, "count": count} for _, title, count in found.choices]}
    if found.n:  # how many were left out is the host's to know
        return shown | {"cards": list(found.wall), "says": ""}
    return shown
