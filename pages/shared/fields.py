"""With which fields does a person fill in a form? Each begins empty, may stay so, and reaches the draft at once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from core.store import Journal
from pages.shared.offering import Offers

Choice = TypeVar("Choice", str, int)

UNRATED = "–"
_BY_ONES = 10
"""Ratings up to this go in steps of one, longer ones in steps of five."""

_HTML = (Path(__file__).parent / "words" / "words.html").read_text(encoding="utf-8")
_words = st.components.v2.component("worthwhile.words", html=_HTML, css="words.css", js="words.js")


def folded(name: str, label: str, *, opened: bool = False) -> Any:
    """Return an expander that says whether it is `open`: what nobody looks at need not be made, nor sent."""
    return st.expander(label, expanded=opened, key=f"{name}.fold", on_change="rerun")


class Fields(ABC):
    """The fields of a form. `entry.Form` says what they begin with and what becomes of what they hold."""

    journal: Journal
    now: datetime
    stored: bool
    problems: dict[str, str]
    labels: dict[str, tuple[str, Mapping[Any, str]]]
    """By field: what it is called on screen, and how its answers are."""

    @property
    @abstractmethod
    def values(self) -> dict[str, Any]:
        """What was typed so far, by field."""

    @property
    @abstractmethod
    def kind(self) -> str:
        """Where the form belongs, the same for all who fill it in: `self_talk.thought_record`."""

    @property
    @abstractmethod
    def session(self) -> str:
        """The browser session that fills it in."""

    @property
    @abstractmethod
    def writes_in(self) -> str:
        """The name of the draft that it writes in."""

    @property
    @abstractmethod
    def offers(self) -> Offers:
        """What help was offered to it beside its words."""

    @abstractmethod
    def key(self, name: str) -> str:
        """Return the name of a field's widget."""

    @abstractmethod
    def held(self, name: str) -> Any:
        """Return what the widget of a field holds at this moment; `None` where it is not on screen."""

    @abstractmethod
    def keep_up(self) -> None:
        """Show the whole page anew where that is due."""

    @abstractmethod
    def preset(self, name: str, value: Any, default: Any) -> None:
        """Let a widget that comes on screen begin with the draft's value."""

    @abstractmethod
    def take(self, name: str, found: Any, read: Callable[[Any], Any]) -> Any:
        """Let what a widget holds reach the draft, and return it as the draft has it."""

    @abstractmethod
    def changed(self, name: str) -> None:
        """Take what a widget holds as soon as it comes."""

    def fold(self, name: str, label: str, *, opened: bool = False) -> Any:
        """Return an expander for fields that fold away; those of a closed one lie in the draft alone."""
        return folded(self.key(name), label, opened=opened)

    def words(self, name: str, label: str, *, rows: int = 1, placeholder: str = "", hint: str = "") -> str:
        """Ask for the person's own words; they reach the draft while they are typed."""
        self.labels[name] = label, {}
        self.keep_up()
        field, held = f"{self.kind}.{name}", self.held(name)
        if held is None:
            self.offers.comes_anew(field)
        else:  # what was just typed is kept first, so that the field can say so
            self.take(name, held, written)
        text = self.values.get(name) or ""
        self.offers.look(field, text, self.journal)
        result = _words(
            key=self.key(name),
            data={
                "name": field,
                "session": self.session,
                "draft": self.writes_in,
                "field": name,
                "label": label,
                "text": text,
                "kept": text if self.stored else None,
                "rows": rows,
                "placeholder": placeholder,
                "hint": hint,
                "problem": self.problems.get(name, ""),
                "offer": self.offers.beside(field, self.journal),
            },
            default={"text": text},
            on_text_change=partial(self.changed, name),
            on_answer_change=partial(self._answered, name),
        )
        if result.answer == "help":
            st.switch_page("pages/get_help.py")
        return str(self.take(name, result, written))

    def _answered(self, name: str) -> None:
        """Take what became of an offer of help."""
        held = self.held(name) or {}
        self.offers.answered(f"{self.kind}.{name}", held.get("answer") or "", written(held))

    def rating(self, name: str, label: str, *, highest: int = 100, visible: bool = True) -> int | None:
        """Ask for a rating that begins empty and may stay so."""
        self.labels[name] = label, {}
        steps = [UNRATED, *range(0, highest + 1, 5 if highest > _BY_ONES else 1)]
        self.preset(name, self.values.get(name), UNRATED)
        found = st.select_slider(
            label,
            steps,
            key=self.key(name),
            label_visibility="visible" if visible else "collapsed",
            on_change=self.changed,
            args=(name,),
        )
        return self.take(name, found, lambda chosen: None if chosen == UNRATED else chosen)

    def pick(self, name: str, label: str, options: Mapping[Choice, str], *, visible: bool = True) -> Choice | None:
        """Ask for one of our own words, or none."""
        self.labels[name] = label, options
        self.preset(name, self.values.get(name), None)
        found = st.pills(
            label,
            list(options),
            format_func=options.__getitem__,
            key=self.key(name),
            label_visibility="visible" if visible else "collapsed",
            on_change=self.changed,
            args=(name,),
        )
        return self.take(name, found, lambda chosen: chosen)

    def pick_many(self, name: str, label: str, options: Mapping[str, str]) -> list[str]:
        """Ask for any number of our own words."""
        self.labels[name] = label, options
        self.preset(name, [each for each in self.values.get(name) or [] if each in options], [])
        found = st.pills(
            label,
            list(options),
            format_func=options.__getitem__,
            selection_mode="multi",
            key=self.key(name),
            on_change=self.changed,
            args=(name,),
        )
        return list(self.take(name, found, list))

    def pick_own(self, name: str, label: str, options: Mapping[str, str]) -> list[str]:
        """Ask for any number of the person's own words. A multiselect shows them as plain text; pills would not."""
        self.labels[name] = label, options
        self.preset(name, [each for each in self.values.get(name) or [] if each in options], [])
        found = st.multiselect(
            label,
            list(options),
            format_func=options.__getitem__,
            key=self.key(name),
            placeholder="Choose",
            on_change=self.changed,
            args=(name,),
        )
        return list(self.take(name, found, list))

    def pick_one_own(self, name: str, label: str, options: Mapping[str, str], *, nothing: str = "None") -> str | None:
        """Ask for one of the person's own, or none. A selectbox shows their words as plain text; pills would not."""
        self.labels[name] = label, options
        chosen = self.values.get(name)
        self.preset(name, chosen if chosen in options else None, None)
        found = st.selectbox(
            label,
            list(options),
            index=None,
            format_func=lambda each: options.get(each, ""),
            key=self.key(name),
            placeholder=nothing,
            on_change=self.changed,
            args=(name,),
        )
        return self.take(name, found, lambda chosen: chosen)

    def tick(self, name: str, label: str) -> bool:
        """Ask for a yes; unticked is no answer."""
        self.labels[name] = label, {}
        self.preset(name, self.values.get(name), default=False)
        ticked = st.checkbox(label, key=self.key(name), on_change=self.changed, args=(name,))
        return bool(self.take(name, ticked, bool))

    def day(self, name: str, label: str) -> date:
        """Ask for the day that the entry tells of: today, unless it is changed."""
        self.labels[name] = label, {}
        today = self.now.date()
        given = self.values.get(name)
        self.preset(name, date.fromisoformat(given) if given else None, today)
        found = st.date_input(
            label,
            key=self.key(name),
            max_value=today,
            format="YYYY-MM-DD",
            on_change=self.changed,
            args=(name,),
        )
        return self.take(name, found, lambda chosen: None if chosen in (None, today) else chosen.isoformat()) or today

    def planned_day(self, name: str, label: str, *, earliest: date | None = None) -> date | None:
        """Ask for a day that may lie ahead; it begins empty and may stay so."""
        self.labels[name] = label, {}
        given = self.values.get(name)
        self.preset(name, date.fromisoformat(given) if given else None, None)
        found = st.date_input(
            label,
            None,
            key=self.key(name),
            min_value=earliest,
            format="YYYY-MM-DD",
            on_change=self.changed,
            args=(name,),
        )
        chosen = self.take(name, found, lambda day: day.isoformat() if day else None)
        return date.fromisoformat(chosen) if chosen else None

    def time(self, name: str, label: str) -> time | None:
        """Ask for a time of day; it begins empty and may stay so."""
        self.labels[name] = label, {}
        given = self.values.get(name)
        self.preset(name, time.fromisoformat(given) if given else None, None)
        found = st.time_input(label, None, key=self.key(name), step=900, on_change=self.changed, args=(name,))
        chosen = self.take(name, found, lambda at: at.isoformat("minutes") if at else None)
        return time.fromisoformat(chosen) if chosen else None


def written(held: Mapping[str, Any]) -> str:
    """Return the words that a text field holds."""
    return held.get("text") or ""
