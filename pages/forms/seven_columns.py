"""The form of a thought record, all seven columns, a step at a time, over the same draft as the short way."""

from __future__ import annotations

import streamlit as st

from core.data import load
from pages.forms import feelings
from pages.forms.thought_record import KEPT, STEP, THOUGHT_STEP, choose_traps, hot_thought, keep, quoted, root, when
from pages.shared import form as around
from pages.shared.entry import Form, recall, remember

STEPS = (
    "what happened",
    "what you felt",
    "what went through your mind",
    "what speaks for the thought",
    "what speaks against it",
    "a fairer view",
    "how it is now",
)


def show(form: Form) -> None:
    """Show one of the seven steps; the hot thought stays in view on every later one."""
    step = recall(STEP, 0)
    around.head(form, KEPT)
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
    if step > THOUGHT_STEP and form.values.get("hot_thought"):
        _stay_in_view(form)


def absorbed(form: Form) -> bool:
    """Whether the person is in the midst of the seven steps, and the page does better to show nothing else."""
    return recall(STEP, 0) > 0 or form.touched


def _go(form: Form, by: int) -> None:
    form.collect()
    remember(STEP, recall(STEP, 0) + by)


def _stay_in_view(form: Form) -> None:
    believed = form.values.get("belief_before")
    with st.bottom, st.container(border=True, gap=None):
        st.text(quoted(form.values["hot_thought"]))
        if believed is not None:
            st.text(f"believed {believed} of 100 then")


@st.fragment
def _step_fields(form: Form, step: int) -> None:
    (_situation, _felt, _thoughts, _for, _against, _fairer, _now)[step](form)


def _situation(form: Form) -> None:
    form.words("situation", "What happened?", rows=2, hint="Who, what: as a camera would have seen it.")
    form.words("place", "Where were you?")
    when(form)


def _felt(form: Form) -> None:
    feelings.choose(form)


def _thoughts(form: Form) -> None:
    hot_thought(form)
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
    choose_traps(form)


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
    root(form)
