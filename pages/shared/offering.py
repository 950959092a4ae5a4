"""Beside which text does an offer of help stand? This browser session alone knows, in phrases of our list, not in a person's words.

What is typed into a field of a form is watched. A search, a passphrase or a number to call is no writing, and is not.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from core import settings
from core.store import Journal
from core.words.crisis import watch
from pages.shared import reading

SETTING = "offer_help"
SENTENCE = (
    "These words sound heavy. If you are thinking of ending your life or hurting yourself, "
    "you don’t have to be alone with it."
)


@dataclass
class Offers:
    """The offers of one browser session, by field: `self_talk.thought_record.hot_thought`. They are kept nowhere else."""

    standing: dict[str, str] = field(default_factory=dict)
    """The phrase for which help is offered beside a field."""
    _seen: set[str] = field(default_factory=set)
    _past: dict[str, set[str]] = field(default_factory=dict)

    def look(self, name: str, text: str, journal: Journal) -> None:
        """Offer help beside a field, where its text holds a phrase for which that was not done there before."""
        if name not in self.standing:
            phrase = watch(text, but=self._before(name))
            if phrase and wanted(journal):
                self.standing[name] = phrase

    def beside(self, name: str, journal: Journal) -> str:
        """Return what is to be said beside a field; mostly nothing."""
        return SENTENCE if name in self.standing and wanted(journal) else ""

    def comes_anew(self, name: str) -> None:
        """Note that a field is new on screen: an offer that was seen beside it does not come a second time."""
        if name in self._seen:
            self._end(name, "")

    def answered(self, name: str, answer: str, text: str) -> None:
        """Note what became of an offer, the browser says: it was `seen`; or `later` or `help` was pressed, and it goes."""
        if answer == "seen":
            self._seen.add(name)
        elif answer:
            self._end(name, text)

    def _before(self, name: str) -> AbstractSet[str]:
        return self._past.get(name, frozenset())

    def _end(self, name: str, text: str) -> None:
        """Let an offer go; whatever else the same text holds brings no other."""
        self._seen.discard(name)
        past = self._past.setdefault(name, set())
        past.add(self.standing.pop(name, ""))
        while phrase := watch(text, but=past):
            past.add(phrase)


def wanted(journal: Journal) -> bool:
    """Whether help may be offered beside what is written, as it is unless the person says otherwise."""
    return reading.read("settings", settings.read, journal, SETTING) != "off"
