"""How does one get from one page to an entry or a draft on another?"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from core.drafts import Draft
from core.insights import INSIGHTS
from core.rhythm import weekly_review
from pages.shared import frame
from pages.shared.entry import choose, form, let_slip, recall, remember

_STANDS_ON = {"check_in": "today", "drafts": "today", "experiment": "patterns"}
"""The page of a slice that has none of its own name."""

_SHOWN_AS = {"thought_record": "full", "prediction_test": "prediction"}
"""Where a page can show a kind of entry in several ways: the one it is opened in."""


def all_of_them() -> None:
    """Show the way to each insight and to the week: on a phone, the menu is folded away."""
    with frame.card("Where would you like to go?"), st.container(gap="xxsmall"):
        for each in (*INSIGHTS, weekly_review.SLICE):
            st.page_link(
                f"pages/{each.slug}.py", label=f"**{each.title}** · {each.about or each.question}", icon=each.icon
            )


def back() -> None:
    """Show the way back to Today, at the end of a page."""
    st.page_link("pages/today.py", label="Back to Today", icon=":material/arrow_back:")


def go_on(draft: Draft) -> None:
    """Take up a draft on its own page."""
    form(draft.slug, draft.kind, frame.journal(), frame.now()).go_on(draft)
    enter(draft.slug, draft.kind)


def enter(slug: str, kind: str) -> None:
    """Go to a page, where it shows entries of a kind; it may ask first where nobody has asked for what is written there."""
    show(slug, kind)
    remember(f"{slug}.asked_for", True)
    st.switch_page(f"pages/{_STANDS_ON.get(slug, slug)}.py")


def open_entry(slug: str, kind: str, entry: str) -> None:
    """Open a kept entry on its own page, in its form."""
    remember(f"{slug}.arriving", (kind, entry))
    enter(slug, kind)


def arrive(slug: str, openers: Mapping[str, Callable[[str], None]]) -> None:
    """Open the entry that the person comes for; a page says by kind how."""
    coming = recall(f"{slug}.arriving")
    if coming:
        let_slip(f"{slug}.arriving")
        kind, entry = coming
        openers[kind](entry)


def view(slug: str, label: str, views: Mapping[str, str]) -> str:
    """Ask which of a page's exercises is on screen; by default the first."""
    return choose(f"{slug}.view", label, views)


def shown(slug: str, default: str) -> str:
    """Return which of a page's exercises is on screen."""
    return str(recall(f"{slug}.view", default))


def show(slug: str, kind: str) -> None:
    """Let a page show the exercise that holds entries of a kind."""
    remember(f"{slug}.view", _SHOWN_AS.get(kind, kind))
