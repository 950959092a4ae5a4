"""How does a document become Markdown, in which the person's words stay plain words?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import singledispatch

from core.paper.document import Block, Document, Figure, Heading, Lines, Quote, Space, Words

_SIGNS = re.compile(r"([\\`*_\[\]<>&!#|~$@])")
_BEGINNING = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_SPACE = re.compile(r"^[ \t]+")


def to_markdown(document: Document) -> str:
    """Return the document as a text to read. A figure is told by its sentence; nothing is left for handwriting."""
    parts = [part for block in document.blocks for part in _parts(block)]
    return "\n\n".join([f"# {plain(document.title)}", *parts]) + "\n"


def plain(words: str) -> str:
    """Return words so that a reader of Markdown shows them as they are: no heading, link, image or mark-up of theirs."""
    lines = [_plain_line(line) for line in _LINE_ENDS.split(words)]
    return "\n".join(
        f"{line}\\" if line and following else line for line, following in zip(lines, [*lines[1:], ""], strict=True)
    )


def quoted(words: str) -> str:
    """Return words as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in plain(words).split("\n"))


@singledispatch
def _parts(_block: Block) -> Iterator[str]:
    """Give the paragraphs that a block becomes."""
    raise NotImplementedError


@_parts.register
def _(block: Heading) -> Iterator[str]:
    yield f"{'###' if block.small else '##'} {plain(block.words)}"


@_parts.register
def _(block: Words) -> Iterator[str]:
    yield plain(block.words)


@_parts.register
def _(block: Quote) -> Iterator[str]:
    if block.label:
        yield f"**{plain(block.label)}**"
    yield quoted(block.words)


@_parts.register
def _(block: Lines) -> Iterator[str]:
    yield "\n".join(f"- {plain(line)}" for line in block.lines)


@_parts.register
def _(block: Figure) -> Iterator[str]:
    yield plain(block.alt)


@_parts.register
def _(block: Space) -> Iterator[str]:
    yield f"**{plain(block.label)}**"


def _plain_line(line: str) -> str:
    space = _SPACE.match(line)
    rest = line[space.end() :] if space else line
    escaped = _ADDRESS.sub(lambda sign: f"\\{sign[0]}", _SIGNS.sub(r"\\\1", rest))
    begun = _BEGINNING.sub(lambda sign: f"{sign[1]}\\" if sign[1].isdecimal() else f"\\{sign[1]}", escaped)
    return "&nbsp;" * (space.end() if space and rest else 0) + begun
