"""Which helplines does a person see first? Those of their own country."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core import settings
from core.get_help.helplines import Helpline, countries, guess_country
from core.get_help.helplines import helplines as helplines_of
from core.store import Journal
from pages.shared import frame, reading
from pages.shared.entry import recall

_WIDGET = "get_help.country"


def choice(journal: Journal | None) -> str | None:
    """Ask for the country: the one chosen before, else the one the browser seems to be in.

    Before a locked journal is opened (`None`) the choice is not kept.
    """
    known = countries()
    codes = list(known)
    chosen = reading.read("settings", settings.read, journal, "country") if journal else None
    first = chosen or guess_country(st.context.locale, st.context.timezone)
    return st.selectbox(
        "Your country",
        codes,
        index=codes.index(first) if first in codes else None,
        format_func=known.__getitem__,
        placeholder="Choose a country",
        key=_WIDGET,
        on_change=_choose,
        args=(journal,),
    )


def _choose(journal: Journal | None) -> None:
    if journal:
        settings.write(journal, "country", recall(_WIDGET) or "", frame.now())


def helplines(first: Sequence[str] = ()) -> None:
    """Show who answers, in this country and everywhere; kinds of help that are named come before the others."""
    with frame.card("Talk to someone"):
        found = helplines_of(choice(None if frame.is_locked() else frame.journal()))
        found = tuple(sorted(found, key=lambda each: first.index(each.kind) if each.kind in first else len(first)))
        for each in found:
            _line(each)
        st.text("These services are run by others; Worthwhile has no part in them.")
        for how in dict.fromkeys(each.checked_how for each in found):
            st.text(f"How they were checked: {how}")


def _line(each: Helpline) -> None:
    with st.container(border=True, gap=None):
        st.markdown(f"**{each.name}** · {each.kind}")
        if each.number:
            st.markdown(f"[{each.number}]({each.dial})")
        st.text(" · ".join(filter(None, (each.hours, each.languages, f"checked {frame.short_day(each.checked_on)}"))))
        if each.note:
            st.text(each.note)
        if each.link:
            st.markdown(f"[{each.link.removeprefix('https://')}]({each.link})")
