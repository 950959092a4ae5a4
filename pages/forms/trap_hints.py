"""Which thinking traps might a hot thought's own words point to? Named beside it while it is written; none is ticked for anyone.

Room for three is there from the beginning, so that nothing moves when a hint comes or goes.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from core import settings
from core.insights.self_talk import model
from core.sentences import shortened
from core.words.crisis import watch
from core.words.hints import Hint, hints, reasons
from pages.shared import frame, reading
from pages.shared.entry import Form, recall, remember

SETTING = "trap_hints"

_LONGEST = 48
"""Characters of the words that stand in a hint: two lines on a phone."""

_HERE = Path(__file__).parent / "hints"
_hints = st.components.v2.component(
    "worthwhile.hints", html=(_HERE / "hints.html").read_text(encoding="utf-8"), css="hints.css", js="hints.js"
)


def show(form: Form) -> None:
    """Name up to three traps, each with the words that point to it; a press ticks it in the list of traps, or unticks it."""
    stopped = not _wanted(form)
    if stopped and not recall(_just_stopped(form)):
        return
    ticked = form.values.get("traps") or []
    found = [
        {
            "trap": hint.trap,
            "title": model.TRAPS[hint.trap].title,
            "words": shortened(hint.matched_text, _LONGEST),
            "reason": reasons()[hint.trap],
            "ticked": hint.trap in ticked,
        }
        for hint in ([] if stopped else _hints_at(form.values.get("hot_thought") or ""))
    ]
    _hints(
        key=_key(form),
        data={"hints": found, "stopped": stopped},
        on_trap_change=lambda: _turn(form),
        on_stopped_change=lambda: _stop(form),
    )


def _hints_at(thought: str) -> list[Hint]:
    """Return what a thought's words point to; nothing where they sound heavy: help is what is offered beside those."""
    return [] if watch(thought) else hints(thought)


def _turn(form: Form) -> None:
    trap = (recall(_key(form)) or {}).get("trap")
    if trap in model.TRAPS:
        ticked = form.values.get("traps") or []
        turned = [each for each in ticked if each != trap] if trap in ticked else [*ticked, trap]
        remember(form.key("traps"), turned)  # the list, where it is unfolded
        form.take("traps", turned, list)


def _stop(form: Form) -> None:
    stopped = (recall(_key(form)) or {}).get("stopped")
    if isinstance(stopped, bool):
        settings.write(form.journal, SETTING, "off" if stopped else "on", frame.now())
        remember(_just_stopped(form), stopped)


def _wanted(form: Form) -> bool:
    return reading.read("settings", settings.read, form.journal, SETTING) != "off"


def _key(form: Form) -> str:
    return form.key("hints")


def _just_stopped(form: Form) -> str:
    """Return what remembers that they were switched off beside this form: there they can be had back."""
    return form.key("hints.stopped")
