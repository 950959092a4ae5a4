"""Which pairs are looked at? A fixed list, made before anybody's numbers: who looks at everything finds something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Practice:
    """What was done on a day, as a slice offers it under `practised`.

    `title` stands in a list, `what` in a sentence ("days with ..."), `invites` on the page of an experiment. `if_higher`
    and `if_lower` say how it might be the other way round, where the number was higher or lower on such days.
    """

    slug: str
    title: str
    what: str
    invites: str
    if_higher: str
    if_lower: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A number of the check-in: `measure` is its name there. `next_day` says that it is that of the day after."""

    measure: str
    next_day: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A practice, by its name, and what it is held against. `id` is for good."""

    practice: str
    outcome: Outcome

    @property
    def id(self) -> str:
        return f"{self.practice}.{self.outcome.measure}.{'next_day' if self.outcome.next_day else 'that_day'}"

    @property
    def title(self) -> str:
        """The pair as it stands in a list."""
        return f"{PRACTICES[self.practice].title}, {self._number}"

    @property
    def named(self) -> str:
        """The pair as it stands in a sentence."""
        return f"{PRACTICES[self.practice].what} with {self._number}"

    @property
    def _number(self) -> str:
        return f"{SHORT[self.outcome.measure]} {'next day' if self.outcome.next_day else 'that day'}"


PRACTICES: Mapping[str, Practice] = {
    "thought_weighed": Practice(
        "self_talk",
        "Thought weighed",
        "a thought weighed",
        "Weigh a hard thought",
        "on better days it may be easier to weigh a thought",
        "harder days may be what brings up a thought to weigh",
    ),
    "step_done": Practice(
        "goals",
        "Step done",
        "a step done",
        "Do a small step towards a goal",
        "better days may make steps possible",
        "harder days may be those on which a step is all there is",
    ),
    "sentence_said": Practice(
        "assertiveness",
        "Brave sentence",
        "a brave sentence",
        "Say a brave sentence",
        "better days may make brave sentences possible",
        "harder days may be those on which something has to be said",
    ),
    "kind_minute": Practice(
        "self_compassion",
        "Kind minute",
        "a kind minute",
        "Take a kind minute",
        "on better days kindness may come more easily",
        "harder days may be what calls for kindness",
    ),
}
"""By the name under which a slice offers it, in the order of the menu. A kind minute: a pause, a kind word, or a letter."""

SHORT: Mapping[str, str] = {
    "overall": "overall",
    "self_talk": "fair self-talk",
    "goals": "doing what matters",
    "assertiveness": "saying my needs",
    "self_compassion": "kindness to self",
}
"""What a number of the check-in is called in a list."""

PAIRS = tuple(
    Pair(name, outcome)
    for name, practice in PRACTICES.items()
    for outcome in (
        Outcome("overall", next_day=False),
        Outcome("overall", next_day=True),
        # That same day it would be the same twice: who said a sentence says that they said it.
        Outcome(practice.slug, next_day=True),
    )
)
"""Twelve, and no more: each further one makes it harder for all to stand out."""
