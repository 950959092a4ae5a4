"""Check-in: twenty seconds, whenever the person likes; several a day are fine.

*Overall* is how it is right now, 0 to 10. The five *statements*, one an insight, say how far something was true; each
may be skipped, and where nothing went wrong there was nothing to be kind about. One *line* of words may greet the
person after an absence, where the person wants that.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from core.figures import Figure
from core.rhythm.check_in import reads, store
from core.slice import Slice


def _later(module: str, name: str) -> Callable[..., Any]:
    """Name a function to be loaded when it is first called: altair and pandas take a second to import."""

    def called(*given: Any) -> Any:
        return getattr(import_module(f"{__name__}.{module}"), name)(*given)

    return called


FIGURES = (
    Figure(
        name="five_statements",
        question="The five statements",
        invitation="Your check-ins will gather here, in five quiet lines.",
        read=reads.five_statements,
        state=_later("figure", "five_statements"),
        chart=_later("chart", "five_statements"),
        ghost=_later("figure", "five_statements_ghost"),
    ),
    Figure(
        name="overall",
        question="Overall, day by day",
        invitation="One check-in, and your first dot stands here.",
        read=reads.overall,
        state=_later("figure", "overall"),
        chart=_later("chart", "overall"),
        ghost=_later("figure", "overall_ghost"),
    ),
    Figure(
        name="year_calendar",
        question="Days with an entry",
        invitation="Each day on which you write something leaves a small mark.",
        read=reads.year_calendar,
        state=_later("calendar_figure", "year_calendar"),
        chart=_later("chart", "year_calendar"),
        ghost=_later("calendar_figure", "year_calendar_ghost"),
        everywhere=True,
    ),
)

SLICE = Slice(
    package=__name__,
    slug="check_in",
    title="Check-in",
    icon=":material/wb_twilight:",
    question="How is it right now?",
    tables=(store.CHECK_IN,),
    week=reads.week,
    texts=reads.texts,
    series=reads.series,
    figures=FIGURES,
)
