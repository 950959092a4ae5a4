"""Which number do a person's answers to a questionnaire give, and is a change in it larger than its noise?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from core.measures.scales import Scale, scale


class MissingAnswersError(ValueError):
    """Answers that give no score yet. `missing` holds the ids of the items without one, in the form's order."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        self.missing = missing
        super().__init__(f"Without an answer: {', '.join(missing)}.")


@dataclass(frozen=True, slots=True)
class Score:
    """A score, and the smallest and largest that its scale can give, in points."""

    value: int
    lowest: int
    highest: int


def score(which: Scale | str, answers: Mapping[str, int | None]) -> Score:
    """Return the score of one filled-in form, as the scale's authors count it: more points, more of what it asks about.

    `answers` holds, by item id, the scale's own number before anything is reversed (Rosenberg 0 to 3, WHO-5 0 to 5, the
    others 1 to 5). Answers to reversed items are turned round (3 becomes 0), all are added up, and WHO-5 is multiplied
    by 4. After Rosenberg (1965), in its scoring from 0 to 30; WHO (1998, 2024); Robins, Hendin and Trzesniewski (2001);
    Goldberg and others (2006). Nothing is filled in for an answer that is missing (or `None`): a guess is no answer.

    It does not say what is enough, what is ill or well, or what moved the number. Two people's scores are hardly
    comparable, and two of one person's only beyond their noise (`beyond_noise`).

    Raises:
        KeyError: no scale that ships has this id.
        MissingAnswersError: an item has no answer.
        ValueError: an item is not of this scale, or an answer is no whole number within its range.
    """
    form = _found(which)
    unknown = sorted(answers.keys() - {item.id for item in form.items})
    if unknown:
        _refuse(f"Not of this scale: {', '.join(unknown)}.")
    low, high = form.lowest_answer, form.highest_answer
    missing, total = [], 0
    for item in form.items:
        answer = answers.get(item.id)
        if answer is None:
            missing.append(item.id)
        elif type(answer) is not int or not low <= answer <= high:  # True and 2.0 are no answers either
            _refuse(f"An answer is a whole number from {low} to {high}: {item.id}.")
        else:
            total += low + high - answer if item.reverse else answer
    if missing:
        raise MissingAnswersError(tuple(missing))
    return Score(form.factor * total, form.lowest, form.highest)


def threshold(which: Scale | str) -> float | None:
    """Return the change, in points, that a scale's noise seldom reaches; `None` where no such number is known.

    Its origin, and the people it was found in, stand in the scale's `noise`. It is no promise for one person.

    Raises:
        KeyError: no scale that ships has this id.
    """
    noise = _found(which).noise
    return None if noise is None else noise.points


def beyond_noise(which: Scale | str, before: float, after: float) -> bool | None:
    """Return whether two scores (points) differ by the scale's threshold or more; `None` where none is known.

    A fall counts as a rise does. `before` had better be the median of the first two or three scores: one that was picked
    for being far away passes too easily. It says neither why a score changed nor whether that matters to the person;
    "within the noise" does not mean that nothing changed.

    Raises:
        KeyError: no scale that ships has this id.
        ValueError: a score is no number, or lies outside the scale.
    """
    form = _found(which)
    if not all(isfinite(each) and form.lowest <= each <= form.highest for each in (before, after)):
        _refuse(f"A score lies between {form.lowest} and {form.highest}.")
    least = threshold(form)
    return None if least is None else abs(after - before) >= least


def _found(which: Scale | str) -> Scale:
    return scale(which) if isinstance(which, str) else which


def _refuse(why: str) -> None:
    raise ValueError(why)
