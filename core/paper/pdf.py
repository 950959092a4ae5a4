"""How does a document become a PDF that is a pleasure to hold?

Another process sets it (`press.py`) and is gone when the page is: the drawing and setting of pages holds some 90 MB, and the
person's words with them. They go there and back through pipes alone, never by way of the disk.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Literal

from core.paper.document import Block, Document, Figure, Quote

Paper = Literal["a4", "us-letter"]
PAPERS: Mapping[Paper, str] = {"a4": "A4", "us-letter": "US Letter"}

_PRESS = Path(__file__).with_name("press.py")
_LONGEST = 120
"""Seconds after which setting is given up: a page takes less than one, a hundred pages a few."""

_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_INDENT = re.compile(r"^[ \t]+")
_NO_SIGNS = frozenset({"Cc", "Cs"})


class PaperError(Exception):
    """A page could not be made; the message is for the person."""


def to_pdf(document: Document, paper: Paper = "a4") -> bytes:
    """Return the document as a tagged PDF with its title, language and fonts; the same document gives the same bytes.

    Letters that our fonts lack are taken from this computer's; where it has none either, a box stands for the letter
    and a note below says so. Control signs, which no page can show, are left out.

    Raises:
        PaperError: it could not be made.
    """
    made = datetime.combine(document.created, time(), UTC)
    job = {
        "paper": paper,
        "made": int(made.timestamp()),
        "title": _shown(document.title),
        "language": document.language,
        "blocks": [_block(block) for block in document.blocks],
    }
    try:
        done = subprocess.run(  # noqa: S603 - our own file, run by the Python that runs this
            [sys.executable, "-P", str(_PRESS)],
            input=json.dumps(job).encode(),
            capture_output=True,
            timeout=_LONGEST,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        # What went wrong may hold the person's words: it is not passed on.
        why = "The page could not be made. Nothing was changed, and Markdown holds the same words."
        raise PaperError(why) from None
    return done.stdout


def _block(block: Block) -> dict[str, Any]:
    """Return a block as the press takes it: its kind, and texts as lines."""
    if isinstance(block, Figure):
        return {"kind": "figure", "chart": dict(block.chart), "alt": _shown(block.alt)}
    told = {name: _shown(value) if isinstance(value, str) else value for name, value in asdict(block).items()}
    if isinstance(block, Quote):
        told["words"] = [_line(line) for line in _LINE_ENDS.split(block.words.strip("\r\n"))]
        told["leftwards"] = _leftwards(block.words)
    elif "lines" in told and not isinstance(told["lines"], int):
        told["lines"] = [_shown(line) for line in told["lines"]]
    return {"kind": type(block).__name__.casefold(), **told}


def _line(line: str) -> str:
    """Return a line as written: spaces at its beginning are kept."""
    indent = _INDENT.match(line)
    deep = len(indent[0].expandtabs(4)) if indent else 0
    return "\N{NO-BREAK SPACE}" * deep + _shown(line[indent.end() if indent else 0 :])


def _shown(words: str) -> str:
    """Return words on one line, without what no page can show."""
    plain = (sign if unicodedata.category(sign) not in _NO_SIGNS else " " if sign.isspace() else "" for sign in words)
    return "".join(plain)


def _leftwards(words: str) -> bool:
    """Say whether words are written from right to left, as their first letter is."""
    strong = (unicodedata.bidirectional(sign) for sign in words)
    return next((kind != "L" for kind in strong if kind in {"L", "R", "AL"}), False)
