"""How does what a phone sends become an answer, or is kindly refused?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.model import Reader, RefusedError
from core.workshop.activities import HIGHEST, NUMBERS, Field, FieldKind
from core.workshop.plain_text import TooLongError, plain_text

Value = int | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one participant said to one step, by field; no values at all is a pass, an answer like any other."""

    values: Mapping[str, Value]

    @property
    def passed(self) -> bool:
        return not self.values


def answer(fields: Sequence[Field], draft: Mapping[str, Any]) -> Answer:
    """Return the answer of a draft: a value by field id, each of which may be missing, or `{"pass": True}` alone.

    Numbers are whole, 0-10. Choices are ids of the field. Text is made plain (`plain_text`) and has at most 280
    characters: a longer one is refused, never cut.

    Raises:
        RefusedError: a sentence by field; by `answer` where it is about the whole.
    """
    if not isinstance(draft, Mapping):
        raise RefusedError({"answer": "This could not be read. Please try again."})
    if draft.get("pass") is True:
        return Answer({})
    if not set(draft) <= {field.id for field in fields} | {"pass"}:
        raise RefusedError({"answer": "This holds something that is not asked here. Please reload the page."})
    reader = Reader(draft)
    read = {field.id: _value(reader, field, draft.get(field.id)) for field in fields}
    reader.finish()
    values = {field: value for field, value in read.items() if value is not None}
    if not values:
        raise RefusedError({"answer": "Nothing is filled in yet. You may also pass."})
    return Answer(values)


def _value(reader: Reader, field: Field, given: Any) -> Value | None:
    """Return one field's value, `None` where it was left empty."""
    if field.kind in NUMBERS:
        return reader.rating(field.id, HIGHEST)
    if field.kind is FieldKind.ONE:
        return reader.choice(field.id, field.choices)
    if field.kind is FieldKind.SEVERAL:
        return reader.choices(field.id, field.choices) or None
    return _text(reader, field, given)


def _text(reader: Reader, field: Field, given: Any) -> str | None:
    if given is not None and not isinstance(given, str):
        reader.problems[field.id] = "This holds something that is not text."
        return None
    try:
        return plain_text(given or "") or None
    except TooLongError as error:
        reader.problems[field.id] = str(error)
        return None
