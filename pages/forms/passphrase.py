"""How does a person set, change and remove the passphrase of their journal, and choose when it locks itself?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from core import settings
from core.store import StoreError
from core.strength import strength
from pages.shared import frame, lock, reading
from pages.shared.entry import let_slip, recall, remember
from pages.shared.fields import folded

_SEALED = (
    "It seals every word that you wrote, drafts, contacts and plan included, and every tick on the Roots page. "
    "Days, ratings, other ticks and your choices in lists stay readable to somebody who can read your files; so do the "
    "number of entries and, roughly, how long each text is."
)
_NO_WAY_BACK = "I know that without it, or a recovery key, nobody can open my journal again."
_NOTICE = "passphrase.notice"
_RECOVERY = "passphrase.recovery"
_FIELDS = ("now", "removed", "new", "again", "known", "wants_key")


def show() -> None:
    """Show the card in Settings; the demo has none."""
    if frame.in_demo():
        return
    with frame.card("Passphrase"):
        if frame.has_passphrase():
            st.text("Your journal has a passphrase. " + _SEALED)
            _after()
            _notice()
            with folded("passphrase.change", "Change the passphrase") as box:
                if box.open:
                    _change()
            with folded("passphrase.remove", "Remove the passphrase") as box:
                if box.open:
                    _remove()
        else:
            st.text("With a passphrase, nobody can read your words without it, also not in a copy of the folder.")
            st.text(_SEALED)
            _notice()
            with folded("passphrase.set", "Set a passphrase") as box:
                if box.open:
                    _set()


def _after() -> None:
    chosen = reading.read("settings", settings.read, frame.journal(), lock.SETTING) or lock.DEFAULT
    codes = list(lock.AFTER)
    st.selectbox(
        "Lock by itself when nobody was here for",
        codes,
        index=codes.index(chosen) if chosen in codes else codes.index(lock.DEFAULT),
        format_func=lock.AFTER.__getitem__,
        key="passphrase.after",
        on_change=_choose_after,
    )


def _choose_after() -> None:
    settings.write(frame.journal(), lock.SETTING, recall("passphrase.after") or lock.DEFAULT, frame.now())


def _set() -> None:
    _new_one()
    _recovery_key("Also make a recovery key, to be written down")
    _no_way_back()
    st.button("Set the passphrase", type="primary", on_click=_try, args=(_set_it,))


def _change() -> None:
    _asked("now", "The passphrase until now", "current-password")
    _new_one()
    _recovery_key("Make a new recovery key; one made before then opens nothing any more")
    _no_way_back()
    st.button("Change it", on_click=_try, args=(_change_it,))


def _remove() -> None:
    st.text("Every word is then readable to anyone who can read your files.")
    _asked("removed", "The passphrase until now", "current-password")
    st.button("Remove it", on_click=_try, args=(_remove_it,))


def _asked(name: str, label: str, kind: str) -> str:
    """Ask for a passphrase. Live: Streamlit takes no word of a field that was left by Tab for the eye within it."""
    return st.text_input(label, type="password", key=f"passphrase.{name}", autocomplete=kind, live=True) or ""


def _new_one() -> None:
    new = _asked("new", "New passphrase", "new-password")
    st.text(strength(new) or "Four or five words that only you would put together are easy to keep in mind.")
    _asked("again", "The same again", "new-password")


def _recovery_key(label: str) -> None:
    """Offer a second key. It is shown before it is needed, so that it is on paper by then; afterwards never again."""
    from core.store.recovery_key import new_recovery_key, printed

    if st.checkbox(label, key="passphrase.wants_key"):
        if not recall(_RECOVERY):
            remember(_RECOVERY, new_recovery_key())
        st.text("Write it down now and keep it where only you find it. It is shown here only, and never again.")
        st.code(printed(recall(_RECOVERY)), language=None, wrap_lines=True)
    else:
        let_slip(_RECOVERY)


def _no_way_back() -> None:
    st.text("There is no way to recover a passphrase that is forgotten.")
    st.checkbox(_NO_WAY_BACK, key="passphrase.known")


def _try(act: Callable[[], str]) -> None:
    try:
        sentence = act()
    except StoreError as error:
        remember(_NOTICE, [str(error)])
        return
    for name in _FIELDS:
        let_slip(f"passphrase.{name}")
    let_slip(_RECOVERY)
    remember(_NOTICE, [sentence])


def _given() -> str:
    """Return the new passphrase, given twice and in the knowledge of what it means.

    Raises:
        StoreError: it cannot be taken.
    """
    new, again = recall("passphrase.new") or "", recall("passphrase.again") or ""
    problems = {
        "Please type the new passphrase.": not new,
        "The two are not the same. Please type both once more.": new != again,
        "Please confirm that you know there is no way to recover it.": not recall("passphrase.known"),
    }
    refused = [sentence for sentence, applies in problems.items() if applies]
    if refused:
        raise StoreError(refused[0])
    return str(new)


def _set_it() -> str:
    from core.store.lock import set_passphrase

    set_passphrase(frame.journal(), _given(), frame.now(), recall(_RECOVERY))
    return ""


def _change_it() -> str:
    from core.store.lock import change_passphrase

    change_passphrase(frame.journal(), recall("passphrase.now") or "", _given(), frame.now(), recall(_RECOVERY))
    lock.lock_others()
    return "The passphrase was changed. The old one opens nothing any more."


def _remove_it() -> str:
    from core.store.lock import remove_passphrase

    remove_passphrase(frame.journal(), recall("passphrase.removed") or "")
    return "The passphrase was removed."


def _notice() -> None:
    told: Sequence[str] = recall(_NOTICE) or ()
    with st.container():  # it has its place while it is empty, too: what stands below stays what it is
        for sentence in filter(None, told):
            with st.container(border=True):
                st.text(sentence)
