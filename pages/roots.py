"""Roots: where an old message came from, and whether it still holds. Stopping stays in view."""

from functools import partial

import streamlit as st

from pages.forms import belief_pair, experience, kept_roots, noted_evidence, old_belief, pauses, rule_for_living
from pages.shared import evidence, form, found, frame, rooms
from pages.shared.fields import folded

VIEWS = {
    "experience": ("Message", experience.experience, experience.show),
    "belief": ("Beliefs", belief_pair.belief, belief_pair.show),
    "belief_rating": ("Rate again", belief_pair.belief_rating, belief_pair.rate_again),
    "rule": ("Rule", rule_for_living.rule, rule_for_living.show),
    "evidence": ("Evidence", noted_evidence.evidence, noted_evidence.show),
}

forms = {each: begin() for each, (_, begin, _) in VIEWS.items()}
rooms.arrive("roots", {each: partial(amend, forms[each]) for each, amend in kept_roots.AMEND.items()})
kind = rooms.shown("roots", "experience")
at_hand = forms[kind]
pauses.bar(at_hand)
if pauses.paused(forms.values()):  # no st.stop here: what it leaves unshown would keep its state, and come back empty
    pauses.show(at_hand)
else:
    frame.intro("Roots", "Where an old message came from, and whether it still holds.")
    alone = bool(at_hand.draft.entry)
    left, right = (st.container(horizontal_alignment="center"), None) if alone else st.columns([1.1, 1], gap="medium")
    with left:
        with st.container(border=True, width=720 if alone else "stretch"):
            rooms.view("roots", "Which exercise?", {each: title for each, (title, *_) in VIEWS.items()})
            VIEWS[kind][2](at_hand)
        if not alone:
            form.others(at_hand)
    if right:
        with right:
            about = old_belief.shown_in_figures()
            frame.figure("roots", "belief_balance", about)
            frame.figure("roots", "evidence_weighed", about)
        left, right = st.columns(2, gap="medium")
        with left, frame.closed_figure("roots", "message_map") as shown:
            if shown:
                kept_roots.messages()
        with right, frame.closed_figure("roots", "how_it_fits", about):
            pass
        with folded("roots.kept", "What you kept here") as box:
            if box.open:
                found.shelf(kept_roots.shelf_of(kind, at_hand))
        evidence.notes("roots")
        rooms.back()
