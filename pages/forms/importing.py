"""How does a file from elsewhere come in? Shown first, kept only when the person says so."""

from __future__ import annotations

import hashlib

import streamlit as st

from core.importing import Preview, keep, preview
from core.importing.command import takers
from core.importing.naming import Means
from core.model import RefusedError
from core.store import StoreError
from pages.shared import frame
from pages.shared.entry import recall, remember

SHOWN = 20
_LEAVE_OUT = ""
_NAMES = "settings.import"


def show() -> None:
    """Show the card: choose a file, see what would come in, keep it."""
    with frame.card("Bring entries in"):
        st.text("A CSV file (a table from a spreadsheet), in UTF-8, with the names of its columns in the first line.")
        into = takers()
        slug = st.selectbox("Into", list(into), format_func=lambda each: into[each].title, key=f"{_NAMES}.into")
        with st.expander("Columns that are understood"):
            for column, meaning in into[slug].columns.items():
                st.text(f"{column}: {meaning}")
        file = st.file_uploader("File", type=["csv", "txt", "tsv"], key=f"{_NAMES}.file")
        done = recall(f"{_NAMES}.done")
        if done:
            st.text(done)
        if file is not None:
            _offer(slug, file.getvalue())


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
        _ask_names(found, digest)
        return
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
    return preview(frame.journal(), takers()[slug], _data, frame.now().date(), means)


def _tell(found: Preview) -> None:
    st.text(f"{len(found.coming):,} ready to come in, {found.already:,} here already, {found.refused_rows:,} refused.")
    if found.ignored:
        st.text(f"Columns that are not understood are left out: {', '.join(found.ignored)}")
    for each in found.refused[:SHOWN]:
        st.text(f"Line {each.line}{f', {each.field}' if each.field else ''}: {each.reason}")
    if len(found.refused) > SHOWN:
        st.text(f"… and {len(found.refused) - SHOWN:,} more.")


def _ask_names(found: Preview, digest: str) -> None:
    st.text(f"{found.waiting:,} rows hold names that are not known here. What does each stand for?")
    with st.form(f"{_NAMES}.names", border=False):
        chosen = {}
        for each in found.unknown:
            st.text(f"{each.name} ({each.rows:,})")
            titles = {**found.ours[each.column], _LEAVE_OUT: "Leave it out"}
            chosen[each.column, each.name] = st.selectbox(
                f"{each.column}, means",
                list(titles),
                index=None,
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
