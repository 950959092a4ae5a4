"""Which thinking traps do the words of a thought point to? At most three, the strongest first, and never that there is none.

The cues are data: `data/practice/cues.toml`. They know words, not the person: a hint is a question, and nothing rests on it.
It runs on the thought that stings, never on the balanced one: what speaks for a trap there is often a fair sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.data import load
from core.words.phrases import Phrase, PhraseError, Words, compiled, find, words

MOST = 3
"""Hints for one thought: more would be a verdict."""

LONGEST = 1500
"""Characters of a thought that are looked through: in a whole page the thought itself has long been said."""

_TELLING = 32
"""Characters of the words that are named, at best: enough to be known again, few enough for a line."""

_STRENGTHS = {"strong": 2, "fair": 1}


@dataclass(frozen=True, slots=True)
class Hint:
    """One trap, and the words that point to it, as they were typed."""

    trap: str
    matched_text: str


@dataclass(frozen=True, slots=True)
class Cues:
    """What a list of cues holds: by trap and strength its phrases, and by trap one line of reason."""

    phrases: Mapping[str, Mapping[int, tuple[Phrase, ...]]]
    reasons: Mapping[str, str]


def hints(thought: str, language: str = "en") -> list[Hint]:
    """Return at most three hints, the strongest first; none in a language that has no cues.

    Where a trap's own wording stands in the thought, what is merely often said with a trap is left out.
    """
    cues = listed(language)
    given = words(thought[:LONGEST])
    found: list[tuple[int, int, Hint]] = []
    for trap, by_strength in cues.phrases.items():
        spans = {strength: _spans(phrases, given) for strength, phrases in by_strength.items()}
        strongest = max((strength for strength, some in spans.items() if some), default=0)
        if strongest:
            start, end = _telling(spans[strongest])
            weight = sum(strength * len(some) for strength, some in spans.items())
            found.append((strongest, weight, Hint(trap, thought[start:end])))
    loudest = max((strength for strength, _, _ in found), default=0)
    found.sort(key=lambda each: -each[1])  # it leaves those that weigh the same in the order of the list of traps
    return [hint for strength, _, hint in found if strength == loudest][:MOST]


def _telling(spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the longest span that is still short; of long ones the shortest."""
    short = [span for span in spans if span[1] - span[0] <= _TELLING]
    return max(short, key=_length) if short else min(spans, key=_length)


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def reasons(language: str = "en") -> Mapping[str, str]:
    """Return by trap one line that says of what its words are sometimes a sign."""
    return listed(language).reasons


def _spans(phrases: Sequence[Phrase], given: Words) -> list[tuple[int, int]]:
    return [span for phrase in phrases if (span := find(phrase, given))]


@cache
def listed(language: str = "en") -> Cues:
    """Return the cues of a language, read and compiled once.

    Raises:
        PhraseError: the list is wrong; the message says where.
    """
    traps = [trap["slug"] for trap in load("practice", "self_talk")["traps"]]
    return read(load("practice", "cues").get(language, {}), traps)


def read(table: Mapping[str, Any], traps: list[str]) -> Cues:
    """Compile the cues of a language; `traps` are those there are, in their order.

    Raises:
        PhraseError: an unknown trap, a phrase that stands twice in one, or one that cannot be read.
    """
    by_trap = table.get("traps", {})
    unknown = set(by_trap).difference(traps)
    if unknown:
        message = f"no such trap: {', '.join(sorted(unknown))}"
        raise PhraseError(message)
    phrases, reasons = {}, {}
    for trap in (each for each in traps if each in by_trap):
        lines = [line for name in _STRENGTHS for line in by_trap[trap].get(name, ())]
        twice = {line for line in lines if lines.count(line) > 1}
        if twice:
            message = f"{trap} holds twice: {', '.join(sorted(twice))}"
            raise PhraseError(message)
        phrases[trap] = {
            strength: tuple(compiled(line, table.get("sets", {})) for line in by_trap[trap].get(name, ()))
            for name, strength in _STRENGTHS.items()
        }
        reasons[trap] = by_trap[trap]["reason"]
    return Cues(phrases, reasons)
