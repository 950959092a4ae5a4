"""To which pair of beliefs does an entry belong? Their words are listed only once a person asks for them."""

from __future__ import annotations

import streamlit as st

from core.insights.roots import reads, store
from core.sentences import shortened
from pages.shared import frame, reading
from pages.shared.entry import Form

_GONE = "A belief that you forgot"
_LONGEST = 80


def tie(form: Form, field: str, label: str, *, nothing: str = "None") -> str | None:
    """Ask for one of the old beliefs, or none. One that was forgotten since stays chosen until another is."""
    pairs = _pairs()
    chosen = form.values.get(field)
    if chosen and chosen not in pairs:
        pairs[chosen] = _GONE
    if not pairs:
        st.text("There is no pair of beliefs yet. One can be written down in Roots, under Beliefs.")
        return None
    return form.pick_one_own(field, label, pairs, nothing=nothing)


def shown_in_figures() -> str | None:
    """Ask which pair the figures show, that at hand unless another is chosen; `None` where there are not several."""
    pairs = _pairs()
    if len(pairs) < 2:  # noqa: PLR2004  # a choice takes two
        return None
    chosen = st.selectbox(
        "Which pair do the figures show?",
        list(pairs),
        index=None,
        format_func=lambda each: pairs.get(each, ""),
        placeholder="The one rated last",
        key="roots.pair",
    )
    return chosen or reading.read("roots", reads.pair_at_hand, frame.journal())


def _pairs() -> dict[str, str]:
    found = reading.read("roots", store.beliefs, frame.journal())
    return {identity: shortened(words, _LONGEST) for identity, words in found.items()}
