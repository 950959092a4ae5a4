"""What of a room goes onto paper? The summary of one that has ended, and sheets for a room without phones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from core.paper import Block, Document, Figure, Heading, Lines, Quote, Space, Words
from core.theme import Palette
from core.workshop.activities import Step
from core.workshop.chart import change_chart, chart, hue
from core.workshop.sentences import sentence
from core.workshop.showing import Result
from core.workshop.summary import Part, Summary

_LIGHT = Palette()
_INVENTED = "Invented participants: nobody said any of this."


def summary_page(kept: Summary, today: date) -> Document:
    """Return the summary of a room as a document."""
    return Document("Workshop summary", "en", today, tuple(_summary(kept)))


def sheets(steps: Sequence[Step], today: date) -> Document:
    """Return what each participant fills in by hand where there is no network, or the group is small."""
    return Document("Workshop, for yourself", "en", today, tuple(_sheets(steps)))


def _summary(kept: Summary) -> Iterator[Block]:
    if kept.invented:
        yield Words(_INVENTED)
    yield Words(
        f"A workshop of {kept.minutes} minutes. Counts are shown from five answers on; nothing tells whose they are. "
        "The answers themselves are erased.",
        quiet=True,
    )
    for part in kept.parts:
        yield from _part(part)
    if kept.changes:
        yield Heading("From before to after")
    for change in kept.changes:
        yield Heading(change.label, small=True)
        drawn = change_chart(change, _LIGHT)
        yield Figure(drawn.to_dict(), change.sentence) if drawn else Words(change.sentence)


def _part(part: Part) -> Iterator[Block]:
    yield Heading(part.step.activity.title)
    if part.step.example:
        yield Quote(part.step.example, "On the screen")
    for found in part.results:
        yield Heading(found.field.label, small=True)
        yield from _seen(found, hue(part.step.activity_id))


def _seen(found: Result, colour: str) -> Iterator[Block]:
    drawn = chart(found, _LIGHT, colour)
    yield Figure(drawn.to_dict(), sentence(found)) if drawn else Words(sentence(found))
    yield from (Quote(words) for words in found.wall)


def _sheets(steps: Sequence[Step]) -> Iterator[Block]:
    yield Words("This sheet is yours alone: nobody collects it. Leave out what you like.")
    for each in steps:
        if not each.activity.private:
            continue
        yield Heading(each.activity.title)
        if each.example and each.fields:
            yield Lines((each.example,))
        yield from (Space(line, 2) for line in each.activity.private)
