"""What happens when the host presses a button, and how does the host know where the room stands?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from core.model import RefusedError
from core.workshop import Action, RoomGoneError, WorkshopError
from core.workshop.activities import FieldKind, Step
from core.workshop.room import ANSWERABLE, Stage
from core.workshop.views import HostView
from pages.workshop import held, session

_NOTICE = "host.notice"


def act(room: str, action: Action, **details: Any) -> None:
    """Do what a button says. What does not fit is said in the notice, and nothing of it is done."""
    session.let_slip(_NOTICE)
    try:
        held.rooms().act(room, action, held.now(), **details)
    except RefusedError as refused:
        session.remember(_NOTICE, " ".join(refused.problems.values()))
    except RoomGoneError:
        return  # the page finds that out by itself
    except WorkshopError as error:
        session.remember(_NOTICE, str(error))


def notice() -> str:
    """Return what the last press could not do, and why."""
    return str(session.recall(_NOTICE, ""))


def button(room: str, view: HostView, action: Action, label: str, *, able: bool = True, **details: Any) -> None:
    """Show the button of an action in its place, whether or not it can be pressed just now."""
    st.button(
        label,
        key=f"act.{action}",
        type="primary" if action is due(view) else "secondary",
        disabled=not able or action not in view.allowed,
        on_click=act,
        args=(room, action),
        kwargs=details,
    )


def due(view: HostView) -> Action | None:
    """Return the action that usually comes next, to be drawn stronger."""
    stage = view.screen.stage
    if stage is Stage.WAITING and not view.screen.private:
        return Action.OPEN
    if stage is Stage.OPEN and view.enough:
        return Action.TAKE if has_words(view.screen.step) else Action.REVEAL
    if stage is Stage.HELD:
        return Action.REVEAL
    return Action.NEXT if stage in (Stage.TALK, Stage.SHOWN, Stage.OVER) else None


def has_words(step: Step) -> bool:
    """Say whether a step asks for texts, which the host reads before they are shown."""
    return any(field.kind is FieldKind.TEXT for field in step.fields)


_STANDS = {
    Stage.TALK: "Nothing is asked in this part.",
    Stage.WAITING: "Not open for answers yet.",
    Stage.HELD: "Taken, and not on the screen.",
    Stage.SHOWN: "On the screen now.",
    Stage.OVER: "This part was started over after its answers had been read; it does not open again. Please go on.",
}


def status(view: HostView) -> str:
    """Return where the present step stands, in a sentence or two."""
    stage = view.screen.stage
    if view.screen.private:
        return "Everybody writes for themselves; nothing is sent."
    if stage is Stage.OPEN:
        return _open(view)
    further = " Five or more further answers can be added." if view.enough else ""
    return _STANDS[stage] + further


def _open(view: HostView) -> str:
    if view.enough:
        return f"Open. At least {view.answered_at_least} have answered: enough to reveal."
    if view.too_few:
        return "Fewer than five are in the room: nothing can be shown. Private writing suits a small group."
    return "Open. Fewer than five have answered so far."


def answering(view: HostView) -> bool:
    """Say whether phones may answer just now."""
    return view.screen.stage in ANSWERABLE and not view.screen.private


def clock(view: HostView) -> str:
    """Return the timer as it stands."""
    if view.screen.remaining is None:
        return "No timer is set."
    seconds = int(view.screen.remaining.total_seconds())
    if not seconds:
        return "Time is up."
    return f"{seconds // 60}:{seconds % 60:02} left{'' if view.screen.running else ', paused'}"


def still(view: HostView) -> HostView:
    """Return a view without what changes from second to second: where two differ, the page is drawn anew."""
    return replace(view, joined=0, answered_at_least=0, screen=replace(view.screen, remaining=None))
