"""Does a text hold words for which help should be offered to everybody?

It is a list, and misses much: it decides nothing, records nothing, and names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from core.data import load


def holds_crisis_words(texts: Iterable[str]) -> bool:
    """Say whether any of some texts holds one of the listed phrases, as whole words, in whatever letters."""
    return any(_listed().search(text.casefold().replace("’", "'")) for text in texts)


def offer_help() -> str:
    """Return what the facilitator is then asked to do."""
    return str(load("practice", "workshop")["offer_help"])


@cache
def _listed() -> re.Pattern[str]:
    phrases = sorted(load("practice", "workshop")["crisis"], key=len, reverse=True)
    spaced = (r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)")
