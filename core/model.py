"""How does a draft, as typed, become a record, or is kindly refused?"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import date, time
from typing import Any

LONGEST = 20_000
"""Characters in one field; longer text is refused by name and stays on screen."""


_ID = re.compile(r"[0-9A-Za-z_-]{1,60}", re.ASCII)


class RefusedError(ValueError):
    """A draft that cannot be kept as it is. `problems` holds a sentence for the person by field; nothing is lost."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        self.problems = dict(problems)
        super().__init__(" ".join(self.problems.values()))


def draft_of(record: Any) -> dict[str, Any]:
    """Return a record, a dataclass, as its form holds it: days and times as text, several choices as a list."""
    return {field.name: _as_typed(getattr(record, field.name)) for field in fields(record)}


def _as_typed(value: Any) -> Any:
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


class Reader:
    """Reads the fields of one draft and gathers what is wrong with them, so that all is said at once."""

    def __init__(self, draft: Mapping[str, Any]) -> None:
        self._draft = draft
        self.problems: dict[str, str] = {}

    def words(self, field: str) -> str:
        """Return text without the space around it, empty where there is none."""
        value = self._draft.get(field)
        if value is None:
            return ""
        if not isinstance(value, str) or not _is_text(value):
            self.problems[field] = "This holds something that is not text."
            return ""
        if len(value) > LONGEST:
            self.problems[field] = (
                f"This is longer than {LONGEST:,} characters. Please keep the part that matters most."
            )
        return value.strip()

    def needed(self, field: str, otherwise: str) -> str:
        """Return text that an entry cannot do without; where there is none, `otherwise` asks for it."""
        found = self.words(field)
        if not found:
            self.problems.setdefault(field, otherwise)
        return found

    def rating(self, field: str, highest: int = 100) -> int | None:
        """Return a whole number from 0 to `highest`, both included; `None` where it was left empty."""
        value = self._draft.get(field)
        if value is None or value == "":
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= highest:
            self.problems[field] = f"Please choose a whole number from 0 to {highest}."
            return None
        return value

    def choice(self, field: str, among: Collection[str]) -> str | None:
        """Return one of a fixed list of names; `None` where none was chosen."""
        value = self._draft.get(field)
        if value is None or value == "":
            return None
        if not isinstance(value, str) or value not in among:
            self.problems[field] = "Please choose one of the list."
            return None
        return value

    def choices(self, field: str, among: Collection[str]) -> tuple[str, ...]:
        """Return those chosen of a fixed list of names, each once, in the order of the list."""
        value = self._draft.get(field) or ()
        if not isinstance(value, list | tuple) or not all(isinstance(each, str) and each in among for each in value):
            self.problems[field] = "One of these is not in the list. Please choose again."
            return ()
        return tuple(name for name in among if name in value)

    def entry(self, field: str) -> str | None:
        """Return the id of another entry; `None` where none was chosen. One that is gone since is no error."""
        value = self._draft.get(field)
        if value is None or value == "":
            return None
        if not isinstance(value, str) or not _ID.fullmatch(value):
            self.problems[field] = "Please choose one of the list."
            return None
        return value

    def tick(self, field: str) -> bool:
        """Return whether a box was ticked."""
        return self._draft.get(field) is True

    def day(self, field: str, today: date) -> date:
        """Return the day told of, `today` where none was given. A day to come is refused."""
        value = self._draft.get(field)
        if value is None or value == "":
            return today
        try:
            day = date.fromisoformat(value)
        except (TypeError, ValueError):
            self.problems[field] = "Please give the day as year, month and day."
            return today
        if day > today:
            self.problems[field] = "This day has not come yet."
        elif day.year < today.year - 120:
            self.problems[field] = "This day lies too far back."
        return day

    def planned_day(self, field: str, today: date) -> date | None:
        """Return a day that may lie ahead, at most fifty years; `None` where none was chosen."""
        value = self._draft.get(field)
        if value is None or value == "":
            return None
        try:
            day = date.fromisoformat(value)
        except (TypeError, ValueError):
            self.problems[field] = "Please give the day as year, month and day."
            return None
        if not today.year - 120 <= day.year <= today.year + 50:
            self.problems[field] = "This day lies too far off."
        return day

    def time(self, field: str) -> time | None:
        """Return a time of day to the minute; `None` where none was chosen."""
        value = self._draft.get(field)
        if value is None or value == "":
            return None
        try:
            return time.fromisoformat(value).replace(second=0, microsecond=0, tzinfo=None)
        except (TypeError, ValueError):
            self.problems[field] = "Please give the time as hours and minutes: 18:30."
            return None

    def finish(self) -> None:
        """Raise what was found.

        Raises:
            RefusedError: at least one field cannot be kept as it is.
        """
        if self.problems:
            raise RefusedError(self.problems)


def _is_text(value: str) -> bool:
    """Whether a store can hold it: no zero bytes, and no halves of characters."""
    try:
        return b"\x00" not in value.encode()
    except UnicodeEncodeError:
        return False
