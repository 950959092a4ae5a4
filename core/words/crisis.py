"""Does a text hold words beside which help should be offered? On this computer alone, and noted nowhere.

It is a list, and misses much: it decides nothing, and that it finds nothing says nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from core.data import load
from core.words.phrases import Phrase, Words, compiled, find, words


def watch(text: str, language: str = "en", but: Collection[str] = ()) -> str:
    """Return the first phrase of the list, as it stands there, that a text holds; "" where it holds none.

    `but` are phrases that need not be found again, as help was offered beside them.
    """
    phrases, idioms = listed(language)
    given = words(text)
    asked = [phrase for phrase in phrases if phrase.text not in but]
    if not _first(asked, given):  # as good as always
        return ""
    return _first(asked, _without(idioms, given))


def _first(phrases: Sequence[Phrase], given: Words) -> str:
    return next((phrase.text for phrase in phrases if find(phrase, given)), "")


def _without(idioms: Sequence[Phrase], given: Words) -> Words:
    """Return a text with a full stop in place of each idiom."""
    for idiom in idioms:
        while span := find(idiom, given):
            given = words(f"{given.text[: span[0]]}.{given.text[span[1] :]}")
    return given


@cache
def listed(language: str = "en") -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """Return the phrases and the idioms of a language, compiled once; none, where it has no list.

    Raises:
        PhraseError: the list is wrong; the message says where.
    """
    table = load("practice", "crisis").get(language, {})
    phrases, idioms = (tuple(map(compiled, table.get(name, ()))) for name in ("phrases", "idioms"))
    return phrases, idioms
