"""What of a week can be taken along, on paper or as text, and which lines of it may be shown to somebody else?

A page is made of lines alone; what is not among the lines that were chosen is nowhere in it. Nothing of a slice that is
held back ever becomes a line.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from core.insights import INSIGHTS
from core.paper import Block, Document, Figure, Heading, Lines, Quote, Space, Words
from core.rhythm.weekly_review.looking_back import HELD_BACK
from core.rhythm.weekly_review.model import ANSWERED
from core.rhythm.weekly_review.on_paper import OnPaper
from core.rhythm.weekly_review.week import Review, Told, Week

LOOKING_BACK = "Looking back"
BESIDE = "Beside the eight weeks before"
IN_WORDS = "In own words"
NEXT = "For next week"

_NOTHING = "Nothing was written down this week. A gap is only a gap."
_NOISE = "One week’s change is mostly noise."
_LABELS = {
    "line": "In one line",
    "hot_thought": "The thought that stung most",
    "what": "Done",
    "strength": "A strength it showed",
    "sentence": "Said aloud",
    "to_me_now": "To me now",
    "kindness": "Kind words",
}
"""What stands above own words, by their field; a new field is called by its name."""

_TITLES = {each.slug: each.title for each in INSIGHTS}


@dataclass(frozen=True, slots=True)
class Line:
    """What can be taken along or left out by itself: a sentence, some words of the person's `own`, or a figure.

    `part` is the title of what it belongs to within its section, `label` a few words of ours that stand above own words.
    The `id` goes by what it says: once that has changed it is another line, which nobody chose yet.
    """

    id: str
    section: str
    words: str
    own: bool = False
    part: str = ""
    label: str = ""
    chart: Mapping[str, Any] | None = None


def lines(week: Week, figures: Mapping[str, OnPaper] = {}) -> tuple[Line, ...]:
    """Return the lines of a week in their order; `figures` are those of `on_paper.figures`."""
    begun = [*_looking_back(week, figures), *_beside(week, figures), *_in_words(week.review), *_next(week.review)]
    return tuple(
        Line(_identity(week, each), each.section, each.words, each.own, each.part, each.label, each.chart)
        for each in begun
        if each.words.strip()
    )


def page(week: Week, created: date, figures: Mapping[str, OnPaper] = {}) -> Document:
    """Return all of a week as a document; where it has no review yet there is room to write one by hand.

    Where the figure of the comparison stands, its verdicts are not said once more.
    """
    found = [line for line in lines(week, figures) if line.section != BESIDE or line.chart or "compared" not in figures]
    blocks = list(_blocks(found))
    if not any(line.section == LOOKING_BACK for line in found):
        blocks.insert(0, Words(_NOTHING))
    if not any(line.section in (IN_WORDS, NEXT) for line in found):
        blocks += [Heading(IN_WORDS), *(Space(f"{question}?", 2) for question in ANSWERED.values())]
        blocks += [Heading(NEXT), Space("If …, then …", 2)]
    return Document(f"Your week, {week.title}", "en", created, tuple(blocks))


def shared(week: Week, created: date, chosen: Iterable[Line]) -> Document:
    """Return a document of some lines of a week, for somebody else. Apart from its days nothing else is in it."""
    return Document(f"A week: {week.title}", "en", created, tuple(_blocks(chosen)))


def ticked(found: Iterable[Line], ids: Collection[str]) -> list[Line]:
    """Return the lines that were ticked, in their order."""
    return [line for line in found if line.id in ids]


def _looking_back(week: Week, figures: Mapping[str, OnPaper]) -> Iterator[Line]:
    yield from _figure(LOOKING_BACK, figures.get("look_back"))
    for told in week.told:
        if not told.held_back:
            yield from _told(told)


def _told(told: Told) -> Iterator[Line]:
    for sentence in told.sentences:
        yield Line("", LOOKING_BACK, sentence, part=told.title)
    for text in told.own_words:
        label = f"{_LABELS.get(text.field) or text.field.replace('_', ' ').capitalize()}, {text.day:%A}"
        yield Line("", LOOKING_BACK, text.words, own=True, part=told.title, label=label)


def _beside(week: Week, figures: Mapping[str, OnPaper]) -> Iterator[Line]:
    yield from _figure(BESIDE, figures.get("compared"))
    for each in week.compared:
        if each.values and each.name not in HELD_BACK:
            yield Line("", BESIDE, f"{each.title}: {each.verdict}")


def _figure(section: str, figure: OnPaper | None) -> Iterator[Line]:
    if figure:
        yield Line("", section, figure.sentence, chart=figure.chart)


def _in_words(review: Review | None) -> Iterator[Line]:
    for field, question in ANSWERED.items():
        if review:
            yield Line("", IN_WORDS, getattr(review, field), own=True, label=question)


def _next(review: Review | None) -> Iterator[Line]:
    if review is None:
        return
    if review.focus in _TITLES and review.focus not in HELD_BACK:
        yield Line("", NEXT, f"To look after: {_TITLES[review.focus]}")
    yield Line("", NEXT, review.cue, own=True, label="If")
    yield Line("", NEXT, review.action, own=True, label="Then" if review.cue.strip() else "One small next thing")


def _identity(week: Week, line: Line) -> str:
    """Return what a line is known by: its place and a digest of all that it says."""
    said = json.dumps([line.section, line.part, line.label, line.words, line.chart])
    return f"{week.iso}.{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


def _blocks(found: Iterable[Line]) -> Iterator[Block]:
    for section, within in groupby(found, lambda line: line.section):
        yield Heading(section)
        noise_said = False
        for part, of_part in groupby(within, lambda line: line.part):
            if part:
                yield Heading(part, small=True)
            for own, together in groupby(of_part, lambda line: (line.own, line.chart is not None)):
                each = list(together)
                noise_said |= any("noise" in line.words for line in each)
                yield from _worded(each, own)
        if section == BESIDE and not noise_said:
            yield Words(_NOISE, quiet=True)


def _worded(together: list[Line], kind: tuple[bool, bool]) -> Iterator[Block]:
    """Give lines of one kind as blocks: own words, figures, or sentences of ours."""
    own, drawn = kind
    if own:
        yield from (Quote(line.words, line.label) for line in together)
    elif drawn:
        yield from (Figure(line.chart or {}, line.words) for line in together)
    else:
        yield Lines(tuple(line.words for line in together))
