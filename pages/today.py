"""Today: a check-in of twenty seconds, what is waiting, and how the last weeks were."""

from datetime import timedelta

import streamlit as st

from core.rhythm.check_in import model, store
from pages.forms import check_in
from pages.shared import evidence, found, frame, generations, hard_evenings, reading, rooms, waiting, weekly

AWAY = timedelta(days=7)

journal, today = frame.journal(), frame.now().date()
last = reading.read("check_in", store.last_day, journal)
frame.intro("Good to see you", f"{frame.long_day(today)}. Nothing here leaves this computer.")
generations.told()
if last and today - last >= AWAY:
    waiting.greeting(store.latest_greeting(journal))

form = check_in.check_in()
shelf = check_in.kept_shelf(form)
rooms.arrive("check_in", {"check_in": shelf.amend})
newest, _ = reading.read("check_in", store.found, journal, first=today, last=today, limit=1)
low = bool(newest) and model.very_low(store.record(newest[0]))
hard = bool(newest) and model.hard(store.record(newest[0]))

left, right = st.columns([1, 1.1], gap="medium")
with left:
    check_in.show(form)
    if low:
        waiting.kind_words()
    if not form.draft.entry:
        weekly.plan()
        waiting.drafts(except_for=form)
        waiting.chosen()
        if not low:
            weekly.offer()
        if not (hard and hard_evenings.offer()):
            waiting.suggestion()
        rooms.all_of_them()
if not form.draft.entry:
    with right.expander("Your figures, when you want them") if low else right:
        frame.figure("check_in", "five_statements")
        frame.figure("check_in", "overall")
    left, right = st.columns([1, 1.1], gap="medium")
    with left:
        frame.figure("check_in", "year_calendar")
    with right:
        found.shelf(shelf)
    evidence.notes("check_in")
