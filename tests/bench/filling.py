"""What is filled in on each page while it is measured, over the protocol and by hand, another entry each time?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

_NUMBERS = count()


@dataclass(frozen=True)
class Page:
    """One page with its form.

    `widgets` holds what is put into the fields at first sight, by key. By hand, `write` are the fields that get words,
    `rate` the ratings that are moved, by their place; `before` and `keep` are pressed. `figure` is the place of the
    figure whose sentence counts what is kept.
    """

    path: str
    widgets: Callable[[int], Mapping[str, Any]]
    write: tuple[str, ...]
    rate: tuple[int, ...]
    keep: str
    figure: int
    before: str = ""


def widgets(page: Page) -> Mapping[str, Any]:
    """Return what a new entry puts into the widgets, in their order."""
    return page.widgets(next(_NUMBERS))


def by_hand(sheet: Any, page: Page) -> str:
    """Fill the form in as a person does; return what the button says that keeps it."""
    number = next(_NUMBERS)
    if page.before:
        sheet.get_by_role("radio", name=page.before, exact=True).click()
    for label in page.write:
        sheet.get_by_label(label, exact=True).first.fill(f"For the {number}th time it was my doing.")
    for place in page.rate:
        slider = sheet.get_by_role("slider").nth(place)
        slider.wait_for()
        slider.focus()
        for _ in range(number % 7 + 5):  # on Today, lower ones are answered by words, not by figures
            slider.press("ArrowRight")
    return page.keep


def _words(number: int) -> dict[str, str]:
    return {"text": f"It was said for the {number}th time, and nothing came of it."}


def _check_in(number: int) -> dict[str, Any]:
    return {"overall": [str(5 + number % 6)], "line": _words(number)}


def _experience(number: int) -> dict[str, Any]:
    return {"message": _words(number)}


def _thought(number: int) -> dict[str, Any]:
    return {
        "hot_thought": _words(number),
        "belief_before": [str(50 + number % 10 * 5)],
        "balanced_thought": _words(number),
        "belief_after": [str(number % 10 * 5)],
    }


def _goal(number: int) -> dict[str, Any]:
    return {"wish": _words(number), "first_step": _words(number)}


def _conversation(number: int) -> dict[str, Any]:
    return {"safe": ["Yes"], "sentence": _words(number), "expected": [str(number % 20 * 5)]}


def _kind_words(number: int) -> dict[str, Any]:
    return {name: _words(number) for name in ("happened", "to_friend", "to_me_now")}


PAGES: Mapping[str, Page] = {
    "today": Page("", _check_in, (), (0,), "Keep this check-in", 1),
    "roots": Page("roots", _experience, (), (0, 1), "Keep this rating", 0, before="Rate again"),
    "self_talk": Page("self_talk", _thought, ("The thought that stings most",), (0, 1), "Keep this record", 0),
    "goals": Page(
        "goals", _goal, ("What do you wish for?", "A first step, five minutes long"), (), "Keep this goal", 0
    ),
    "assertiveness": Page(
        "assertiveness", _conversation, ("What I want to say",), (0,), "Keep this conversation", 1, before="Yes"
    ),
    "self_compassion": Page("self_compassion", _kind_words, ("What happened?",), (), "Keep this", 2),
}
