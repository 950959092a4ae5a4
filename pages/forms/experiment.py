"""The form of an experiment before it begins, how it stands while it runs, and how kept ones are found again."""

from __future__ import annotations

from functools import partial
from math import comb
from typing import Any

import streamlit as st

from core.change import smallest_p
from core.rhythm.experiment import model, reads, store, tables
from core.rhythm.experiment.findings import finding, measure_title, p_said
from core.rhythm.experiment.model import Experiment
from core.rhythm.experiment.reads import Standing
from pages.shared import form as around
from pages.shared import frame, reading
from pages.shared.entry import Form, recall, remember
from pages.shared.entry import form as form_of
from pages.shared.fields import UNRATED
from pages.shared.found import Row, Shelf

_SHELF = "experiment.kept"
_BEFORE = (
    "Half of the weeks are drawn at random to be on, the others off, before the first begins. Once drawn, they are not "
    "drawn again, except by starting anew. What you practise carries over into weeks off, and you know which weeks are on: "
    "both blur the answer. It is about you alone, in these weeks."
)


def experiment() -> Form:
    """Return this session's experiment."""
    return form_of("experiment", "experiment", frame.journal(), frame.now())


def arrive(identity: str) -> None:
    """Show an experiment that somebody comes to look at: opened where it is kept; how it stands, the page says anyway."""
    remember(f"{_SHELF}.opened", identity)


def at_hand(form: Form) -> None:
    """Show the experiment that is planned or running, else the form of a new one."""
    identity = reading.read("experiment", store.at_hand, frame.journal(), frame.now().date())
    found = reading.read("experiment", store.opened, frame.journal(), identity) if identity else None
    if identity and found:
        with frame.card("Your experiment"):
            if form.kept:
                st.text("Kept, and drawn. It begins by itself.")
            _running(identity, found[0])
    else:
        with frame.card("Try something out"):
            show(form)


def show(form: Form) -> None:
    """Show the form: of a new experiment, or the words of one that has begun."""
    around.head(form, "Kept.")
    if form.draft.entry:
        _words(form)
    else:
        st.text(_BEFORE)
        _fields(form)
    around.foot(form, "Keep these words" if form.draft.entry else "Draw the weeks and begin", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.words("practice", "What would you like to try?", placeholder="Ten minutes outside before work")
    form.pick("house", "Or one of these", model.HOUSE)
    form.pick("measure", "Held against which number?", model.MEASURES)
    own = form.fold("own", "If it is a number of your own", opened=form.values.get("measure") == model.OWN)
    if own.open:
        with own:
            form.words("own_measure", "What does it tell of, from 0 to 10?", placeholder="How rested I am")
    weeks = form.pick("weeks", "How many weeks?", model.WEEKS)
    st.text(_promise(int(weeks)) if weeks else "With the number of weeks, what they can say at most stands here.")


def _promise(weeks: int) -> str:
    half = weeks // 2
    return (
        f"{half} on and {half} off, one of {comb(weeks, half):,} drawings. The smallest p they can give is "
        f"{p_said(smallest_p(weeks))}: how often chance alone would put them as far apart as that."
    )


@st.fragment
def _words(form: Form) -> None:
    form.words("practice", "What you try")
    if form.values.get("own_measure"):
        form.words("own_measure", "What your own number tells of")
    form.words("learned", "What you take from it", rows=2)
    st.text("The number and the weeks stay as they were drawn.")


def _keep(form: Form) -> None:
    read = model.amended if form.draft.entry else model.plan
    form.keep_entry(lambda values: read(values, form.now.date()), store.begin, store.amend)


def _running(identity: str, record: Experiment) -> None:
    today = frame.now().date()
    at = reads.week_of(record, today)
    st.text(record.practice)
    if at < 0:
        st.subheader(f"It starts on {frame.long_day(record.starts)}", anchor=False)
        st.text("Until then, all is as it was. Each Monday says whether its week is on or off.")
    else:
        st.subheader(f"This week: {'on' if record.phases[at] else 'off'}", anchor=False)
        st.text(f"Week {at + 1} of {record.weeks}. The next one is told on its Monday.")
    st.text(f"Held against {measure_title(record)}.")
    if record.measure == model.OWN:
        for week in range(max(0, at - 1), at + 1):
            _number(identity, week)
    with st.popover("Let it go", type="tertiary"):
        st.text("Stopping is an answer, too. No test is made then, and what you wrote stays.")
        st.button(
            "Let this experiment go",
            key=f"experiment.let_go.{identity}",
            on_click=store.let_go,
            args=(frame.journal(), identity, today),
        )


def _number(identity: str, week: int) -> None:
    name = f"experiment.number.{identity}.{week}"
    kept = reading.read("experiment", store.numbers, frame.journal(), identity).get(week)
    if recall(name) is None:
        remember(name, UNRATED if kept is None else kept)
    st.select_slider(
        f"Week {week + 1}, 0 to 10", [UNRATED, *range(11)], key=name, on_change=_noted, args=(identity, week)
    )


def _noted(identity: str, week: int) -> None:
    found = recall(f"experiment.number.{identity}.{week}")
    store.note(frame.journal(), identity, week, None if found == UNRATED else found, frame.now())


def amend(form: Form, identity: str) -> None:
    """Open the words of a kept experiment in the form."""
    found = store.opened(frame.journal(), identity)
    if found:
        record, revision = found
        words = {"practice": record.practice, "own_measure": record.own_measure, "learned": record.learned}
        form.amend(identity, revision, {**words, "day": record.day.isoformat()})


def kept_shelf(form: Form) -> Shelf:
    """Return where kept experiments are found again."""
    return Shelf(
        _SHELF,
        "Your experiments",
        tables.EXPERIMENT,
        reads.found,
        _headline,
        experiment_told,
        partial(amend, form),
    )


def _headline(row: Row) -> list[str]:
    return [row["practice"], _stands(_record(row))]


def _stands(record: Experiment) -> str:
    standing = reads.standing_of(record, frame.now().date())
    said = {
        Standing.PLANNED: f"Starts {frame.short_day(record.starts)}",
        Standing.RUNNING: f"Running, {record.weeks} weeks",
        Standing.OVER: f"Over, {record.weeks} weeks",
        Standing.LET_GO: "Let go",
    }
    return said[standing]


def _record(row: Row) -> Experiment:
    own: dict[str, Any] = {column.name: row[column.name] for column in tables.EXPERIMENT.own}
    return Experiment(day=row["day"], **own)


def experiment_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that an experiment holds."""
    journal, today = frame.journal(), frame.now().date()
    found = reads.course(journal, today, identity)
    if found is None:
        return []
    record = found.record
    told = [
        ("What was tried", record.practice),
        ("Held against", measure_title(record)),
        ("How it stands", finding(found)),
    ]
    if found.standing is Standing.OVER:
        weeks = ", ".join("on" if on else "off" for on in record.phases)
        told.append(("The weeks as they were drawn", weeks))
    return [*told, *([("What you take from it", record.learned)] if record.learned else [])]
