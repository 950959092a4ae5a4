"""Is this a hard evening, and what may be offered on one? Only what the person chose for it, on a better day."""

from __future__ import annotations

import streamlit as st

from core import settings
from core.registry import SLICES
from core.rhythm.check_in import model, store
from core.rhythm.check_in.model import CheckIn
from core.rhythm.measures import reads as measures
from pages.shared import frame, reading, rooms
from pages.shared.entry import recall

_SETTING = "hard_evening"
_WIDGET = f"settings.{_SETTING}"
_PRACTICES = {f"{each.slug}.{kind}": title for each in SLICES for kind, title in each.practices.items()}


def tonight() -> CheckIn | None:
    """Return today's newest check-in."""
    today = frame.now().date()
    newest, _ = reading.read("check_in", store.found, frame.journal(), first=today, last=today, limit=1)
    return store.record(newest[0]) if newest else None


def words_first() -> bool:
    """Whether what was rated today is to be met by words alone: a very low check-in, or a very low WHO-5."""
    rated = tonight()
    if rated is not None and model.very_low(rated):
        return True
    return reading.read("measures", measures.very_low_on, frame.journal(), frame.now().date())


def choice() -> None:
    """Ask what Today may offer when a check-in is low."""
    with frame.card("On a hard evening"):
        st.text("When a check-in is low, Today may offer one thing. Which would help you?")
        st.selectbox(
            "What Today may offer then",
            list(_PRACTICES),
            index=list(_PRACTICES).index(chosen) if (chosen := _chosen()) else None,
            format_func=_PRACTICES.__getitem__,
            placeholder="Nothing",
            key=_WIDGET,
            on_change=_choose,
        )


def offer() -> bool:
    """Offer the practice that was chosen; say whether there is one."""
    chosen = _chosen()
    if chosen is None:
        return False
    with frame.card("For evenings like this"):
        st.text("You chose this, to be offered on a hard evening. Leaving it is fine, too.")
        if st.button(_PRACTICES[chosen], icon=":material/arrow_forward:"):
            slug, kind = chosen.split(".")
            rooms.enter(slug, kind)
    return True


def _chosen() -> str | None:
    chosen = reading.read("settings", settings.read, frame.journal(), _SETTING)
    return chosen if chosen in _PRACTICES else None


def _choose() -> None:
    settings.write(frame.journal(), _SETTING, recall(_WIDGET) or "", frame.now())
