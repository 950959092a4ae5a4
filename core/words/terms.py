"""By which terms are a person's words compared? Their words without case, accents, English endings and little words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from core.words.folding import folded

MOST = 400
"""Terms of one text that are looked at; a thought has a dozen."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SHORTENED = re.compile(r"'(?:ll|d|m|re|s|ve)\b")
_ENDINGS = (("ings", ""), ("ing", ""), ("ies", "y"), ("edly", ""), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""))
_LEAST_STEM = 3
_DOUBLED = 2

_LITTLE_WORDS = """
a about again all also am an and any are as at be because been being but by came can come could d did do does doing
for from get gets getting go goes going got had has have having he her here hers him his how i if i'm in into is it
its i've just ll m may me might more most much my myself no nor not now of off on one only or other our out over
own re s same she should so some something such t than that the their them then there these they thing things this
those through to too up us ve very was we were what when where which while who whom why will with would you your
yours don't doesn't didn't isn't wasn't aren't weren't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't
you're he's she's they're that's
"""
_LITTLE = frozenset(_LITTLE_WORDS.replace("'", "").split())
"""Words that stand in any thought, and say nothing of what it is about. "Nobody", "never" and "always" are not among them."""


def terms(text: str) -> Counter[str]:
    """Return how often each term stands in a text; empty where there are only little words."""
    plain = _SHORTENED.sub("", folded(text[: MOST * 40]).replace("’", "'"))
    found = [_stem(word.replace("'", "")) for word in _WORD.findall(plain)[: MOST * 2]]
    return Counter([term for term in found if term][:MOST])


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """Return a word without its English ending; empty for a little word."""
    if word in _LITTLE:
        return ""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM and not word.endswith("ss"):
            stem = word[: -len(ending)] + instead
            twice = len(stem) > _LEAST_STEM and stem[-1] == stem[-_DOUBLED] and stem[-1] not in "lsz"
            return stem[:-1] if twice else stem.removesuffix("e")
    return word.removesuffix("e") if len(word) > _LEAST_STEM else word
