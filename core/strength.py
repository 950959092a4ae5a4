"""How soon would somebody who has the file guess a passphrase?"""

from __future__ import annotations

_LONGEST = 72
"""Characters that are looked at: the estimate takes ever longer with more, and says no more."""

_SENTENCES = (
    "This would be guessed almost at once: it stands on the lists that are tried first.",
    "This would be guessed soon. Three or four words that have nothing to do with one another would hold far longer.",
    "This would hold for a while, not against somebody who takes their time. One more word would help a lot.",
    "This would hold well.",
    "This would hold very well.",
)


def strength(passphrase: str) -> str:
    """Return a sentence on how well a passphrase would hold; an empty one on none."""
    if not passphrase:
        return ""
    from zxcvbn import zxcvbn  # its word lists take memory that only the form needs

    score: int = zxcvbn(passphrase[:_LONGEST])["score"]
    return _SENTENCES[score]
