"""Which questionnaires are there, word for word, and under what terms do their words ship?"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

# Not `core.data`: measures know nothing of the house.
_FOLDER = Path(__file__).resolve().parents[2] / "data" / "measures"

_SHIPPED = ("rses", "who5", "sise", "ipip_assertiveness", "ipip_self_esteem")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer on the form: the scale's own number, before anything is reversed, and its words, empty where it has none."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Item:
    """One statement, word for word. Its id is permanent and says whether it is reversed; its place may change."""

    id: str
    text: str
    reverse: bool


@dataclass(frozen=True, slots=True)
class Noise:
    """How large a change has to be, in points of the score, before chance seldom explains it; found in which people.

    "reliable_change" is the index of Jacobson and Truax, from `sd` and `reliability`, rounded up to a whole point;
    "detectable_change" the minimal detectable change that a study measured; "points" a rule of thumb.
    """

    kind: Literal["reliable_change", "detectable_change", "points"]
    points: float
    population: str
    sd: float | None = None
    reliability: float | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Who wrote a scale, in which year, and where it is found."""

    author: str
    year: int
    what: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A questionnaire. A score is the sum of its answers, those of reversed items turned round, times `factor`.

    `answers` stand as on the form; every item takes the same. `limits` is what its number does not say; `licence` what
    the words may be used for. `every_days` is how many days have to lie between two answers, and `every_why` the
    reason. `source` and `noise` are `None` where nothing is published.
    """

    id: str
    title: str
    instruction: str
    answers: tuple[Answer, ...]
    items: tuple[Item, ...]
    factor: int
    limits: str
    licence: str
    every_days: int
    every_why: str
    source: Source | None
    noise: Noise | None

    @property
    def lowest_answer(self) -> int:
        """The smallest number that answers an item."""
        return min(answer.number for answer in self.answers)

    @property
    def highest_answer(self) -> int:
        """The largest number that answers an item."""
        return max(answer.number for answer in self.answers)

    @property
    def lowest(self) -> int:
        """The smallest score, in points."""
        return self.factor * len(self.items) * self.lowest_answer

    @property
    def highest(self) -> int:
        """The largest score, in points."""
        return self.factor * len(self.items) * self.highest_answer


def scales() -> tuple[Scale, ...]:
    """Return the scales that ship: Rosenberg's, WHO-5, the single item, and two of the IPIP."""
    return tuple(map(_read, _SHIPPED))


def scale(scale_id: str) -> Scale:
    """Return one of the scales that ship.

    Raises:
        KeyError: none has this id.
    """
    if scale_id not in _SHIPPED:
        raise KeyError(scale_id)
    return _read(scale_id)


@cache
def _read(scale_id: str) -> Scale:
    with (_FOLDER / f"{scale_id}.toml").open("rb") as file:
        told: dict[str, Any] = tomllib.load(file)
    noise = told.pop("noise", None)
    return Scale(
        source=Source(**told.pop("source")),
        noise=Noise(**noise) if noise else None,
        answers=tuple(Answer(**answer) for answer in told.pop("answers")),
        items=tuple(Item(**item) for item in told.pop("item")),
        **told,
    )
