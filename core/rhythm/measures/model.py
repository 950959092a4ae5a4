"""Which answers to a scale, and which scales of the person's own, can be kept?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from core.measures import OwnScaleError, Scale
from core.measures import own_scale as checked_scale
from core.model import Reader
from core.sentences import listed

ANSWER = "answer."
STATEMENT = "statement."
"""How the fields of a form begin that hold an answer by item, or one statement of an own scale."""

RANGES: Mapping[int, tuple[int, str]] = {
    10: (0, "0 to 10"),
    5: (1, "1 to 5"),
    7: (1, "1 to 7"),
    100: (0, "0 to 100"),
}
"""The answers that an own scale may have, as offered: by the highest, the lowest and what it is called."""

VERY_LOW_SUM = 4
"""A WHO-5 whose five answers add up to this at most (16 of 100) is answered by a person's words before any figure. [ours]

It follows from the scale's own words: who answers "Some of the time" (1) to each of the five has 5, so up to 4 is less
than some of the time on the whole. That lies far below the numbers that are used to decide whom to examine (below 13; in
the review of Topp and others, 2015, also 7), and is meant otherwise: nobody is sorted by it, and it is not named on screen.
"""

_WHO5 = "who5"
_NAMED_ONE_BY_ONE = 3


@dataclass(frozen=True, slots=True)
class FilledIn:
    """One filling-in of a scale. `answers`: item and the scale's own number, before anything is reversed, in its order."""

    day: date
    scale: str
    note: str
    answers: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class OwnScale:
    """A scale of the person's own. `statements` stand a line each; `reversed` holds the places of those turned round."""

    day: date
    title: str
    statements: str
    lowest: int
    highest: int
    reversed: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """The statements, one by one."""
        return self.statements.split("\n")


def filled_in(draft: Mapping[str, Any], today: date, scale: Scale, others: Collection[date] = ()) -> FilledIn:
    """Return the answers to a scale that a draft holds. `others`: the days on which it was answered besides.

    Raises:
        RefusedError: an answer is missing, it is too soon, or a field cannot be kept; nothing is filled in by guessing.
    """
    reader = Reader(draft)
    day, note = reader.day("day", today), reader.words("note")
    answers = {item.id: draft.get(ANSWER + item.id) for item in scale.items}
    missing = [item.id for item in scale.items if answers[item.id] in (None, "")]
    numbers = {answer.number for answer in scale.answers}
    for item, number in answers.items():
        if item not in missing and (type(number) is not int or number not in numbers):
            reader.problems[ANSWER + item] = f"Please answer with a number from {min(numbers)} to {max(numbers)}."
    reader.problems.update(_missing(scale, missing))
    near = [other for other in others if abs(day - other) < timedelta(days=scale.every_days)]
    if near and "day" not in reader.problems:
        reader.problems["day"] = f"You answered this on {_told(near[0])}. {how_often(scale)}"
    reader.finish()
    given = tuple((item, int(number)) for item, number in answers.items() if number is not None)
    return FilledIn(day, scale.id, note, given)


def draft_of(record: FilledIn) -> dict[str, Any]:
    """Return the fields of a form that would give this record again."""
    answers = {ANSWER + item: number for item, number in record.answers}
    return {"scale": record.scale, **answers, "note": record.note, "day": record.day.isoformat()}


def again_from(last: date | None, scale: Scale, today: date) -> date | None:
    """Return the day from which a scale can be answered again, `None` where that is today or before."""
    first = last and last + timedelta(days=scale.every_days)
    return first if first and first > today else None


def how_often(scale: Scale) -> str:
    """Return how often a scale is asked at most, and why."""
    days = scale.every_days
    often = "once a day" if days == 1 else "every two weeks" if days == 14 else f"every {days} days"  # noqa: PLR2004
    return f"It is asked {often} at most. {scale.every_why}".strip()


def very_low(record: FilledIn) -> bool:
    """Say whether these answers are to be met by words first."""
    return record.scale == _WHO5 and sum(number for _, number in record.answers) <= VERY_LOW_SUM


def own_scale(draft: Mapping[str, Any], today: date, answered: OwnScale | None = None) -> OwnScale:
    """Return the own scale that a draft tells of.

    `answered` is how it is kept where it was answered before: number and order of its statements, range and keys stay
    as they are, for the scores rest on them; title and wording may be mended.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    day, title = reader.day("day", today), reader.words("title")
    if answered:
        lines = [" ".join(reader.words(STATEMENT + str(at)).split()) for at, _ in enumerate(answered.lines, 1)]
        lowest, highest, turned = answered.lowest, answered.highest, answered.reversed
    else:
        lines = lines_of(reader.words("statements"))
        chosen = draft.get("highest")
        highest = chosen if isinstance(chosen, int) and chosen in RANGES else 0
        lowest = RANGES[highest][0] if highest else 0
        if not highest:
            reader.problems["highest"] = "Please choose how each statement is answered."
        # A mark goes by the statement's words, for a line that is put in moves the others on. One whose statement is gone
        # since is no error.
        marked = draft.get("reversed")
        named = marked if isinstance(marked, list) else []
        turned = tuple(place for place, line in zip(_places(lines), lines, strict=True) if line in named)
    record = OwnScale(day, title, "\n".join(lines), lowest, highest, turned)
    try:
        as_scale("draft", record)
    except OwnScaleError as error:
        names = {"items": "statements", "reverse": "reversed"}
        for field, sentence in error.problems.items():
            if "highest" not in reader.problems or field not in ("lowest", "highest"):
                reader.problems.setdefault(names.get(field, field), sentence)
    reader.finish()
    return record


def as_scale(identity: str, record: OwnScale) -> Scale:
    """Return an own scale as a scale like the others.

    Raises:
        OwnScaleError: what is kept makes none.
    """
    items = dict(zip(_places(record.lines), record.lines, strict=True)) if record.statements else {}
    return checked_scale(identity, record.title, items, record.lowest, record.highest, record.reversed)


def own_draft(record: OwnScale) -> dict[str, Any]:
    """Return the fields of a form that would give this own scale again, answered before or not."""
    lines = {STATEMENT + place: line for place, line in zip(_places(record.lines), record.lines, strict=True)}
    return {
        "title": record.title,
        "statements": record.statements,
        **lines,
        "highest": record.highest,
        "reversed": turned_round(record),
        "day": record.day.isoformat(),
    }


def lines_of(typed: str) -> list[str]:
    """Return statements as typed, one a line, without empty lines and needless space."""
    return [" ".join(line.split()) for line in typed.splitlines() if line.strip()]


def turned_round(record: OwnScale) -> list[str]:
    """Return the statements for which a high answer means less."""
    return [line for place, line in zip(_places(record.lines), record.lines, strict=True) if place in record.reversed]


def _places(lines: Collection[str]) -> list[str]:
    return [str(place) for place, _ in enumerate(lines, 1)]


def _missing(scale: Scale, missing: list[str]) -> dict[str, str]:
    """Name the statements without an answer."""
    places = {item.id: (place, item.text) for place, item in enumerate(scale.items, 1)}
    if len(missing) == len(scale.items) and len(missing) > 1:
        return {ANSWER + missing[0]: "There is no answer here yet."}
    if len(missing) > _NAMED_ONE_BY_ONE:
        named = listed([str(places[item][0]) for item in missing])
        return {ANSWER + missing[0]: f"Statements {named} have no answer yet, and a score is made of all of them."}
    return {ANSWER + item: f"Statement {places[item][0]} has no answer yet: “{places[item][1]}”" for item in missing}


def _told(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
