"""How are the statements of a scale answered: one at a time, or all at once?"""

from __future__ import annotations

import streamlit as st

from core.measures import Scale
from core.rhythm.measures import model
from pages.shared.entry import Form, recall, remember

ONE_AT_A_TIME, ALL_AT_ONCE = 1, 2
_WAYS = {ONE_AT_A_TIME: "One at a time", ALL_AT_ONCE: "All at once"}
_NUMBERED = "who5"
"""Its instruction speaks of the numbers, so they stand beside the answers."""

_MOST_PILLS = 11
"""More answers than that are chosen along a line."""


def wording(scale: Scale, number: int) -> str:
    """Return an answer in the scale's words; with its number where that is asked for, or where others have no words."""
    labels = {answer.number: answer.label for answer in scale.answers}
    label = labels.get(number, "")
    numbered = scale.id == _NUMBERED or not all(labels.values())
    return f"{label} · {number}" if label and numbered else label or str(number)


@st.fragment
def show(form: Form, scale: Scale) -> None:
    """Show the statements with their answers, a line beside them, and the day."""
    if len(scale.items) > 1:
        _ask_way(form)
    if scale.instruction:
        st.text(scale.instruction)
    if form.values.get("way") == ALL_AT_ONCE or len(scale.items) == 1:
        for place, _ in enumerate(scale.items):
            _statement(form, scale, place)
    else:
        _one(form, scale)
    form.words("note", "A line beside it, if you like")
    when = form.fold("when", "Another day")
    if when.open:
        with when:
            form.day("day", "The day on which you answered")


def _ask_way(form: Form) -> None:
    name = form.key("way")
    if recall(name) is None:
        remember(name, form.values["way"])
    st.segmented_control(
        "How would you like to answer?",
        list(_WAYS),
        format_func=_WAYS.__getitem__,
        key=name,
        required=True,
        on_change=lambda: _turn_to(form, way=recall(name)),
    )


def _turn_to(form: Form, **where: int) -> None:
    """Note which statement, or how many, are on screen: with the answers, so that a reload comes back to the same place.

    While there are none, there is no draft: who only looks has begun nothing.
    """
    if form.stored:
        form.replace(**where)
    else:
        form.values.update(where)


def _one(form: Form, scale: Scale) -> None:
    """Show one statement, and the way to the one before and after; nothing goes on by itself."""
    n = len(scale.items)
    place = min(max(form.values.get("at") or 0, 0), n - 1)
    with st.container(border=True):
        answered = sum(form.values.get(model.ANSWER + item.id) is not None for item in scale.items)
        st.caption(f"Statement {place + 1} of {n} · {answered} answered")
        _statement(form, scale, place, alone=True)
        with st.container(horizontal=True):
            for label, by, icon in (("Back", -1, "back"), ("Next", 1, "forward")):
                st.button(
                    label,
                    key=form.key(label.lower()),
                    icon=f":material/arrow_{icon}:",
                    disabled=not 0 <= place + by < n,
                    on_click=_turn_to,
                    args=(form,),
                    kwargs={"at": place + by},
                )


def _statement(form: Form, scale: Scale, place: int, *, alone: bool = False) -> None:
    """Show a statement and its answers. The words of an own one stand as plain text, for a label would read Markdown."""
    item = scale.items[place]
    text = f"{place + 1}. {item.text}" if len(scale.items) > 1 else item.text
    options = {answer.number: wording(scale, answer.number) for answer in scale.answers}
    name, label, above = model.ANSWER + item.id, f"**{text}**", alone or not scale.source
    if alone and scale.source:
        st.markdown(label)
        label = item.text
    elif not scale.source:
        st.text(text)
        label = f"Your answer to statement {place + 1}"
    if len(options) > _MOST_PILLS:
        form.rating(name, label, highest=scale.highest_answer, visible=not above)
    else:
        form.pick(name, label, options, visible=not above)
