"""How does what a person types become a draft at once, and an entry when they say so?

The only module that touches session state. Widgets are named `"<slug>.<form>.<field>"`: a form that is filled in in two
tabs is two forms, and neither overwrites the other.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from core import drafts
from core.drafts import Draft
from core.ids import new_id
from core.model import RefusedError
from core.store import Drop, Journal, StoreError
from pages.shared import reading

UNRATED = "–"
_HTML = (Path(__file__).parent / "words" / "words.html").read_text(encoding="utf-8")
_words = st.components.v2.component("worthwhile.words", html=_HTML, css="words.css", js="words.js")
_holders: dict[str, str] = {}
_adopting = threading.Lock()


def recall(name: str, default: Any = None) -> Any:
    """Return what this browser session was told to remember."""
    return st.session_state.get(name, default)


def remember(name: str, value: Any) -> None:
    """Remember a value for as long as this browser session lasts."""
    st.session_state[name] = value


def forget_everything() -> None:
    """Begin this browser session anew, as when the journal behind it changes; the frame still stands around it."""
    framed = st.session_state.get("framed")
    st.session_state.clear()
    st.session_state["framed"] = framed


def choose(name: str, label: str, options: Mapping[str, str]) -> str:
    """Ask for one of a few ways to go on; the choice outlasts a look at another page."""
    widget = f"{name}.widget"
    chosen = st.session_state.get(name, next(iter(options)))
    if st.session_state.get(widget) != chosen:
        st.session_state[widget] = chosen

    def changed() -> None:
        st.session_state[name] = st.session_state[widget]

    return str(
        st.segmented_control(
            label, list(options), format_func=options.__getitem__, key=widget, on_change=changed, required=True
        )
    )


def folded(name: str, label: str, *, opened: bool = False) -> Any:
    """Return an expander that says whether it is `open`: what nobody looks at need not be made, nor sent."""
    return st.expander(label, expanded=opened, key=f"{name}.fold", on_change="rerun")


@dataclass
class Form:
    """One filling-in of a form, held by one browser session."""

    journal: Journal
    now: datetime
    draft: Draft
    stored: bool = False
    problems: dict[str, str] = field(default_factory=dict)
    notice: str = ""
    kept: str | None = None
    fields: dict[str, Callable[[Any], Any]] = field(default_factory=dict)
    renewed: dict[str, int] = field(default_factory=dict)
    outdated: bool = False

    @property
    def values(self) -> dict[str, Any]:
        """What was typed so far, by field."""
        return self.draft.values

    @property
    def touched(self) -> bool:
        """Whether anything was typed that is not kept yet."""
        return self.stored and any(value not in (None, "", [], False) for value in self.values.values())

    def key(self, name: str) -> str:
        """Return the widget's name in session state."""
        again = self.renewed.get(name)
        return f"{self.draft.slug}.{self.draft.form}.{name}" + (f".{again}" if again else "")

    def fold(self, name: str, label: str, *, opened: bool = False) -> Any:
        """Return an expander for fields that fold away; those of a closed one lie in the draft alone."""
        return folded(self.key(name), label, opened=opened)

    def words(self, name: str, label: str, *, rows: int = 1, placeholder: str = "", hint: str = "") -> str:
        """Ask for the person's own words; they reach the draft while they are typed."""
        self._keep_up()
        held = st.session_state.get(self.key(name))
        if held is not None:  # what was just typed is kept first, so that the field can say so
            self._take(name, held, _text)
        text = self.values.get(name) or ""
        result = _words(
            key=self.key(name),
            data={
                "name": f"{self.draft.slug}.{self.draft.kind}.{name}",
                "session": _session(),
                "label": label,
                "text": text,
                "kept": text if self.stored else None,
                "rows": rows,
                "placeholder": placeholder,
                "hint": hint,
                "problem": self.problems.get(name, ""),
            },
            default={"text": text},
            on_text_change=partial(self._changed, name),
        )
        return str(self._take(name, result, _text))

    def rating(self, name: str, label: str, *, highest: int = 100, visible: bool = True) -> int | None:
        """Ask for a rating that begins empty and may stay so."""
        steps = [UNRATED, *range(0, highest + 1, 5 if highest > 10 else 1)]  # noqa: PLR2004 - 0-10 goes by ones
        self._preset(name, self.values.get(name), UNRATED)
        found = st.select_slider(
            label,
            steps,
            key=self.key(name),
            label_visibility="visible" if visible else "collapsed",
            on_change=self._changed,
            args=(name,),
        )
        return self._take(name, found, lambda chosen: None if chosen == UNRATED else chosen)

    def pick(self, name: str, label: str, options: Mapping[str, str]) -> str | None:
        """Ask for one of our own words, or none."""
        self._preset(name, self.values.get(name), None)
        found = st.pills(
            label,
            list(options),
            format_func=options.__getitem__,
            key=self.key(name),
            on_change=self._changed,
            args=(name,),
        )
        return self._take(name, found, lambda chosen: chosen)

    def pick_many(self, name: str, label: str, options: Mapping[str, str]) -> list[str]:
        """Ask for any number of our own words."""
        self._preset(name, [each for each in self.values.get(name) or [] if each in options], [])
        found = st.pills(
            label,
            list(options),
            format_func=options.__getitem__,
            selection_mode="multi",
            key=self.key(name),
            on_change=self._changed,
            args=(name,),
        )
        return list(self._take(name, found, list))

    def pick_own(self, name: str, label: str, options: Mapping[str, str]) -> list[str]:
        """Ask for any number of the person's own words. A multiselect shows them as plain text; pills would not."""
        self._preset(name, [each for each in self.values.get(name) or [] if each in options], [])
        found = st.multiselect(
            label,
            list(options),
            format_func=options.__getitem__,
            key=self.key(name),
            placeholder="Choose",
            on_change=self._changed,
            args=(name,),
        )
        return list(self._take(name, found, list))

    def tick(self, name: str, label: str) -> bool:
        """Ask for a yes; unticked is no answer."""
        self._preset(name, self.values.get(name), default=False)
        ticked = st.checkbox(label, key=self.key(name), on_change=self._changed, args=(name,))
        return bool(self._take(name, ticked, bool))

    def day(self, name: str, label: str) -> date:
        """Ask for the day that the entry tells of: today, unless it is changed."""
        today = self.now.date()
        given = self.values.get(name)
        self._preset(name, date.fromisoformat(given) if given else None, today)
        found = st.date_input(
            label,
            key=self.key(name),
            max_value=today,
            format="YYYY-MM-DD",
            on_change=self._changed,
            args=(name,),
        )
        return self._take(name, found, lambda chosen: None if chosen in (None, today) else chosen.isoformat()) or today

    def _keep_up(self) -> None:
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

    def _changed(self, name: str) -> None:
        """Take what a widget holds as soon as it comes: the run that follows may be one of another page."""
        key = self.key(name)
        if name in self.fields and key in st.session_state:
            self._take(name, st.session_state[key], self.fields[name])

    def _preset(self, name: str, value: Any, default: Any) -> None:
        self._keep_up()
        if self.key(name) not in st.session_state:
            st.session_state[self.key(name)] = default if value is None else value

    def _take(self, name: str, found: Any, read: Callable[[Any], Any]) -> Any:
        """Let what a widget holds reach the draft."""
        self.fields[name] = read
        value = read(found)
        if value != self.values.get(name) and (value or self.values.get(name)):
            self._write({name: value})
        return value

    def _write(self, changed: dict[str, Any]) -> None:
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
        try:
            identity = save(values, (drafts.discard(self.journal, self.draft.form),))
        except RefusedError as refused:
            self.problems, self.notice = refused.problems, ""
        except StoreError as error:
            self.problems, self.notice = {}, str(error)
        else:
            self._begin(Draft(new_id(), self.draft.slug, self.draft.kind))
            self.kept = identity

    def amend(self, entry: str, revision: int, values: dict[str, Any]) -> None:
        """Open a kept entry in this form. A draft that stood here stays among the drafts."""
        self._begin(Draft(new_id(), self.draft.slug, self.draft.kind, entry, values={**values, "revision": revision}))

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
        _holders[draft.form] = _session()
        self.draft, self.stored = draft, stored
        self.problems, self.notice, self.kept, self.fields = {}, "", None, {}
        self.renewed = {}
        self.outdated = True


def form(slug: str, kind: str, journal: Journal, now: datetime) -> Form:
    """Return this session's form of a kind: the one at hand, a draft that nobody holds, or a new one."""
    name = f"{slug}.{kind}.form"
    held: Form | None = st.session_state.get(name)
    if held is None:
        with _adopting:
            waiting = [each for each in waiting_drafts(journal) if (each.slug, each.kind) == (slug, kind)]
            draft = waiting[0] if waiting else Draft(new_id(), slug, kind)
            _holders[draft.form] = _session()
        held = st.session_state[name] = Form(journal, now, draft, stored=bool(waiting))
    held.now = now
    return held


def waiting_drafts(journal: Journal) -> list[Draft]:
    """Return the drafts that no open browser tab is writing in, the one touched last first."""
    runtime = Runtime.instance() if Runtime.exists() else None
    mine = _session()

    def free(draft: Draft) -> bool:
        holder = _holders.get(draft.form)
        return holder in (None, mine) or runtime is None or not runtime.is_active_session(holder)

    opened = reading.read("drafts", drafts.opened, journal)
    return [replace(draft, values={**draft.values}) for draft in opened if free(draft)]


def _session() -> str:
    context = get_script_run_ctx()
    return context.session_id if context else ""


def _text(held: Mapping[str, Any]) -> str:
    return held.get("text") or ""
