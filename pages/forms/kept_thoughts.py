"""How are kept thought records and prediction tests found again and read?"""

from __future__ import annotations

from typing import Any

import streamlit as st

from core.insights.self_talk import model, reads, store, tables
from core.store import Journal
from pages.forms import prediction_test, thought_record
from pages.shared import frame, reading, rooms
from pages.shared.entry import Form
from pages.shared.found import Row, Shelf


def records(form: Form) -> Shelf:
    """Return where kept thought records are found again: by words, trap and period."""

    def amend(identity: str) -> None:
        rooms.show("self_talk", "thought_record")
        thought_record.amend(form, identity)

    return Shelf(
        "self_talk.records",
        "Your thought records",
        tables.THOUGHT_RECORD,
        reads.found_records,
        _record_headline,
        record_told,
        amend,
        _trap_asked,
    )


def predictions(form: Form) -> Shelf:
    """Return where kept prediction tests are found again, open ones first."""

    def amend(identity: str) -> None:
        rooms.show("self_talk", "prediction_test")
        prediction_test.amend(form, identity)

    return Shelf(
        "self_talk.predictions",
        "Your predictions",
        tables.PREDICTION_TEST,
        reads.found_predictions,
        _prediction_headline,
        prediction_told,
        amend,
        order="open ones first",
    )


def _trap_asked() -> dict[str, Any]:
    titles = reading.read("self_talk", store.trap_titles, frame.journal())
    chosen = st.selectbox(
        "Thinking trap",
        list(titles),
        index=None,
        format_func=titles.__getitem__,
        placeholder="Any",
        key="self_talk.records.trap",
    )
    return {"trap": chosen}


def _record_headline(row: Row) -> list[str]:
    shift = _shift(row["belief_before"], row["belief_after"])
    return [thought_record.quoted(row["hot_thought"], 200), *([f"Belief {shift}"] if shift else [])]


def _shift(before: int | None, after: int | None) -> str:
    if before is None and after is None:
        return ""
    return f"{'–' if before is None else before} → {'–' if after is None else after}"


def record_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a thought record holds."""
    journal = frame.journal()
    opened = store.opened_record(journal, identity)
    if opened is None:
        return []
    record, _ = opened
    titles = store.trap_titles(journal)
    told = [
        ("Situation", record.situation),
        ("Where", record.place),
        ("Part of the day", model.PARTS.get(record.part or "", "")),
        ("The thought that stings most", record.hot_thought),
        ("Other thoughts", record.other_thoughts),
        ("Belief in it: then → now", _shift(record.belief_before, record.belief_after)),
        ("Feelings: then → now", _feelings(journal, record)),
        ("Thinking traps", ", ".join(titles.get(name, name) for name in record.traps)),
        ("What speaks for it", record.evidence_for),
        ("What speaks against it", record.evidence_against),
        ("What I need now", record.need_now),
        ("A fairer view", record.balanced_thought),
        ("Belief in the fairer view", "" if record.balanced_belief is None else str(record.balanced_belief)),
        ("It belongs to", "An old belief, in Roots" if record.old_belief else ""),
    ]
    return [(label, words) for label, words in told if words]


def _feelings(journal: Journal, record: model.ThoughtRecord) -> str:
    titles = store.feeling_titles(journal)
    return "\n".join(
        " ".join(filter(None, (titles.get(each.name, each.name), _shift(each.before, each.after))))
        for each in record.feelings
    )


def _prediction_headline(row: Row) -> list[str]:
    happened = model.HAPPENED.get(row["happened"] or "")
    return [row["prediction"], f"It happened: {happened.lower()}" if happened else "Still open"]


def prediction_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a prediction holds."""
    opened = store.opened_prediction(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    told = [
        ("What I expected", record.prediction),
        ("How likely, 0 to 100", "" if record.probability is None else str(record.probability)),
        ("What I would do", record.plan),
        ("Did it happen?", model.HAPPENED.get(record.happened or "", "Still open")),
        ("What I learned", record.learned),
    ]
    return [(label, words) for label, words in told if words]
