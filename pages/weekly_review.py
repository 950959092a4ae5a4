"""Your week: ten quiet minutes to look back, and one next thing."""

import streamlit as st

from pages.forms import kept_reviews, past_week, review, take_along
from pages.shared import evidence, found, frame, rooms, waiting

form = review.review()
rooms.arrive("weekly_review", {"review": lambda entry: review.amend(form, entry)})
monday = review.at_hand(form)
week = past_week.read(monday)
about = monday.isoformat()
low = past_week.very_low(week)
writing = review.begun(form, monday, week)
with st.container(horizontal_alignment="center"), st.container(width=860):
    frame.intro("Your week", f"{week.title}. Ten quiet minutes; one line is enough.")
    review.picker(form, monday)
    past_week.since_last_here(form, monday)
    if low:
        waiting.kind_words()
    with past_week.figure("look_back", about, folded=low):
        past_week.told(week)
    if writing:
        review.in_own_words(form)
    else:
        kept_reviews.show(form, week)
    with past_week.figure("compared", about, folded=low):
        past_week.in_numbers(week)
    if writing:
        review.next_week(form, monday)
    take_along.show(form.journal, monday)
    found.shelf(kept_reviews.shelf(form))
    evidence.notes("weekly_review")
    rooms.back()
