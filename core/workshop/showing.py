"""What may a room see, so that no screen, and no two laid side by side, tell about fewer than five people?

**Answers are taken in batches.** Until the host takes them (by revealing, or by reading a wall), none has any effect on
any screen. What is taken is *frozen*: per field, at least five values at a time (`FEWEST`) are added to the counts, and
never taken out again. So any two pictures of a field differ by nothing, or by the values of at least five people. An
answer that was taken can't be changed any more; leaving erases what was not taken yet and takes nothing from what is
shown.

**Passing is invisible**: the room sees how many values were taken, and, before that, "at least 5, 10, 15 .. have
answered".

**Texts** are taken the same way, five or more at a time, and stand in the order of random ids; the projector shows
those that the host let through.

What no threshold can help against: who knows all answers but one knows the last; a group that agrees tells everybody's
answer; four phones in one hand make a batch of five of which one is a stranger (the host can close the door, and sees
how many are in the room).
"""

from __future__ import annotations

import random
import secrets
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from core.workshop.activities import HIGHEST, NUMBERS, Field, FieldKind
from core.workshop.answers import Value

FEWEST = 5
"""Values that a batch holds at least, and so a picture, and the difference of two."""


@dataclass(frozen=True, slots=True)
class Given:
    """One answer as the room keeps it. `who` is the keyed hash of a token; `taken` names the fields that are frozen."""

    id: str
    who: str
    values: Mapping[str, Value]
    taken: frozenset[str] = frozenset()


class Passage(StrEnum):
    """What the host said about one text."""

    WAITING = "waiting"
    THROUGH = "through"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class WallText:
    """One text on the host's screen; its id is random and tied to nobody."""

    id: str
    text: str
    passage: Passage = Passage.WAITING


@dataclass(frozen=True, slots=True)
class Frozen:
    """What was taken of one field: how many people's values, how often each number or choice, and texts."""

    n: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    texts: tuple[WallText, ...] = ()


@dataclass(frozen=True, slots=True)
class Bin:
    """One bar of a picture of numbers: drawn at `at`, for `count` numbers from `low` to `high`, both included.

    Only the bars at the two ends hold more than one number ("3 or less"); at most one mark of each lies further out
    than `at`.
    """

    at: int
    low: int
    high: int
    count: int


def may_take(fields: Sequence[Field], answers: Sequence[Given]) -> bool:
    """Say whether some field has a whole batch that was not taken yet."""
    return any(len(_pending(each, answers)) >= FEWEST for each in fields)


def answered_at_least(fields: Sequence[Field], frozen: Mapping[str, Frozen], answers: Sequence[Given]) -> int:
    """Return how many have answered, rounded down to a multiple of five: an exact count tells who has just tapped.

    What was taken stays counted when somebody leaves.
    """
    taken = {asked.id: frozen.get(asked.id, Frozen()).n for asked in fields}
    most = max((taken[asked.id] + len(_pending(asked, answers)) for asked in fields), default=0)
    return most // FEWEST * FEWEST


def take(
    fields: Sequence[Field], frozen: Mapping[str, Frozen], answers: Sequence[Given]
) -> tuple[dict[str, Frozen], list[Given]]:
    """Freeze whole batches: return the fields as they then are, and the answers of which something was taken."""
    after = dict(frozen)
    taken: dict[str, set[str]] = {}
    for each in fields:
        pending = _pending(each, answers)
        if len(pending) < FEWEST:
            continue
        after[each.id] = _added(each, after.get(each.id, Frozen()), [answer.values[each.id] for answer in pending])
        for answer in pending:
            taken.setdefault(answer.id, set()).add(each.id)
    changed = [replace(a, taken=a.taken | taken[a.id]) for a in answers if a.id in taken]
    return after, changed


def bins(counts: Mapping[str, int], lowest: int = 0, highest: int = HIGHEST) -> tuple[Bin, ...]:
    """Return the picture of at least two numbers, on a scale from `lowest` to `highest`.

    The lowest mark is drawn where the second lowest is, the highest where the second highest is (winsorised, Tukey
    1962). It is always done and always said ("or less"), so that no picture tells whether there was a lone mark, or
    where it lay.
    """
    given = sorted(int(number) for number, count in counts.items() for _ in range(count))
    first, last = given[1], given[-2]
    drawn = Counter(min(max(number, first), last) for number in given)
    return tuple(
        Bin(at, lowest if at == first else at, highest if at == last else at, drawn[at]) for at in sorted(drawn)
    )


@dataclass(frozen=True, slots=True)
class Result:
    """What may be seen of one field; everything empty where fewer than five values were taken.

    `choices` holds (id, title, count) in the order of the field; `wall` the texts that were let through.
    """

    field: Field
    n: int
    bins: tuple[Bin, ...] = ()
    choices: tuple[tuple[str, str, int], ...] = ()
    wall: tuple[str, ...] = ()


def result(asked: Field, frozen: Frozen) -> Result:
    """Return what may be seen of a field that was taken."""
    if frozen.n < FEWEST:
        return Result(asked, 0)
    if asked.kind in NUMBERS:
        return Result(asked, frozen.n, bins=bins(frozen.counts))
    if asked.kind is FieldKind.TEXT:
        through = sorted((text for text in frozen.texts if text.passage is Passage.THROUGH), key=lambda text: text.id)
        return Result(asked, frozen.n, wall=tuple(text.text for text in through))
    titled = ((slug, title, frozen.counts.get(slug, 0)) for slug, title in asked.choices.items())
    return Result(asked, frozen.n, choices=tuple(titled))


def _pending(asked: Field, answers: Sequence[Given]) -> list[Given]:
    return [each for each in answers if asked.id in each.values and asked.id not in each.taken]


def _added(asked: Field, before: Frozen, values: Sequence[Value]) -> Frozen:
    if asked.kind is FieldKind.TEXT:
        new = [WallText(str(uuid.uuid4()), str(value)) for value in values]
        _mixed.shuffle(new)
        return replace(before, n=before.n + len(new), texts=(*before.texts, *new))
    counts = Counter(before.counts)
    for value in values:
        counts.update(value if isinstance(value, tuple) else (str(value),))
    ordered = [str(number) for number in range(HIGHEST + 1)] if asked.kind in NUMBERS else list(asked.choices)
    return replace(before, n=before.n + len(values), counts={name: counts[name] for name in ordered if counts[name]})


_mixed: random.Random = secrets.SystemRandom()
