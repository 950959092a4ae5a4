"""Does a text hold words for which help should be offered to everybody?

It is a list, and misses much: it decides nothing, records nothing, and names nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from core.data import load
from core.words.crisis import watch


def holds_crisis_words(texts: Iterable[str]) -> bool:
    """Say whether any of some texts holds one of the listed phrases, as whole words, in whatever letters."""
    return any(map(watch, texts))


def offer_help() -> str:
    """Return what the facilitator is then asked to do."""
    return str(load("practice", "workshop")["offer_help"])
