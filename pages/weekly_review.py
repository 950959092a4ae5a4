"""Weekly review: ten quiet minutes a week."""

from datetime import timedelta

from pages.forms import take_along
from pages.shared import frame

frame.intro("Your week", "Ten quiet minutes: what was done, and what is worth keeping.")
today = frame.now().date()
take_along.show(frame.journal(), today - timedelta(days=today.weekday()))
