"""The form of a questionnaire: which one it is, when it can be answered, and where it comes from."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from core.measures import Scale
from core.rhythm.measures import model, reads, store
from pages.forms import statements
from pages.shared import form as around
from pages.shared import frame, reading
from pages.shared.entry import Form, recall, remember
from pages.shared.entry import form as form_of
from pages.shared.fields import folded
from pages.shared.holding import waiting_drafts

_CHOSEN = "measures.scale"
_FIRST = "rses"
_SECONDS_EACH = 12


def filled_in() -> Form:
    """Return this session's answers."""
    return form_of("measures", "filled_in", frame.journal(), frame.now())


def at_hand(form: Form) -> Scale:
    """Return the scale that is on screen: that of the answers begun, else the one chosen or filled in last."""
    known = _known(form)
    last = next(iter(_last_days(form)), _FIRST)
    named = (form.values.get("scale"), recall(_CHOSEN), last)
    chosen = next((each for each in named if each in known), _FIRST)
    form.values.update(scale=chosen, way=form.values.get("way") or statements.ONE_AT_A_TIME)
    return known[chosen]


def very_low(form: Form) -> bool:
    """Whether what was answered today, or just now, is to be met by words before any figure."""
    kept = reading.read("measures", store.opened, form.journal, form.kept) if form.kept else None
    today = form.now.date()
    return (kept is not None and model.very_low(kept[0])) or reading.read(
        "measures", reads.very_low_on, form.journal, today
    )


def show(form: Form, scale: Scale) -> None:
    """Show which scale it is, and its form; or from when on it can be answered again."""
    _choose(form, scale)
    st.text(_in_short(scale))
    around.head(form, "Kept. Thank you for the time you took.")
    again = model.again_from(_last_days(form).get(scale.id), scale, form.now.date())
    if again and not form.touched and not form.draft.entry:
        _not_yet(scale, again)
        return
    statements.show(form, scale)
    around.foot(form, "Keep these answers", lambda: _keep(form, scale))


def about(scale: Scale) -> None:
    """Say, folded, what a scale's number does not say, how it moves by chance, and where its words come from."""
    st.text(scale.limits)
    if scale.source is None:
        return
    box = folded(f"measures.about.{scale.id}", "Source, licence, and its noise")
    if box.open:
        with box:
            st.text(f"{scale.source.author} ({scale.source.year}): {scale.source.what}")
            st.text(scale.licence)
            st.text(_noise(scale))
            st.text(model.how_often(scale))


def amend(form: Form, identity: str) -> None:
    """Open kept answers in the form, all at once."""
    opened = store.opened(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, {**model.draft_of(record), "way": statements.ALL_AT_ONCE})


def _known(form: Form) -> dict[str, Scale]:
    return reading.read("measures", store.all_scales, form.journal)


def _last_days(form: Form) -> dict[str, date]:
    return reading.read("measures", reads.last_days, form.journal)


def _choose(form: Form, scale: Scale) -> None:
    """Ask which scale. A selectbox shows the title of an own one as plain text."""
    known, name = _known(form), "measures.which"
    if recall(name) != scale.id:
        remember(name, scale.id)
    st.selectbox(
        "Which scale?", list(known), format_func=lambda each: known[each].title, key=name, on_change=_turn, args=(form,)
    )


def _turn(form: Form) -> None:
    """Turn to another scale. What was begun of this one waits as a draft, and one of that is taken up again."""
    chosen = recall("measures.which")
    form.set_aside()
    remember(_CHOSEN, chosen)
    mine = (form.draft.slug, form.draft.kind)
    for draft in waiting_drafts(form.journal):
        if (draft.slug, draft.kind) == mine and not draft.entry and draft.values.get("scale") == chosen:
            form.go_on(draft)
            break
    else:
        form.values["scale"] = chosen


def _in_short(scale: Scale) -> str:
    n = len(scale.items)
    minutes = -(-n * _SECONDS_EACH // 60)
    time = "a few seconds" if n == 1 else "about a minute" if minutes == 1 else f"about {minutes} minutes"
    by = f"{scale.source.author} ({scale.source.year}). " if scale.source else ""
    return f"{by}{'One statement' if n == 1 else f'{n} statements'}, {time}."


def _not_yet(scale: Scale, again: date) -> None:
    with st.container(border=True):
        st.text(f"It makes sense again from {frame.long_day(again)} on. {model.how_often(scale)}")
        st.text("Until then it can be looked at. Nothing happens if that day goes by.")


def _keep(form: Form, scale: Scale) -> None:
    entry, remembered = form.draft.entry, form.values.get("scale")

    def read(values: dict[str, Any]) -> model.FilledIn:
        kept = store.opened(form.journal, entry) if entry else None
        same_day = kept is not None and kept[0].day.isoformat() == (values.get("day") or form.now.date().isoformat())
        others = () if same_day else store.other_days(form.journal, scale.id, entry)
        return model.filled_in(values, form.now.date(), scale, others)

    form.keep_entry(read, store.add, store.amend)
    missing = next((name for name in form.problems if name.startswith(model.ANSWER)), None)
    if missing:  # the first statement without an answer comes on screen
        places = [model.ANSWER + item.id for item in scale.items]
        form.replace(at=places.index(missing))
    if form.kept:
        remember(_CHOSEN, remembered)


def _noise(scale: Scale) -> str:
    noise = scale.noise
    if noise is None:
        return "How much its score moves by chance is not known, so nothing is said of a change."
    return (
        f"A change of less than {noise.points:g} points lies within its noise. That number comes from {noise.population}. "
        "It takes scores as independent of each other, and those of one person are not quite."
    )
