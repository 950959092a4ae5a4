"""Self-compassion: the words that one would find for a friend."""

import streamlit as st

from pages.forms import as_to_a_friend, backdraft, kept_kindness, kind_letter, kind_pause
from pages.shared import evidence, form, found, frame, rooms

VIEWS = {"as_to_a_friend": "As to a friend", "pause": "A pause", "letter": "A letter"}

frame.intro(
    "Self-compassion",
    "The words that you would find for a friend, for you. Kindness can hurt at first; stopping is fine.",
)
moment, pause, letter = as_to_a_friend.as_to_a_friend(), kind_pause.pause(), kind_letter.letter()
rooms.arrive(
    "self_compassion",
    {
        "as_to_a_friend": lambda entry: as_to_a_friend.amend(moment, entry),
        "pause": lambda entry: kind_pause.amend(pause, entry),
        "letter": lambda entry: kind_letter.open_to_read(letter, entry),
    },
)
view = rooms.shown("self_compassion", "as_to_a_friend")
shows = {"as_to_a_friend": as_to_a_friend.show, "pause": kind_pause.show, "letter": kind_letter.show}
at_hand = {"as_to_a_friend": moment, "pause": pause, "letter": letter}[view]
shelves = {"as_to_a_friend": kept_kindness.moments, "pause": kept_kindness.pauses, "letter": kept_kindness.letters}
alone = bool(at_hand.draft.entry)

left, right = (st.container(horizontal_alignment="center"), None) if alone else st.columns([1.1, 1], gap="medium")
with left:
    with st.container(border=True, width=720 if alone else "stretch"):
        if view == "letter" and kind_letter.reads(letter):
            kind_letter.read(letter)
        else:
            rooms.view("self_compassion", "Which exercise?", VIEWS)
            shows[view](at_hand)
        backdraft.show()
    if not alone:
        form.others(at_hand)
if right:
    with right:
        frame.figure("self_compassion", "harshness_gap")
        frame.figure("self_compassion", "softening")
    for column, name in zip(st.columns(2, gap="medium"), ("practice_calendar", "after_setbacks"), strict=True):
        with column:
            frame.figure("self_compassion", name)
    found.shelf(shelves[view](at_hand))
    evidence.notes("self_compassion")
    rooms.back()
