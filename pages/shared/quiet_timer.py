"""How does a form ask for a few quiet minutes? With a timer that runs in the browser alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from pages.shared.entry import Form

_HTML = (Path(__file__).parent / "timer" / "timer.html").read_text(encoding="utf-8")
_timer = st.components.v2.component("worthwhile.timer", html=_HTML, css="timer.css", js="timer.js")


def minutes(form: Form, name: str, label: str, phases: Sequence[Mapping[str, str]]) -> int | None:
    """Offer one, three or five quiet minutes in three phases, each a `title` and a `sentence`.

    Returns the minutes that were taken, begun ones counted; `None` while there are none. The browser says so once, at
    the end: the timer goes on whatever becomes of the page or the program.
    """
    form.keep_up()
    taken = form.values.get(name)
    result = _timer(
        key=form.key(name),
        data={
            "name": f"{form.kind}.{name}",
            "form": form.draft.form,
            "session": form.session,
            "label": label,
            "phases": [dict(each) for each in phases],
            "minutes": taken,
        },
        default={"minutes": taken},
        on_minutes_change=partial(form.changed, name),
    )
    found: int | None = form.take(name, result, _minutes)
    return found


def _minutes(held: Mapping[str, Any]) -> int | None:
    """Return a whole number, as the browser gave it: JSON may bring 3.0."""
    given = held.get("minutes")
    return int(given) if isinstance(given, int | float) and given else None
