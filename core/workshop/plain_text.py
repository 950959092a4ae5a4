"""What is plain text that a room can show, and how long may it be?"""

from __future__ import annotations

import unicodedata

LONGEST = 280
"""Characters (Unicode code points) of one text, after the space around it is taken off."""

_LONGEST_RAW = 10_000
"""More than this is not even looked at: nobody types it, and making it plain would cost time."""

_KEPT = frozenset("\u200c\u200d")
"""The two joiners are format characters, too, but scripts and emoji are spelled with them."""

_TAKEN_OUT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


class TooLongError(ValueError):
    """A text has more than 280 characters; it is refused whole, never cut."""

    def __init__(self, excess: int) -> None:
        much = f"{excess} characters too long" if excess <= _LONGEST_RAW else "far too long"
        super().__init__(f"This is {much}: at most {LONGEST} fit. Please keep the part that matters most.")


def plain_text(raw: str) -> str:
    """Return a text in one line: control and formatting characters out, line breaks and spaces folded into one space.

    Letters are composed (NFC), so that the same word is the same text. Markup is left as it was typed: it is text.

    Raises:
        TooLongError: more than 280 characters are left.
    """
    if len(raw) > _LONGEST_RAW:
        raise TooLongError(len(raw))
    spaced = "".join(" " if sign.isspace() else sign for sign in raw)
    kept = "".join(sign for sign in spaced if sign in _KEPT or unicodedata.category(sign) not in _TAKEN_OUT)
    text = " ".join(unicodedata.normalize("NFC", kept).split())
    if not text.strip("\u200c\u200d "):
        return ""
    if len(text) > LONGEST:
        raise TooLongError(len(text) - LONGEST)
    return text
