"""How does the host choose what the room does, for how long, and with which examples?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from core.model import RefusedError
from core.paper import PaperError, to_pdf
from core.workshop import WorkshopError
from core.workshop.activities import MOST_MINUTES, Step, activities, plan_of, plans, step
from core.workshop.on_paper import sheets
from core.workshop.plain_text import LONGEST
from pages.workshop import held, rehearsing, session

_ONE_BY_ONE = "one_by_one"
_NOTICE = "plan.notice"


def show(opened: Callable[[str], None]) -> None:
    """Offer the plans, and open a room with the chosen one: `opened` is told its id."""
    with st.container(border=True):
        st.header("Open a room", anchor=False)
        names = {**{each.id: f"{each.minutes} minutes" for each in plans().values()}, _ONE_BY_ONE: "One at a time"}
        chosen = st.segmented_control(
            "How long?",
            list(names),
            default=next(iter(names)),
            format_func=names.__getitem__,
            key="plan",
            required=True,
        )
        plan = plans().get(chosen or "")
        if plan:
            st.text(" · ".join(each.activity.title for each in plan.steps))
        else:
            st.text("The room begins with the welcome; you add one activity after another while it runs.")
        invented = _invented()
        drafts = _steps(plan.steps) if plan else [("welcome", None, None)]
        st.button(
            "Open the room",
            type="primary",
            key="open",
            on_click=partial(_open, drafts, opened),
            args=(invented,),
        )
        st.text(session.recall(_NOTICE, "") or "Phones can join from then on. Nothing is asked before you open it.")
    _paper(drafts)


Draft = tuple[str, int | None, str | None]


def _steps(proposed: Sequence[Step]) -> list[Draft]:
    """Let minutes and examples be changed, and say how long it takes in all."""
    drafts: list[Draft] = []
    with st.expander("Times and examples"):
        st.text("Examples stand on the screen. Keep them mild, and invented.")
        for each in proposed:
            name = f"{session.recall('plan')}.{each.key}"
            minutes, words = st.columns([1, 3], vertical_alignment="bottom")
            lasts = minutes.number_input(
                each.activity.title, 1, MOST_MINUTES, each.minutes, key=f"{name}.minutes", help="Minutes"
            )
            example: str | None = None
            if each.example:
                example = words.text_input(
                    f"Example for {each.activity.title}", each.example, max_chars=LONGEST, key=f"{name}.example"
                )
            drafts.append((each.activity_id, int(lasts), example))
        st.text(f"{sum(minutes or 0 for _, minutes, _ in drafts)} minutes in all.")
    return drafts


def _invented() -> int:
    """Ask whether it is a dry run, and return with how many invented participants."""
    asked = held.settings().demo
    if not st.toggle("Dry run, with invented participants", value=asked > 0, key="dry"):
        return 0
    st.text(f"{asked or rehearsing.USUAL} invented participants come over two minutes. Every screen says so.")
    return asked or rehearsing.USUAL


def _open(drafts: Sequence[Draft], opened: Callable[[str], None], invented: int) -> None:
    session.let_slip(_NOTICE)
    try:
        room = held.rooms().open(_planned(drafts), held.now(), invented=invented > 0)
    except RefusedError as refused:
        session.remember(_NOTICE, " ".join(refused.problems.values()))
    except WorkshopError as error:
        session.remember(_NOTICE, str(error))
    else:
        if invented:
            rehearsing.begin(room, invented)
        opened(room)


def _planned(drafts: Sequence[Draft]) -> tuple[Step, ...]:
    return plan_of([step(name, minutes=minutes, example=example) for name, minutes, example in drafts])


def _paper(drafts: Sequence[Draft]) -> None:
    """Offer sheets to fill in by hand."""
    with st.container(border=True):
        st.header("On paper", anchor=False)
        st.text("For a room without a network, a group under five, or whoever would rather write by hand.")
        whole = drafts if len(drafts) > 1 else [(name, None, None) for name in activities()]
        st.download_button(
            "Sheets to print (PDF)",
            partial(_sheets, whole),
            "workshop_sheets.pdf",
            "application/pdf",
            key="sheets",
            on_click="ignore",
        )


def _sheets(drafts: Sequence[Draft]) -> bytes:
    try:
        return to_pdf(sheets(_planned(drafts), held.now().date()))
    except (RefusedError, PaperError) as error:
        raise RuntimeError from error
