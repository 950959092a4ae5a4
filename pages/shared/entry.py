"""How does what a person types become a draft at once, and an entry when they say so?

The only module that touches session state. Widgets are named `"<slug>.<form>.<field>"`: a form that is filled in in two
tabs is two forms, and neither overwrites the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import streamlit as st

from core import drafts
from core.drafts import Draft
from core.ids import new_id
from core.model import RefusedError
from core.store import AmendedElsewhereError, Drop, Journal, StoreError
from pages.shared import holding, last_words
from pages.shared.fields import Fields, written
from pages.shared.offering import Offers


def recall(name: str, default: Any = None) -> Any:
    """Return what this browser session was told to remember."""
    return st.session_state.get(name, default)


def remember(name: str, value: Any) -> None:
    """Remember a value for as long as this browser session lasts."""
    st.session_state[name] = value


def let_slip(name: str) -> None:
    """Remember a value no more; a widget of this name begins at its default again."""
    st.session_state.pop(name, None)


def forget_everything() -> None:
    """Begin this browser session anew, as when the journal behind it changes; the frame still stands around it."""
    framed = st.session_state.get("framed")
    st.session_state.clear()
    st.session_state["framed"] = framed


def choose(name: str, label: str, options: Mapping[str, str]) -> str:
    """Ask for one of a few ways to go on; the choice outlasts a look at another page.

    A tab that comes back to a restarted program still holds its choice: it goes on there.
    """
    widget, first = f"{name}.widget", next(iter(options))
    known = st.session_state.get(name)
    if known and st.session_state.get(widget) != known:
        st.session_state[widget] = known

    def changed() -> None:
        st.session_state[name] = st.session_state[widget]

    found = str(
        st.segmented_control(
            label,
            list(options),
            default=None if known else first,
            format_func=options.__getitem__,
            key=widget,
            on_change=changed,
            required=True,
        )
    )
    if found != (known or first):
        st.session_state[name] = found
        st.rerun()
    return found


@dataclass
class Form(Fields):
    """One filling-in of a form, held by one browser session."""

    journal: Journal
    now: datetime
    draft: Draft
    stored: bool = False
    problems: dict[str, str] = field(default_factory=dict)
    notice: str = ""
    elsewhere: bool = False
    kept: str | None = None
    fields: dict[str, Callable[[Any], Any]] = field(default_factory=dict)
    labels: dict[str, tuple[str, Mapping[Any, str]]] = field(default_factory=dict)
    renewed: dict[str, int] = field(default_factory=dict)
    outdated: bool = False

    @property
    def values(self) -> dict[str, Any]:
        """What was typed so far, by field."""
        return self.draft.values

    @property
    def kind(self) -> str:
        """Where the form belongs, the same for all who fill it in."""
        return f"{self.draft.slug}.{self.draft.kind}"

    @property
    def session(self) -> str:
        """The browser session that fills it in."""
        return holding.session()

    @property
    def writes_in(self) -> str:
        """The name of the draft that it writes in."""
        return self.draft.form

    @property
    def offers(self) -> Offers:
        """What help was offered to this browser session."""
        found: Offers = st.session_state.setdefault("offers", Offers())
        return found

    @property
    def touched(self) -> bool:
        """Whether anything was typed that is not kept yet."""
        return self.stored and not all(map(_nothing, self.values.values()))

    def key(self, name: str) -> str:
        """Return the widget's name in session state."""
        again = self.renewed.get(name)
        return f"{self.draft.slug}.{self.draft.form}.{name}" + (f".{again}" if again else "")

    def held(self, name: str) -> Any:
        """Return what the widget of a field holds at this moment; `None` where it is not on screen."""
        return st.session_state.get(self.key(name))

    def keep_up(self) -> None:
        """Show the whole page anew where a button changed the form and the browser asked for the fields alone.

        Words that were typed right before a button was pressed reach the server together with it, as one request
        that names the fields' fragment: the button's work is done, but nothing around the fields would show it.
        """
        if self.outdated:
            self.outdated = False
            st.rerun()

    def begin_page(self) -> None:
        """Note that the whole page is being shown, with all that was done to the form."""
        self.outdated = False

    def changed(self, name: str) -> None:
        """Take what a widget holds as soon as it comes: the run that follows may be one of another page."""
        key = self.key(name)
        if name in self.fields and key in st.session_state:
            self.take(name, st.session_state[key], self.fields[name])

    def preset(self, name: str, value: Any, default: Any) -> None:
        """Let a widget that comes on screen begin with the draft's value."""
        self.keep_up()
        if self.key(name) not in st.session_state:
            st.session_state[self.key(name)] = default if value is None else value

    def take(self, name: str, found: Any, read: Callable[[Any], Any]) -> Any:
        """Let what a widget holds reach the draft."""
        self.fields[name] = read
        value = read(found)
        before = self.values.get(name)
        if value != before and not (_nothing(value) and _nothing(before)):
            self._write({name: value})
        return value

    def take_late(self, name: str, text: str) -> bool:
        """Take words that came after their tab was closed; return whether there is such a field to write in."""
        if self.fields.get(name) is not written:
            return False
        if text != (self.values.get(name) or ""):
            self._put({name: text})
        return True

    def _write(self, changed: dict[str, Any]) -> None:
        for name, value in changed.items():
            if value and self.fields.get(name) is written:  # also right before they are kept, and gone from the field
                self.offers.look(f"{self.kind}.{name}", value, self.journal)
        self._put(changed)

    def _put(self, changed: dict[str, Any]) -> None:
        self.values.update(changed)
        try:
            drafts.put(self.journal, self.draft, changed if self.stored else self.values, self.now)
            self.stored = True
            self.notice = ""
        except StoreError as error:
            self.notice = f"{error} Your words are still on screen."

    def collect(self) -> dict[str, Any]:
        """Return all fields, with what the widgets hold at this very moment, and let it reach the draft."""
        self.outdated = True
        state = st.session_state
        held = {name: read(state[self.key(name)]) for name, read in self.fields.items() if self.key(name) in state}
        changed = {name: value for name, value in held.items() if value != self.values.get(name)}
        if changed:
            self._write(changed)
        return self.values

    def replace(self, **values: Any) -> None:
        """Put other values into fields, on screen as well: their widgets begin anew."""
        for name in values:
            self.renewed[name] = self.renewed.get(name, 0) + 1
        self._write(values)

    def keep(self, save: Callable[[dict[str, Any], Sequence[Drop]], str]) -> None:
        """Try to keep the form as an entry: `save(values, also)` returns its id. What is refused stays as it was typed."""
        values = self.collect()
        self.problems, self.notice, self.elsewhere = {}, "", False
        try:
            identity = save(values, (drafts.discard(self.journal, self.draft.form),))
        except RefusedError as refused:
            self.problems = refused.problems
        except StoreError as error:
            self.elsewhere = isinstance(error, AmendedElsewhereError) and self.draft.entry is not None
            self.notice = "" if self.elsewhere else str(error)
        else:
            self._begin(Draft(new_id(), self.draft.slug, self.draft.kind))
            self.kept = identity

    def keep_entry(
        self, read: Callable[[dict[str, Any]], Any], add: Callable[..., str], amend: Callable[..., None]
    ) -> None:
        """Try to keep the form as a new entry, or as the next revision of the one that it amends.

        `read(values)` gives the record; `add(journal, record, now, also)` keeps it, or
        `amend(journal, entry, record, revision, also)`.
        """

        def save(values: dict[str, Any], also: Sequence[Drop]) -> str:
            record, entry = read(values), self.draft.entry
            if entry is None:
                return add(self.journal, record, self.now, also)
            amend(self.journal, entry, record, values["revision"], also)
            return entry

        self.keep(save)

    def amend(self, entry: str, revision: int, values: dict[str, Any]) -> None:
        """Open a kept entry in this form. A draft that stood here stays among the drafts."""
        self._begin(Draft(new_id(), self.draft.slug, self.draft.kind, entry, values={**values, "revision": revision}))

    def start(self, **values: Any) -> None:
        """Begin a new entry that already holds some values. A draft that stood here stays among the drafts."""
        self._begin(Draft(new_id(), self.draft.slug, self.draft.kind, values=values))

    def go_on(self, draft: Draft) -> None:
        """Take up another draft."""
        self._begin(draft, stored=True)

    def set_aside(self) -> None:
        """Leave this draft for later and begin anew."""
        self.collect()
        self._begin(Draft(new_id(), self.draft.slug, self.draft.kind))

    def let_go(self) -> None:
        """Throw this draft away."""
        self.journal.save([drafts.discard(self.journal, self.draft.form)])
        self._begin(Draft(new_id(), self.draft.slug, self.draft.kind))

    def _begin(self, draft: Draft, *, stored: bool = False) -> None:
        holding.hold(draft)
        self.draft, self.stored = draft, stored
        self.problems, self.notice, self.elsewhere, self.kept, self.fields = {}, "", False, None, {}
        self.renewed = {}
        self.outdated = True


def _nothing(value: Any) -> bool:
    """Whether a field holds no answer. A rating of 0 is one, though Python takes it for nothing, and for `False`."""
    return value is None or value is False or value in ("", [])


def form(slug: str, kind: str, journal: Journal, now: datetime) -> Form:
    """Return this session's form of a kind: the one at hand, a draft that nobody holds, or a new one."""
    name = f"{slug}.{kind}.form"
    held: Form | None = st.session_state.get(name)
    if held is None:
        with holding.adopting:
            waiting = [each for each in holding.waiting_drafts(journal) if (each.slug, each.kind) == (slug, kind)]
            draft = waiting[0] if waiting else Draft(new_id(), slug, kind)
            holding.hold(draft)
        held = st.session_state[name] = Form(journal, now, draft, stored=bool(waiting))
    held.now = now
    last_words.expect(held)
    return held
