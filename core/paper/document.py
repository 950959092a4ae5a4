"""What stands on a page? A title, and blocks from top to bottom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a part, under a thin rule; a `small` one begins a part of it."""

    words: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of ours; a `quiet` one is a note in smaller type."""

    words: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """The person's own words as they were written, line by line, under a few words of ours."""

    words: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Several short sentences of ours, one below the other."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart under its sentence, which is also its text alternative. `chart`: Vega-Lite, in the light palette."""

    chart: Mapping[str, Any]
    alt: str


@dataclass(frozen=True, slots=True)
class Space:
    """Ruled lines to write on by hand, under a few words of ours."""

    label: str
    lines: int = 3


Block = Heading | Words | Quote | Lines | Figure | Space


@dataclass(frozen=True, slots=True)
class Document:
    """`language` is a BCP 47 tag, `en`; `created` the day that the file says it was made on."""

    title: str
    language: str
    created: date
    blocks: tuple[Block, ...]
