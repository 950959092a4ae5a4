"""Today: a check-in of twenty seconds, what is waiting, and how the last weeks were."""

from datetime import timedelta

import streamlit as st

from core.rhythm.check_in import model, store
from pages.forms import check_in, what_helped
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
rated = hard_evenings.tonight()
line = rated.line if rated else ""
low = rated is not None and model.very_low(rated)
hard = rated is not None and model.hard(rated)

left, right = st.columns([1, 1.1], gap="medium")
with left:
    check_in.show(form)
    if low:
        waiting.kind_words()
    if hard:
        what_helped.ask("today", lambda: form.values.get("line") or line)
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
