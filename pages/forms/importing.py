"""How does a file from elsewhere come in? Shown first, kept only when the person says so."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC

import streamlit as st

from core.importing import Known, Preview, Unknown, keep, preview
from core.importing.command import takers
from core.importing.naming import Means
from core.model import RefusedError
from core.outside import coming_back, json_file
from core.outside.coming_back import Merge
from core.outside.command import told
from core.registry import SLICES
from core.store import StoreError
from pages.shared import frame
from pages.shared.entry import recall, remember
from pages.shared.fields import folded

SHOWN = 20
_LEAVE_OUT = ""
_NAMES = "settings.import"


def show() -> None:
    """Show the card: choose a file, see what would come in, keep it."""
    with frame.card("Bring entries in"):
        st.text(
            "From a table, from another program, or from an export of Worthwhile (a JSON file, whatever stands below)."
        )
        into = takers()
        slug = st.selectbox("Into", list(into), format_func=lambda each: into[each].title, key=f"{_NAMES}.into")
        st.text(into[slug].about)
        box = folded(f"{_NAMES}.columns", "Columns that are understood")
        if box.open:
            box.text("\n".join(f"{column}: {meaning}" for column, meaning in into[slug].columns.items()))
        file = st.file_uploader("File", type=["csv", "txt", "tsv", "json"], key=f"{_NAMES}.file")
        done = recall(f"{_NAMES}.done")
        if done:
            st.text(done)
        if file is not None:
            data = file.getvalue()
            if json_file.is_export(data):
                _offer_export(data)
            else:
                _offer(slug, data)


def _offer_export(data: bytes) -> None:
    state = (
        hashlib.sha256(data).hexdigest(),
        frame.journal().version(*(each.slug for each in SLICES)),
        frame.in_demo(),
    )
    try:
        merge = _merged(state, data)
    except RefusedError as refused:
        st.text(str(refused))
        return
    st.text("\n".join(["An export of Worthwhile.", *told(merge)]))
    st.button(
        f"Bring in {merge.new + merge.newer_there:,}",
        type="primary",
        disabled=not merge.ops,
        on_click=_merge,
        args=(merge,),
    )


@st.cache_data(scope="session", max_entries=1, show_spinner="Reading the file …")
def _merged(state: tuple[str, int, bool], _data: bytes) -> Merge:  # noqa: ARG001 - the cache goes by it
    return coming_back.preview(frame.journal(), _data, frame.now().date())


def _merge(merge: Merge) -> None:
    try:
        coming_back.keep(frame.journal(), merge)
    except StoreError as error:
        remember(f"{_NAMES}.done", str(error))
    else:
        remember(f"{_NAMES}.done", f"{merge.new + merge.newer_there:,} entries came in.")


def _offer(slug: str, data: bytes) -> None:
    digest = hashlib.sha256(data).hexdigest()
    means: Means = recall(f"{_NAMES}.means.{digest}", {})
    try:
        found = _previewed(
            (digest, frame.journal().version(takers()[slug].table.schema), frame.in_demo()), slug, means, data
        )
    except RefusedError as refused:
        st.text(str(refused))
        return
    _tell(found)
    if found.unknown:
        st.text(f"{found.waiting:,} rows hold names that are not known here. What does each stand for?")
        _ask_names(found, digest, [(each, None) for each in found.unknown])
        return
    asked = [each for each in found.known if each.column in found.importer.asks_about]
    if asked:
        st.text("\n".join(f"{each.name} ({each.rows:,}): {_title(found, each)}" for each in asked))
        box = folded(f"{_NAMES}.known", "Let these names stand for something else")
        if box.open:
            with box:
                _ask_names(found, digest, [(each, each.ours) for each in asked])
    skip = bool(found.refused) and st.checkbox("Leave out what is refused", key=f"{_NAMES}.skip")
    st.button(
        f"Bring in {len(found.coming):,}",
        type="primary",
        disabled=not found.coming or (bool(found.refused) and not skip),
        on_click=_keep,
        args=(found, skip),
    )


@st.cache_data(scope="session", max_entries=1, show_spinner="Reading the file …")
def _previewed(state: tuple[str, int, bool], slug: str, means: Means, _data: bytes) -> Preview:  # noqa: ARG001 - the cache goes by it
    now = frame.now()
    return preview(frame.journal(), takers()[slug], _data, now.date(), means, now.tzinfo or UTC)


def _tell(found: Preview) -> None:
    st.text(f"{len(found.coming):,} ready to come in, {found.already:,} here already, {found.refused_rows:,} refused.")
    if found.ignored:
        st.text(f"Columns that are not understood are left out: {', '.join(found.ignored)}")
    for each in found.refused[:SHOWN]:
        st.text(f"Line {each.line}{f', {each.field}' if each.field else ''}: {each.reason}")
    if len(found.refused) > SHOWN:
        st.text(f"… and {len(found.refused) - SHOWN:,} more.")


def _title(found: Preview, each: Known) -> str:
    return found.ours[each.column].get(each.ours, "left out")


def _ask_names(found: Preview, digest: str, asked: Sequence[tuple[Unknown | Known, str | None]]) -> None:
    """Ask what names of the file stand for, beginning with what each stands for now."""
    with st.form(f"{_NAMES}.names", border=False):
        chosen = {}
        for each, now in asked:
            st.text(f"{each.name} ({each.rows:,})")
            titles = {**found.ours[each.column], _LEAVE_OUT: "Leave it out"}
            chosen[each.column, each.name] = st.selectbox(
                f"{each.column}, means",
                list(titles),
                index=None if now is None else list(titles).index(now),
                format_func=titles.__getitem__,
                key=f"{_NAMES}.{each.column}.{each.name}",
                placeholder="Choose",
            )
        if st.form_submit_button("Use these names"):
            said = {name: ours for name, ours in chosen.items() if ours is not None}
            remember(f"{_NAMES}.means.{digest}", {**recall(f"{_NAMES}.means.{digest}", {}), **said})
            st.rerun()


def _keep(found: Preview, skip: bool) -> None:  # noqa: FBT001 - a callback's arguments go by place
    try:
        count = keep(frame.journal(), found, frame.now(), skip_refused=skip)
    except (RefusedError, StoreError) as error:
        remember(f"{_NAMES}.done", str(error))
    else:
        remember(f"{_NAMES}.done", f"{count:,} entries came in.")
