"""How is a readable list of phrases found in a text? A phrase is data; this is what it means.

A phrase is words with spaces between them, and matches whole words in whatever letters; nothing but a space, a comma or
the like lies between them, never the end of a sentence. Apostrophes may be missing in the text, or be of any kind.

    never|always     in brackets: one of these       fail*        a word that begins so
    (i am|i'm)       one of these phrases            (really)?    may stand there, or not
    ..               up to five words, or none       *            any one word
    <bad>            one of a named set              self-harm    one word, or two
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_BETWEEN = r"[^\w.!?\n]+"
_ANY_WORD = r"\w[\w'-]*"
_GAP = rf"(?:{_ANY_WORD}{_BETWEEN}){{0,5}}?"
_SHORTEST = 3
"""Letters of a stem: a shorter one would find too much."""

_TOKEN = re.compile(r"\.\.|<\w+>|[()|?]|\w[\w'-]*\*?|\*|\S")
_PLAIN = re.compile(r"\w[\w'-]*\*?")
_WORD = re.compile(r"\w[\w']*")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"))


class PhraseError(ValueError):
    """A phrase in a list cannot be read; the message says why, for whoever writes the list."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase, compiled. `begins`, `needs`: keys of words, one of which begins it, or stands in it."""

    text: str
    pattern: re.Pattern[str]
    begins: frozenset[str]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """A text to be looked through: as it was typed, but for its apostrophes, and where its words begin.

    They are looked up by the word, small and without apostrophes, and by its first letters with a star.
    """

    text: str
    starts: Mapping[str, Sequence[int]]
    keys: frozenset[str]


def words(text: str) -> Words:
    """Return a text ready for `find`. Each character stands where it stood."""
    plain = text.translate(_APOSTROPHES)
    starts: dict[str, list[int]] = {}
    for word in _WORD.finditer(plain):
        key = word[0].lower().replace("'", "")
        starts.setdefault(key, []).append(word.start())
        starts.setdefault(f"{key[:_SHORTEST]}*", []).append(word.start())
    return Words(plain, starts, frozenset(starts))


def find(phrase: Phrase, given: Words) -> tuple[int, int] | None:
    """Return the span of characters where a phrase stands first; `None` where it does not."""
    if phrase.needs.isdisjoint(given.keys):
        return None
    places = [start for key in phrase.begins & given.keys for start in given.starts[key]]
    for start in sorted(places):
        found = phrase.pattern.match(given.text, start)
        if found:
            return found.span()
    return None


def compiled(text: str, sets: Mapping[str, str] | None = None) -> Phrase:
    """Compile a phrase; `sets` holds the named ones.

    Raises:
        PhraseError: it cannot be read, or might match nothing at all.
    """
    try:
        reading = _Reading(_TOKEN.findall(text), {name: _TOKEN.findall(each) for name, each in (sets or {}).items()})
        whole = reading.one_of()
    except PhraseError as error:
        message = f"“{text}”: {error}"
        raise PhraseError(message) from None
    if not whole.begins or not whole.needs:
        message = f"“{text}” begins with any word"
        raise PhraseError(message)
    return Phrase(text, re.compile(rf"{whole.source}(?!\w)", re.IGNORECASE), whole.begins, whole.needs)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a phrase as a regular expression; where it has no words of its own, as a gap, its keys are empty."""

    source: str
    begins: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    optional: bool = False


_ANY, _FEW = _Part(_ANY_WORD), _Part(_GAP)


class _Reading:
    """A phrase being read, token by token."""

    def __init__(self, tokens: Sequence[str], sets: Mapping[str, Sequence[str]]) -> None:
        self._tokens = list(reversed(tokens))
        self._sets = sets

    def one_of(self, end: str = "") -> _Part:
        """Read alternatives up to a bracket, or the end."""
        found = [self._row()]
        while self._next() == "|":
            self._tokens.pop()
            found.append(self._row())
        if self._next() != end:
            message = "a bracket lacks its other half"
            raise PhraseError(message)
        source = f"(?:{'|'.join(each.source for each in found)})"
        return _Part(source, _united([each.begins for each in found]), _united([each.needs for each in found]))

    def _next(self) -> str:
        return self._tokens[-1] if self._tokens else ""

    def _row(self) -> _Part:
        parts: list[_Part] = []
        while self._next() not in ("", "|", ")"):
            parts.append(self._part(self._tokens.pop()))
        return _in_a_row(parts)

    def _part(self, piece: str) -> _Part:
        if piece == "..":
            return _FEW
        if piece == "*":
            return _ANY
        if piece == "(":
            found = self.one_of(")")
            self._tokens.pop()
        elif piece.startswith("<") and piece[1:-1] in self._sets:
            found = _Reading(self._sets[piece[1:-1]], {}).one_of()
        elif _PLAIN.fullmatch(piece):
            found = _word(piece)
        else:
            message = f"{piece} cannot be read"
            raise PhraseError(message)
        if self._next() == "?":
            self._tokens.pop()
            found = _Part(found.source, found.begins, found.needs, optional=True)
        return found


def _united(keys: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the keys of some alternatives; none, where one of them may be any word."""
    return frozenset().union(*keys) if all(keys) else frozenset()


def _in_a_row(parts: Sequence[_Part]) -> _Part:
    if all(part.optional for part in parts) or _FEW in (parts[0], parts[-1]):
        message = "it has to begin and end with a word, and to hold one that cannot be missing"
        raise PhraseError(message)
    source, apart = "", True
    for part in parts:
        if part is _FEW:
            source, apart = f"{source}{_BETWEEN}{_GAP}", True  # each word of a gap brings the space behind it
        elif apart:
            source += f"(?:{part.source}{_BETWEEN})?" if part.optional else part.source
            apart = part.optional
        else:
            source += f"(?:{_BETWEEN}{part.source})?" if part.optional else f"{_BETWEEN}{part.source}"
    first = next(number for number, part in enumerate(parts) if not part.optional)
    firm = [part.needs for part in parts if part.needs and not part.optional]
    needs = max(firm, key=lambda keys: min(map(len, keys)), default=frozenset())
    return _Part(source, _united([part.begins for part in parts[: first + 1]]), needs)


def _word(token: str) -> _Part:
    stem = token.removesuffix("*")
    bare = stem.replace("'", "").lower()
    letters = re.escape(stem).replace("'", "'?").replace(r"\-", f"(?:{_BETWEEN})?")
    if stem == token:
        keys = frozenset({bare.split("-")[0], bare.replace("-", "")})
        return _Part(rf"{letters}(?!\w)", keys, keys)
    if len(bare) < _SHORTEST:
        message = f"{token} is a stem of fewer than {_SHORTEST} letters"
        raise PhraseError(message)
    keys = frozenset({f"{bare[:_SHORTEST]}*"})
    return _Part(rf"{letters}[\w'-]*", keys, keys)
