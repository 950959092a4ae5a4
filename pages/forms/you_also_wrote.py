"""Did the person write something like this before, and how did they answer it? Shown once they open it, and quiet otherwise.

It comes while one types, so that its row keeps its place while it is empty, too. Once opened, it shows what was found then.
"""

from __future__ import annotations

import streamlit as st

from core import settings
from core.insights.self_talk import recall as own_words
from core.insights.self_talk.recall import AlsoWrote
from core.insights.self_talk.tables import THOUGHT_RECORD
from core.sentences import shortened
from pages.shared import frame, hard_evenings, reading
from pages.shared.entry import Form, let_slip, recall, remember

SETTING = "also_wrote"
OFF = "off"
_LONGEST = 240


def show(form: Form) -> None:
    """Keep a row for what the person wrote before, below the thought at hand: from the first record on it may be needed."""
    if not _is_on():
        if recall(form.key("also.off")):
            st.text("These are off now. Settings brings them back.")
    elif not reading.read("self_talk", own_words.any_answered, form.journal):
        _nothing()
    else:
        opened = recall(form.key("also.shown"))
        if opened is not None:
            _shown(form, opened)
        elif recall(form.key("also.not_here")):
            _nothing()
        elif hard_evenings.words_first():
            _row(form, "Have I written this before?", None)
        else:
            _found(form)


def _is_on() -> bool:
    return reading.read("settings", settings.read, frame.journal(), SETTING) != OFF


def _found(form: Form) -> None:
    thought = form.values.get("hot_thought") or ""
    ids = own_words.near(form.journal, thought, form.draft.entry) if thought.strip() else ()
    if ids:
        _row(form, f"You wrote something like this before ({len(ids)})", ids)
    else:
        _nothing()


def _nothing() -> None:
    st.space("medium")  # as high as the row


def _row(form: Form, label: str, ids: tuple[str, ...] | None) -> None:
    st.button(
        label,
        key=form.key("also"),
        type="tertiary",
        icon=":material/expand_more:",
        on_click=_open,
        args=(form, ids),
    )


def _open(form: Form, ids: tuple[str, ...] | None) -> None:
    if ids is None:  # the person asked, and waits
        thought = form.collect().get("hot_thought") or ""
        ids = own_words.near(form.journal, thought, form.draft.entry, wait=True)
    remember(form.key("also.shown"), ids)


def _shown(form: Form, ids: tuple[str, ...]) -> None:
    from pages.forms import read_again  # it leads to the shelves, and they to this form

    st.button(
        "Fold it away",
        key=form.key("also"),
        type="tertiary",
        icon=":material/expand_less:",
        on_click=let_slip,
        args=(form.key("also.shown"),),
    )
    found = reading.read("self_talk", own_words.also_wrote, form.journal, ids)
    if not found:
        st.text("Nothing like it is kept.")
    for each in found:
        read_again.entry(form.key("also"), THOUGHT_RECORD, each.entry, each.day, _told(each))
    with st.container(horizontal=True):
        st.button("Not for this one", key=form.key("also.not"), type="tertiary", on_click=_not_here, args=(form,))
        st.button("Don’t show these", key=form.key("also.never"), type="tertiary", on_click=_never, args=(form,))


def _told(each: AlsoWrote) -> str:
    rated = "" if each.before is None or each.after is None else f" (belief {each.before} → {each.after})"
    return (
        f"You also wrote “{shortened(each.thought, _LONGEST)}” ({frame.short_day(each.day)})\n"
        f"and answered it with “{shortened(each.answer, _LONGEST)}”{rated}"
    )


def _not_here(form: Form) -> None:
    let_slip(form.key("also.shown"))
    remember(form.key("also.not_here"), True)


def _never(form: Form) -> None:
    let_slip(form.key("also.shown"))
    remember(form.key("also.off"), True)
    settings.write(form.journal, SETTING, OFF, frame.now())
