"""Which letters count as the same, and where does a word begin, so that words are found however they are written?"""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670"
"""Accents, the points of Hebrew, the vowel signs of Arabic and its stretching line: they do not matter."""

_SIGNS = "\u0900-\u0963\u0966-\u0dff\u0e00-\u0eff\u0f71-\u0f84\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u3099\u309a"
"""Scripts whose vowels are signs of their own, which Python does not count among letters."""

_PICTURES = "\u2600-\u27bf\U0001f000-\U0001faff"

WORD = rf"[\w{_PICTURES}][\w{_PICTURES}{_SIGNS}{_ACCENTS}]*(?:['’\u02bc](?i:t|s|m|d|re|ve|ll)(?!\w))?"
"""A word. An apostrophe is part of it where English draws two together, and parts two elsewhere (l’amour)."""

_WORD = re.compile(WORD)
_NO_LETTER = re.compile(rf"[^\w{_PICTURES}{_SIGNS}]+")
_DROPPED = re.compile(f"[{_ACCENTS}]+")
_ALONE = str.maketrans(
    {"\u0131": "i", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode does not take apart, as people write them on a keyboard that lacks them."""

_UNPARTED = re.compile(
    "[\u0590-\u06ff\u0750-\u077f\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    f"\U00020000-\U0003ffff{_PICTURES}]"
)
"""Letters of scripts that put no space between words, or write small words onto the next (and pictures, which stand anywhere)."""


def folded(text: str) -> str:
    """Return text without case and accents, to be compared."""
    if text.isascii():
        return text.lower()
    return _DROPPED.sub("", unicodedata.normalize("NFKD", text.casefold()).translate(_ALONE))


def spaced(text: str) -> str:
    """Return text in which a line that joins two words parts them, as a space would."""
    return text.replace("_", " ")


def letters(word: str) -> str:
    """Return what is compared of a word: its letters, folded. "" where there are none."""
    return _NO_LETTER.sub("", folded(word))


def plain(text: str) -> str:
    """Return the words of a text, folded, each with one space before it and one after the last; "" where there is none."""
    found = " ".join(filter(None, map(letters, _WORD.findall(spaced(text)))))
    return f" {found} " if found else ""


def traced(text: str) -> tuple[str, list[int]]:
    """Return what `plain` does, and for each of its letters the place in `text` that it comes from."""
    told, places = [" "], [0]
    for word in _WORD.finditer(spaced(text)):
        before, written = len(told), word.group()
        if written.isascii() and written.isalnum():
            told.extend(written.lower())
            places.extend(range(*word.span()))
        else:
            for place in range(*word.span()):
                told.extend(found := letters(text[place]))
                places.extend([place] * len(found))
        if len(told) > before:
            told.append(" ")
            places.append(word.end() - 1)
    return ("".join(told), places) if len(told) > 1 else ("", [])


def begins_anywhere(letter: str) -> bool:
    """Say whether a word may begin with this letter in the middle of what stands between two spaces."""
    return _UNPARTED.match(letter) is not None
