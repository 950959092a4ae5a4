"""How does a phone answer the present step? In a form that lives in the phone, until the person sends it.

What is filled in stays there: nothing reaches the server before Send is pressed, and then as often as it takes for it to
be on the room's disk. Every answer bears a number of its own (`nonce`), so that the reply to it is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st

from core.model import RefusedError
from core.workshop import RoomUnreachableError, Stage
from core.workshop.activities import Field
from core.workshop.views import PhoneView
from pages.workshop import held, pace
from pages.workshop.phone import Here
from pages.workshop.session import recall, remember

_KEY = "form"
_REPLY = "form.reply"
_LONGEST_NONCE = 40

_HTML = (Path(__file__).parent / "form" / "form.html").read_text(encoding="utf-8")
_form = st.components.v2.component("worthwhile.form", html=_HTML, css="form.css", js="form.js")


@dataclass(frozen=True, slots=True)
class Reply:
    """What the room said about one answer. `done`: it is on the disk; `again`: the phone is to send it once more."""

    nonce: str
    done: bool = False
    again: bool = False
    said: str = ""
    problems: Mapping[str, str] = field(default_factory=dict)


def take(here: Here) -> None:
    """Take what the phone sent, before its page is drawn."""
    _take(here, (recall(_KEY) or {}).get("send"))


def _take(here: Here, sent: object) -> bool:
    """Take one answer; return whether there was any. What is no answer at all is passed over."""
    if not isinstance(sent, Mapping):
        return False
    nonce, step, draft = sent.get("nonce"), sent.get("step"), sent.get("draft")
    if not isinstance(nonce, str) or len(nonce) > _LONGEST_NONCE or not isinstance(step, str):
        return False
    last: Reply | None = recall(_REPLY)
    if last is None or last.nonce != nonce or not last.done:
        remember(_REPLY, _reply(here, nonce, step, draft))
    return True


def _reply(here: Here, nonce: str, step: str, draft: Any) -> Reply:
    if not pace.answers.may_go(here.token):
        return Reply(nonce, said="These were many answers in a minute. Please wait a little, and send it again.")
    try:
        held.phones().answer(here.room, here.token, step, draft)
    except RefusedError as refused:
        problems = dict(refused.problems)
        return Reply(nonce, said=problems.pop("answer", "Please look at what is marked above."), problems=problems)
    except RoomUnreachableError as away:
        return Reply(nonce, again=True, said=str(away))
    return Reply(nonce, done=True)


def show(here: Here, view: PhoneView) -> None:
    """Show the form of the present step, and the reply to what was sent."""
    step = view.screen.step
    reply: Reply | None = recall(_REPLY)
    result = _form(
        key=_KEY,
        data={
            "room": here.room,
            "step": step.key,
            "heading": step.activity.card or step.activity.title,
            "fields": [_asked(each) for each in step.fields],
            "values": {name: list(v) if isinstance(v, tuple) else v for name, v in view.own.items()},
            "answered": view.answered,
            "open": view.takes_answers,
            "shut": view.taken or view.screen.stage is Stage.OVER,
            "says": says(view),
            "reply": asdict(reply) if reply else None,
        },
        on_send_change=_heard,
    )
    last = recall(_REPLY)
    if _take(here, result.get("send")) and recall(_REPLY) is not last:
        st.rerun()  # a tab that was away sent it to a server which does not know the tab: it was not looked at above


def says(view: PhoneView) -> str:
    """Return in a sentence how the answer stands."""
    if view.taken:
        return "Your answer is in the picture now; it can’t be changed any more."
    if view.screen.stage is Stage.OVER:
        return "This activity is over. Nothing more is sent."
    if view.screen.stage is Stage.WAITING:
        return "Not open yet. You may think ahead: nothing is sent before you press Send."
    if not view.answered:
        return "Nothing is sent before you press Send."
    passed = "You passed; the room can’t tell. You may still answer."
    return "Sent. You can change it until it is taken into the picture." if view.own else passed


def _asked(each: Field) -> dict[str, Any]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "label": each.label,
        "low": each.low,
        "high": each.high,
        "choices": [list(choice) for choice in each.choices.items()],
    }


def _heard() -> None:
    """Let what the phone sends reach the page; it is read from there."""
