"""How are a person's words broken into lines that fit a box on a phone?"""

from __future__ import annotations

import unicodedata

from core.sentences import shortened

WIDE = 33
"""Letters in a line; a letter of double width counts as two."""

_LONGEST = 96
_BULLET = "·\N{NO-BREAK SPACE}"


def wrapped(text: str, *, bullet: bool = False) -> list[str]:
    """Return a text as a few lines, parted between words where that can be."""
    room = WIDE - (len(_BULLET) if bullet else 0)
    lines, line = [], ""
    for word in shortened(text, _LONGEST).split(" "):
        for piece in _pieces(word, room):
            longer = f"{line} {piece}" if line else piece
            if width(longer) > room:
                lines.append(line)
                line = piece
            else:
                line = longer
    lines.append(line)
    return [_BULLET + lines[0], *lines[1:]] if bullet else lines


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _pieces(word: str, room: int) -> list[str]:
    """Part a word that is longer than a line."""
    pieces, piece = [], ""
    for sign in word:
        if width(piece + sign) > room:
            pieces.append(piece)
            piece = sign
        else:
            piece += sign
    return [*pieces, piece]
