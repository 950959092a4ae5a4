"""How are kept conversations found again and read, and which are planned?"""

from __future__ import annotations

from typing import Any

import streamlit as st

from core.insights.assertiveness import model, reads, store, tables
from pages.forms import conversation
from pages.shared import frame, reading
from pages.shared.entry import Form
from pages.shared.found import Row, Shelf

_AT_HAND = 3


def planned(form: Form) -> None:
    """Show the conversations that are not said yet, each with the way to look back on it."""
    found = reading.read("assertiveness", reads.open_conversations, frame.journal())
    if not found:
        return
    with frame.card("Planned"):
        for row in found[:_AT_HAND]:
            with st.container(border=True, horizontal=True, vertical_alignment="center", wrap=False):
                st.text("\n".join(filter(None, (row["sentence"], _when(row)))), width="stretch")
                ahead = row["planned_day"] and row["planned_day"] > frame.now().date()
                st.button(
                    "Look at it" if ahead else "How did it go?",
                    key=f"assertiveness.planned.{row['id']}",
                    on_click=conversation.open_kept,
                    args=(form, row["id"]),
                )
        if len(found) > _AT_HAND:
            st.text(f"All {len(found):,} stand first among your conversations below.")


def conversations(form: Form) -> Shelf:
    """Return where kept conversations are found again: by words, kind and period, open ones first."""
    return Shelf(
        "assertiveness.conversations",
        "Your conversations",
        tables.CONVERSATION,
        reads.found_conversations,
        _headline,
        conversation_told,
        lambda identity: conversation.open_kept(form, identity),
        _kind_asked,
        order="open ones first",
    )


def _kind_asked() -> dict[str, Any]:
    titles = {slug: kind.title for slug, kind in model.KINDS.items()}
    chosen = st.selectbox(
        "Kind",
        list(titles),
        index=None,
        format_func=titles.__getitem__,
        placeholder="Any",
        key="assertiveness.conversations.kind",
    )
    return {"kind": chosen}


def _when(row: Row) -> str:
    return f"Planned for {frame.short_day(row['planned_day'])}" if row["planned_day"] else ""


def _headline(row: Row) -> list[str]:
    if row["said"] in ("yes", "partly"):
        told = ["Said" if row["said"] == "yes" else "Said in part", _shift(row["expected"], row["actual"])]
        return [row["sentence"], " · ".join(filter(None, told))]
    return [row["sentence"], _when(row) or "Not said yet"]


def _shift(expected: int | None, actual: int | None) -> str:
    if expected is None and actual is None:
        return ""
    return f"discomfort {_number(expected)} → {_number(actual)}"


def _number(rating: int | None) -> str:
    return "–" if rating is None else str(rating)


def conversation_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a conversation holds."""
    opened = store.opened_conversation(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    kind = model.KINDS.get(record.kind or "")
    rated = record.respect_self is not None or record.respect_other is not None
    told = [
        ("What I wanted to say", record.sentence),
        ("Kind", kind.title if kind else ""),
        ("What I needed", record.need),
        ("The situation", record.situation),
        ("Who it was", model.PERSONS.get(record.person or "", "")),
        ("Describe", record.desc_describe),
        ("Express", record.desc_express),
        ("Specify", record.desc_specify),
        ("Consequences", record.desc_consequences),
        ("Passively", record.passive),
        ("Aggressively", record.aggressive),
        ("Assertively", record.assertive),
        ("Planned for", frame.short_day(record.planned_day) if record.planned_day else ""),
        ("Did I say it?", model.SAID.get(record.said or "", "Not said yet")),
        ("Discomfort: expected → as it was", _shift(record.expected, record.actual).removeprefix("discomfort ")),
        ("How I said it", model.STYLES.get(record.style or "", "")),
        ("What came of it", model.OUTCOMES.get(record.outcome or "", "")),
        (
            "Respect: for myself, for the other",
            f"{_number(record.respect_self)}, {_number(record.respect_other)}" if rated else "",
        ),
        ("What I learned", record.learned),
    ]
    return [(label, words) for label, words in told if words]
