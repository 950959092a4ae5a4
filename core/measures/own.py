"""How does a person's own short scale become a scale like the others, or is kindly refused?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from core.measures.scales import Answer, Item, Scale, scales

MOST_ITEMS = 20
LONGEST = 300
"""Characters in a title or in one item."""
HIGHEST = 100


class OwnScaleError(ValueError):
    """An own scale that cannot be kept as it is. `problems` holds a sentence for the person by field; nothing is lost.

    The fields are those of `own_scale`: "title", "items", "lowest", "highest", "reverse".
    """

    def __init__(self, problems: Mapping[str, str]) -> None:
        self.problems = dict(problems)
        super().__init__(" ".join(self.problems.values()))


def own_scale(
    scale_id: str,
    title: str,
    items: Mapping[str, str],
    lowest: int,
    highest: int,
    reverse: Collection[str] = (),
) -> Scale:
    """Return a person's own scale: its score is the sum of its items, and no noise is known for it.

    `items` holds each statement by its permanent id, in the order of the form; `lowest` and `highest` are the numbers of
    its answers, whole and within 0 to 100; `reverse` the ids of statements for which a high answer means less.

    Raises:
        OwnScaleError: some of it cannot be kept; all that is wrong is said at once.
        ValueError: the id is that of a scale that ships.
    """
    if scale_id in {each.id for each in scales()}:
        message = f"A scale that ships is named {scale_id!r} already."
        raise ValueError(message)
    texts = {item: text.strip() for item, text in items.items()}
    problems = _wording(title.strip(), tuple(texts.values())) | _range(lowest, highest) | _stray(texts, reverse)
    if problems:
        raise OwnScaleError(problems)
    return Scale(
        id=scale_id,
        title=title.strip(),
        instruction="",
        answers=tuple(Answer(number, "") for number in range(lowest, highest + 1)),
        items=tuple(Item(item, text, item in reverse) for item, text in texts.items()),
        factor=1,
        limits="Your own scale, in your own words. How much its score moves by chance is not known.",
        licence="",
        every_days=1,
        every_why="",
        source=None,
        noise=None,
    )


def _wording(title: str, texts: tuple[str, ...]) -> dict[str, str]:
    problems = {}
    if not title:
        problems["title"] = "Please give your scale a name, so that you find it again."
    elif len(title) > LONGEST:
        problems["title"] = f"This is longer than {LONGEST} characters. A short name is easier to find again."
    if not texts:
        problems["items"] = "Please write at least one statement to answer."
    elif len(texts) > MOST_ITEMS:
        problems["items"] = f"These are more than {MOST_ITEMS} statements. Please keep those that matter most."
    elif not all(texts):
        problems["items"] = "One of the statements is empty. Please write it, or take it out."
    elif any(len(text) > LONGEST for text in texts):
        problems["items"] = f"One of the statements is longer than {LONGEST} characters. Please shorten it."
    elif len({text.casefold() for text in texts}) < len(texts):
        problems["items"] = "One statement stands here twice. Please keep it once: it would count double."
    return problems


def _range(lowest: Any, highest: Any) -> dict[str, str]:
    problems = {
        field: f"Please choose a whole number from 0 to {HIGHEST}."
        for field, number in (("lowest", lowest), ("highest", highest))
        if type(number) is not int or not 0 <= number <= HIGHEST
    }
    if not problems and lowest >= highest:
        problems["highest"] = "The highest answer has to be above the lowest."
    return problems


def _stray(texts: Mapping[str, str], reverse: Collection[str]) -> dict[str, str]:
    if all(item in texts for item in reverse):
        return {}
    return {"reverse": "A statement marked as reversed is not among the statements. Please mark again."}
