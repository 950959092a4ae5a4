"""What is left of a room when it ends?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.data import load
from core.workshop import showing
from core.workshop.activities import NUMBERS, Field
from core.workshop.paired import PairedChange, paired_change
from core.workshop.room import Progress, Room, Stage, Timer
from core.workshop.showing import Frozen, Given, Passage


def ended(room: Room, answers: Mapping[str, Sequence[Given]]) -> Room:
    """Return a room that has ended: whole batches counted, texts that were not let through gone, changes paired.

    `answers` holds those to each step, by its key. Steps that were reset stay empty.
    """
    frozen: list[Mapping[str, Frozen]] = []
    given: dict[str, Sequence[Given]] = {}
    for step, progress in zip(room.steps, room.progress, strict=True):
        if progress.stage is Stage.OVER:
            frozen.append({})
            continue
        after, changed = showing.take(step.fields, progress.frozen, answers[step.key])
        marked = {each.id: each for each in changed}
        given[step.key] = [marked.get(each.id, each) for each in answers[step.key]]
        frozen.append(after)
    done = tuple(
        Progress(progress.stage, {name: _only_let_through(each) for name, each in after.items()})
        for progress, after in zip(room.progress, frozen, strict=True)
    )
    changes = _changes(room, frozen, given)
    return replace(room, progress=done, timer=Timer(), blank=False, door_open=False, ended=True, changes=changes)


def _only_let_through(frozen: Frozen) -> Frozen:
    return replace(frozen, texts=tuple(text for text in frozen.texts if text.passage is Passage.THROUGH))


def _changes(
    room: Room, frozen: Sequence[Mapping[str, Frozen]], given: Mapping[str, Sequence[Given]]
) -> tuple[PairedChange, ...]:
    """Return the change of each number that is asked before and after, where this room asked for both."""
    pair = load("practice", "workshop")["pairs"]
    place = {step.key: number for number, step in enumerate(room.steps)}
    if not {pair["before"], pair["after"]} <= given.keys():
        return ()
    before, after = frozen[place[pair["before"]]], frozen[place[pair["after"]]]
    asked = {field.id for field in room.steps[place[pair["after"]]].fields}
    return tuple(
        paired_change(
            field.id,
            field.label,
            _taken_numbers(field, given[pair["before"]]),
            _taken_numbers(field, given[pair["after"]]),
            before.get(field.id, Frozen()).n,
            after.get(field.id, Frozen()).n,
        )
        for field in room.steps[place[pair["before"]]].fields
        if field.kind in NUMBERS and field.id in asked
    )


def _taken_numbers(field: Field, given: Sequence[Given]) -> dict[str, int]:
    """Return the numbers that stand in the pictures: those that were taken, and no others."""
    numbers = ((each.who, each.values.get(field.id)) for each in given if field.id in each.taken)
    return {who: value for who, value in numbers if isinstance(value, int)}
