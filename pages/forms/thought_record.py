"""The form of a thought record: the short way, and all seven columns a step at a time, over the same draft."""

from __future__ import annotations

from typing import Any

import streamlit as st

from core.data import load
from core.insights.self_talk import model, store
from pages.forms import feelings, old_belief, trap_hints, traps, you_also_wrote
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form, recall, remember
from pages.shared.entry import form as form_of

STEPS = (
    "what happened",
    "what you felt",
    "what went through your mind",
    "what speaks for the thought",
    "what speaks against it",
    "a fairer view",
    "how it is now",
)
_STEP = "self_talk.step"
_THOUGHT_STEP = 2
_HOT_THOUGHT = "The thought that stings most"
_HINT = "In therapy it is called the hot thought."


def thought_record() -> Form:
    """Return this session's thought record."""
    return form_of("self_talk", "thought_record", frame.journal(), frame.now())


def short(form: Form) -> None:
    """Show the shortest useful path: thought, belief, fairer view, belief now."""
    around.head(form, "Kept. Some thoughts loosen, some don’t. Both are worth knowing.")
    _short_fields(form)
    around.foot(form, "Keep this record", lambda: keep(form))


def full(form: Form) -> None:
    """Show one of the seven steps; the hot thought stays in view on every later one."""
    step = recall(_STEP, 0)
    around.head(form, "Kept. Some thoughts loosen, some don’t. Both are worth knowing.")
    st.progress((step + 1) / len(STEPS), text=f"Step {step + 1} of {len(STEPS)}: {STEPS[step]}")
    _step_fields(form, step)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button(
            "Back",
            key=form.key("back"),
            icon=":material/arrow_back:",
            disabled=step == 0,
            on_click=_go,
            args=(form, -1),
        )
        if step < len(STEPS) - 1:
            st.button(f"Next: {STEPS[step + 1]}", key=form.key("next"), type="primary", on_click=_go, args=(form, 1))
    if step == len(STEPS) - 1 or form.draft.entry or form.values.get("hot_thought"):
        around.foot(form, "Keep this record", lambda: keep(form), last=step == len(STEPS) - 1)
    if step > _THOUGHT_STEP and form.values.get("hot_thought"):
        _stay_in_view(form)


def absorbed(form: Form) -> bool:
    """Whether the person is in the midst of the seven steps, and the page does better to show nothing else."""
    return recall(_STEP, 0) > 0 or form.touched


def _go(form: Form, by: int) -> None:
    form.collect()
    remember(_STEP, recall(_STEP, 0) + by)


def _stay_in_view(form: Form) -> None:
    believed = form.values.get("belief_before")
    with st.bottom, st.container(border=True, gap=None):
        st.text(quoted(form.values["hot_thought"]))
        if believed is not None:
            st.text(f"believed {believed} of 100 then")


def quoted(text: str, longest: int = 110) -> str:
    """Return somebody's words in quotation marks, on one line, cut where they are long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= longest else line[: longest - 1] + '…'}”"


@st.fragment
def _short_fields(form: Form) -> None:
    form.words("hot_thought", _HOT_THOUGHT, rows=2, hint=_HINT, placeholder="In the words it comes in.")
    form.rating("belief_before", "How far do you believe it, 0 to 100?")
    you_also_wrote.show(form)
    _traps(form)
    form.words("balanced_thought", "A fairer view", rows=2, hint="Realistic, not rosy: what would be fair to say?")
    form.rating("belief_after", "How far do you believe the first thought now?")
    box = form.fold("when", "When was it?")
    if box.open:
        with box:
            _when(form)
    _root(form)


def _root(form: Form) -> None:
    box = form.fold("root", "Does it belong to an old belief?")
    if box.open:
        with box:
            old_belief.tie(form, "old_belief", "The old belief, from Roots")


def _traps(form: Form) -> None:
    trap_hints.show(form)
    box = form.fold("traps_fold", "Thinking traps: does one of them fit?")
    if box.open:
        with box:
            traps.show(form)


def _when(form: Form) -> None:
    form.day("day", "The day")
    form.pick("part", "Part of the day", model.PARTS)


@st.fragment
def _step_fields(form: Form, step: int) -> None:
    (_situation, _felt, _thoughts, _for, _against, _fairer, _now)[step](form)


def _situation(form: Form) -> None:
    form.words("situation", "What happened?", rows=2, hint="Who, what: as a camera would have seen it.")
    form.words("place", "Where were you?")
    _when(form)


def _felt(form: Form) -> None:
    feelings.choose(form)


def _thoughts(form: Form) -> None:
    form.words("hot_thought", _HOT_THOUGHT, rows=2, hint=_HINT, placeholder="In the words it comes in.")
    form.rating("belief_before", "How far do you believe it, 0 to 100?")
    you_also_wrote.show(form)
    others = form.words("other_thoughts", "Other thoughts that came, one a line", rows=3)
    lines = [line.strip() for line in others.splitlines() if line.strip()]
    # It stands here even while there is nothing to choose: what comes and goes would move a button under a finger.
    st.selectbox(
        "Does one of these sting more?",
        lines,
        index=None,
        disabled=not lines,
        placeholder="Choose it, and the two change places" if lines else "Nothing to choose from yet",
        key=f"{form.key('hot_thought')}.mark",
        on_change=_mark,
        args=(form, lines),
    )
    _traps(form)


def _mark(form: Form, lines: list[str]) -> None:
    """Let the line that was chosen and the hot thought change places."""
    chosen = recall(f"{form.key('hot_thought')}.mark")
    values = form.collect()
    rest = [line for line in lines if line != chosen]
    before = (values.get("hot_thought") or "").strip()
    form.replace(hot_thought=chosen, other_thoughts="\n".join([*([before] if before else []), *rest]))


def _for(form: Form) -> None:
    form.words(
        "evidence_for", "What speaks for the thought?", rows=4, hint="Facts, not feelings: what a stranger could check."
    )


def _against(form: Form) -> None:
    form.words(
        "evidence_against", "What speaks against the thought?", rows=4, hint="Facts that a fair friend would mention."
    )
    prompts = {each["title"]: each["prompt"] for each in load("practice", "self_talk")["prompts"]}
    chosen = st.pills("Where to look", list(prompts), key=form.key("prompt"))
    if chosen:
        st.text(prompts[chosen])


def _fairer(form: Form) -> None:
    if form.tick("partly_true", "This may be partly true"):
        form.words(
            "need_now",
            "What do I need now?",
            rows=2,
            hint="Some thoughts are true, in part or whole. Then a next step, or a kind sentence, does more than an argument.",
        )
    form.words(
        "balanced_thought",
        "A fairer view",
        rows=3,
        hint="Realistic, not rosy. In therapy it is called the balanced thought.",
    )
    form.rating("balanced_belief", "How far do you believe the fairer view, 0 to 100?")


def _now(form: Form) -> None:
    form.rating("belief_after", "How far do you believe the first thought now, 0 to 100?")
    feelings.rate_again(form)
    _root(form)


def keep(form: Form) -> None:
    """Try to keep the record; where it is refused, go to the step that holds the field."""

    def read(values: dict[str, Any]) -> model.ThoughtRecord:
        told = {
            **values,
            "traps": [*(values.get("traps") or []), *(values.get("own_traps") or [])],
            "feelings": [*(values.get("feelings") or []), *(values.get("own_feelings") or [])],
        }
        return model.thought_record(told, form.now.date(), store.own_names(form.journal))

    form.keep_entry(read, store.add_record, store.amend_record)
    if "hot_thought" in form.problems:
        remember(_STEP, _THOUGHT_STEP)
    elif form.kept:
        remember(_STEP, 0)


def amend(form: Form, identity: str) -> None:
    """Open a kept record in the form."""
    opened = store.opened_record(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, fields(record))
        remember(_STEP, 0)


def fields(record: model.ThoughtRecord) -> dict[str, Any]:
    """Return the form's fields for a record: our own words and the person's are asked for apart."""
    values = model.record_draft(record)
    return {
        **values,
        "traps": [name for name in values["traps"] if name in model.TRAPS],
        "own_traps": [name for name in values["traps"] if name not in model.TRAPS],
        "feelings": [name for name in values["feelings"] if name in model.FEELINGS],
        "own_feelings": [name for name in values["feelings"] if name not in model.FEELINGS],
    }
