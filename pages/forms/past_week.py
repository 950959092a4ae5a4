"""What is there to look back on in a week, on screen?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import streamlit as st

from core.change import Range
from core.rhythm.check_in.model import VERY_LOW
from core.rhythm.weekly_review import reads
from core.rhythm.weekly_review.calendar import WEEK, in_words, monday_of
from core.rhythm.weekly_review.week import Comparison, Told, Week, week_of
from core.sentences import how_long, shortened
from pages.forms.review import open_week
from pages.shared import frame, reading
from pages.shared.entry import Form
from pages.shared.fields import folded as fold

_LONGEST = 240
"""Characters of an entry's words that are shown here; all of them stand on its own page."""


def read(monday: date) -> Week:
    """Return the week, asked anew only after a save."""
    return reading.read(reading.WITH_ENTRIES, week_of, frame.journal(), monday, frame.now().date())


def very_low(week: Week) -> bool:
    """Say whether the week is to be answered by words first, and by figures only when asked for."""
    overall = next(each for each in week.compared if each.name == "overall")
    return overall.middle is not None and overall.middle <= VERY_LOW


@contextmanager
def figure(name: str, about: str, *, folded: bool) -> Iterator[None]:
    """Show a figure of the week, on a hard one folded away; what stands under `with` comes below it."""
    if folded:
        with frame.closed_figure("weekly_review", name, about):
            pass
    else:
        frame.figure("weekly_review", name, about)
    yield


def since_last_here(form: Form, monday: date) -> None:
    """Say how long the time before this week was without an entry, if it was long, and offer the last week that holds some."""
    last = reading.read(reading.WITH_ENTRIES, reads.last_day_before, frame.journal(), monday)
    if last is None or last >= monday - WEEK:
        return
    without = how_long(last + timedelta(days=1), monday - timedelta(days=1))
    with st.container(border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.text(f"Since you were last here: {without}. Nothing is overdue; a gap is only a gap.", width="content")
        st.button(
            f"Open {in_words(monday_of(last))}",
            key="weekly_review.last_held",
            type="tertiary",
            on_click=open_week,
            args=(form, monday_of(last)),
        )


def told(week: Week) -> None:
    """Show what each slice tells of the week, in two columns where there is room."""
    if not week.told:
        return
    with st.container(border=True):
        st.header("What stands out", anchor=False)
        half = -(-len(week.told) // 2)
        for column, some in zip(st.columns(2, gap="medium"), (week.told[:half], week.told[half:]), strict=True):
            with column:
                for each in some:
                    with st.container(gap=None):
                        st.markdown(f"**{each.title}**")
                        st.text("\n".join(_lines(each)))


def _lines(each: Told) -> list[str]:
    if each.held_back:
        count = "One entry." if each.entries == 1 else f"{each.entries:,} entries."
        return [f"{count} The words stay on their own page."]
    count = "One entry." if each.entries == 1 else f"{each.entries:,} entries."
    said = [" ".join(each.sentences) or count]
    return [*said, *(f"{text.day:%a} “{shortened(text.words, _LONGEST)}”" for text in each.own_words)]


def in_numbers(week: Week) -> None:
    """Show the numbers behind the comparison, folded away, and say once what they assume."""
    if all(each.empty for each in week.compared):
        return
    box = fold("weekly_review.numbers", "In numbers")
    if box.open:
        with box:
            st.dataframe([_row(each) for each in week.compared], hide_index=True)
            st.text(
                "The usual range is the middle value of the eight weeks before, and twice their scaled median distance from it "
                "to either side; it takes eight values. “Higher than before” is how often a value of this week lay above "
                "one of those weeks, among all pairs (NAP, non-overlap of all pairs): 0.5 is no difference. It takes five "
                "values on either side. Its interval takes values as independent of one another; those of "
                "neighbouring days are not, so it is too narrow."
            )


def _row(each: Comparison) -> dict[str, str | int | float | None]:
    nap = each.nap
    return {
        "Measure": each.title,
        "Values this week": sum(each.often.values()),
        "Middle value": each.middle,
        "Usual range": _between(each.usual_range),
        "Higher than before": f"{nap.value:.2f} ({nap.low:.2f} to {nap.high:.2f})" if nap else "–",
    }


def _between(usual: Range | None) -> str:
    return f"{usual.low:.1f} to {usual.high:.1f}" if usual else "–"
