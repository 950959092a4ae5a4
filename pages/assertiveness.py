"""Assertiveness: say what one thinks or needs, openly and respectfully, where it is safe to."""

import streamlit as st

from pages.forms import conversation, kept_conversations, rehearsal, safety
from pages.shared import evidence, form, found, frame, rooms

# No st.stop here: after it, Streamlit keeps what fields held that are not on screen any more, the first answer as well.
at_hand = conversation.conversation()
rooms.arrive("assertiveness", {"conversation": lambda entry: conversation.open_kept(at_hand, entry)})
rehearsing, looking_back = rehearsal.begun(at_hand), bool(at_hand.draft.entry)
answer = safety.answered(at_hand)
unsafe = answer in ("not_sure", "no")

if rehearsing:
    frame.intro("Rehearse", "Aloud or in your head, as often as you like.")
    rehearsal.show(at_hand)
else:
    frame.intro("Assertiveness", "Say what you think or need, openly and with respect for both of you.")
if looking_back and not rehearsing:
    with st.container(horizontal_alignment="center"), st.container(border=True, width=720):
        conversation.look_back(at_hand)
if not (looking_back or rehearsing):
    left, right = st.columns([1.1, 1], gap="medium")
    with left:
        with st.container(border=True):
            conversation.plan(at_hand)
        if not unsafe:
            kept_conversations.planned(at_hand)
            form.others(at_hand)
        if not answer:
            conversation.kinds()
    with right:
        if unsafe:
            safety.helplines()
        else:
            frame.figure("assertiveness", "fear_and_fact")
            frame.figure("assertiveness", "ladder")
if not (looking_back or rehearsing or unsafe):
    for column, name in zip(st.columns(2, gap="medium"), ("style_mix", "respect"), strict=True):
        with column:
            frame.figure("assertiveness", name)
    found.shelf(kept_conversations.conversations(at_hand))
    evidence.notes("assertiveness")
    rooms.back()
