"""Where does a person in a workshop find help? The helplines of their country, without any journal."""

from __future__ import annotations

import streamlit as st

from core.get_help.helplines import Helpline, countries, guess_country
from core.get_help.helplines import helplines as helplines_of
from pages.workshop.session import remember

_OPEN = "help"


def button() -> None:
    """Offer help, at the head of a page."""
    st.button(
        "Get help", icon=":material/support:", type="tertiary", on_click=remember, args=(_OPEN, True), key="get_help"
    )


def show() -> None:
    """Show who answers, in this country and everywhere."""
    st.title("Get help", anchor=False)
    st.text("If it is too much right now, you do not have to carry it alone. You may leave the room at any time.")
    st.button("Back to the workshop", icon=":material/arrow_back:", on_click=remember, args=(_OPEN, False))
    known = countries()
    codes = list(known)
    first = guess_country(st.context.locale, st.context.timezone)
    country = st.selectbox(
        "Your country",
        codes,
        index=codes.index(first) if first in codes else None,
        format_func=known.__getitem__,
        placeholder="Choose a country",
        key="help.country",
    )
    found = helplines_of(country)
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
        checked = f"checked {each.checked_on.day} {each.checked_on:%b %Y}"
        st.text(" · ".join(filter(None, (each.hours, each.languages, checked))))
        if each.note:
            st.text(each.note)
        if each.link:
            st.markdown(f"[{each.link.removeprefix('https://')}]({each.link})")
