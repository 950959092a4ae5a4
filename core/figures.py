"""What is a figure? A question, what is read for it, a state computed from that, and a chart of the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import altair as alt

    from core.store import Journal
    from core.theme import Palette


class State(Protocol):
    """What a chart draws, and what its sentence says: both computed from the same data."""

    @property
    def empty(self) -> bool:
        """Nothing to show yet."""

    @property
    def sentence(self) -> str:
        """The finding with its n, in plain words; it is the figure's text alternative, too."""


@dataclass(frozen=True)
class Figure:
    """One figure of a slice; its name is the same in `views.sql`, `store.py`, `figure.py`, `chart.py` and on the page.

    `read(journal, today)` gives what `state(found, today)` takes, `read(journal, today, about)` that of one entry of
    several, by its id; `chart(state, palette)` draws it. `ghost(today)` gives
    an invented state, drawn faint and wordless under `invitation` where nothing was kept yet. `everywhere` says that it
    reads the rows of every slice.
    """

    name: str
    question: str
    invitation: str
    read: Callable[..., Any]
    state: Callable[[Any, date], State]
    chart: Callable[[Any, Palette], alt.LayerChart]
    ghost: Callable[[date], State]
    everywhere: bool = False


def gathered(package: str, name: str, question: str, invitation: str, *, everywhere: bool = False) -> Figure:
    """Gather the functions of one name in a slice's `figure_reads`, `figure`, `chart` and `ghosts`.

    They are loaded when first called: altair and pandas take a second to import.
    """

    def later(module: str) -> Callable[..., Any]:
        def called(*given: Any) -> Any:
            return getattr(import_module(f"{package}.{module}"), name)(*given)

        return called

    return Figure(
        name=name,
        question=question,
        invitation=invitation,
        read=later("figure_reads"),
        state=later("figure"),
        chart=later("chart"),
        ghost=later("ghosts"),
        everywhere=everywhere,
    )


@dataclass(frozen=True)
class Drawn:
    """A figure ready for a page: its heading, its sentence, its chart, and whether there was anything to show."""

    question: str
    sentence: str
    chart: alt.LayerChart
    empty: bool


def draw(figure: Figure, journal: Journal, today: date, *, dark: bool, about: str | None = None) -> Drawn:
    """Read, compute and draw a figure; an empty one is drawn as a ghost under its invitation.

    `about` is the id of the one entry that it is to show, where it shows one of several.
    """
    found = figure.read(journal, today) if about is None else figure.read(journal, today, about)
    return drawn(figure, found, today, dark=dark)


def drawn(figure: Figure, found: Any, today: date, *, dark: bool) -> Drawn:
    """Compute and draw a figure from what was read for it already."""
    from core.theme import Palette  # altair takes a second to import: only when a figure is drawn

    state = figure.state(found, today)
    shown = figure.ghost(today) if state.empty else state
    chart = figure.chart(shown, Palette(dark=dark, ghost=state.empty))
    return Drawn(figure.question, figure.invitation if state.empty else state.sentence, chart, state.empty)
