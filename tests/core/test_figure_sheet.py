"""What do all figures look like, side by side? Written to `tests/out`: one HTML page, and a sheet a slice, light and dark.

Each row is a figure, from left to right: before anything is kept, with one entry, after twelve weeks, after ten years.
"""

from __future__ import annotations

import html
import io
import re
import textwrap
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
import vl_convert
from PIL import Image

from core.figures import draw
from core.registry import SLICES
from core.store import open_store
from core.theme import DARK, LIGHT

OUT = Path(__file__).resolve().parents[1] / "out"
DRAWN = [each for each in SLICES if each.figures]
FIGURES = [(each, figure) for each in DRAWN for figure in each.figures]
STATES = ("nothing yet", "one entry", "twelve weeks", "ten years")
PHONE, GAP, HEAD, LINE = 360, 40, 110, 19
TWELVE_WEEKS = 84
_LONGEST_LINE = 52


class Drawing(NamedTuple):
    """A figure's SVG, its height, and what is written above it."""

    svg: str
    high: float
    lines: list[str]


@pytest.fixture(scope="module")
def journals(request):
    """A journal in each state."""
    now = request.getfixturevalue("moment")
    stores = {state: open_store(None) for state in STATES}
    samples = {
        "nothing yet": [],
        "one entry": [op for each in DRAWN for op in first_entry(each, now)],
        "twelve weeks": [op for each in DRAWN for op in each.samples(now)],
        "ten years": [
            op
            for times in range(10 * 365 // TWELVE_WEEKS)
            for each in DRAWN
            for op in each.samples(now - timedelta(days=TWELVE_WEEKS * times))
        ],
    }
    for state, store in stores.items():
        store.unlock(None).save(sorted(samples[state], key=lambda op: op.table.full_name))
    yield {state: store.unlock(None) for state, store in stores.items()}
    for store in stores.values():
        store.close()


@pytest.fixture(scope="module")
def drawings(journals, moment) -> dict[tuple[str, str, bool], list[Drawing]]:
    """Every figure in every state, in light and dark."""
    return {
        (each.slug, figure.name, dark): [drawing(figure, journals[state], moment, dark) for state in STATES]
        for each, figure in FIGURES
        for dark in (False, True)
    }


def first_entry(each, now):
    """One entry of each table that holds entries, with the rows that belong to it."""
    ops = list(each.samples(now))
    firsts = {op.table.full_name: op.row["id"] for op in reversed(ops) if op.table.entry}
    kept = {*firsts.values(), None, ""}
    pointing = {op.row["id"]: {op.row[c.name] for c in op.table.own if c.kind == "id"} for op in ops}
    return [op for op in ops if (op.row["id"] in kept if op.table.entry else pointing[op.row["id"]] <= kept)]


def drawing(figure, journal, moment, dark) -> Drawing:
    drawn = draw(figure, journal, moment.date(), dark=dark)
    fitted = {"width": PHONE, "autosize": {"type": "fit-x", "contains": "padding"}}  # as on a page
    svg = vl_convert.vegalite_to_svg({**drawn.chart.to_dict(), **fitted})
    high = float(re.search(r'height="([\d.]+)"', svg)[1])
    return Drawing(svg, high, textwrap.wrap(drawn.sentence, _LONGEST_LINE))


def sheet(drawings, each, dark) -> str:
    """Lay the figures of one slice over each other as one SVG."""
    colours, slug = DARK if dark else LIGHT, each.slug
    parts, top = [], 20.0
    for figure in each.figures:
        name, states = figure.name, drawings[slug, figure.name, dark]
        parts.append(_words(figure.question, GAP, top + 22, colours["ink"], 20))
        parts.append(_words(f"{slug}.{name}", GAP, top + 42, colours["quiet"], 12))
        for place, (state, drawn) in enumerate(zip(STATES, states, strict=True)):
            left = GAP + place * (PHONE + GAP)
            parts.append(_words(state, left, top + 64, colours["quiet"], 12))
            parts += [
                _words(line, left, top + 84 + LINE * at, colours["ink"], 14) for at, line in enumerate(drawn.lines)
            ]
            inner = re.sub(r'(id="|url\(#)', rf"\g<1>{slug}{name}{place}{dark}", drawn.svg)
            parts.append(inner.replace("<svg ", f'<svg x="{left}" y="{top + 84 + LINE * len(drawn.lines)}" ', 1))
        top += HEAD + max(LINE * len(drawn.lines) + drawn.high for drawn in states)
    wide = GAP + len(STATES) * (PHONE + GAP)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{wide}" '
        f'height="{top:.0f}" font-family="Nunito Sans, sans-serif"><rect width="100%" height="100%" '
        f'fill="{colours["paper"]}"/>{"".join(parts)}</svg>'
    )


def _words(text, left, top, colour, size):
    return f'<text x="{left}" y="{top}" fill="{colour}" font-size="{size}">{html.escape(text)}</text>'


@pytest.mark.parametrize("state", range(len(STATES)), ids=STATES)
@pytest.mark.parametrize(("each", "figure"), FIGURES, ids=lambda part: getattr(part, "name", ""))
def test_a_figure_is_drawn_on_a_phone_in_each_state(drawings, each, figure, state):
    for dark in (False, True):
        drawn = drawings[each.slug, figure.name, dark][state]
        assert float(re.search(r'width="([\d.]+)"', drawn.svg)[1]) == pytest.approx(PHONE, abs=1)
        assert "NaN" not in drawn.svg
        assert drawn.svg.count('aria-roledescription="') > 0 or STATES[state] == "nothing yet"


@pytest.mark.parametrize(("each", "figure"), FIGURES, ids=lambda part: getattr(part, "name", ""))
def test_ten_years_are_at_most_a_thousand_rows(journals, moment, each, figure):
    chart = draw(figure, journals["ten years"], moment.date(), dark=False).chart.to_dict()
    assert sum(len(rows) for rows in chart.get("datasets", {}).values()) <= 1_000


def test_all_figures_are_written_side_by_side(drawings):
    OUT.mkdir(exist_ok=True)
    sheets = [(each, light, sheet(drawings, each, light == "dark")) for each in DRAWN for light in ("light", "dark")]
    page = "".join(f"<h1>{each.title}, {light}</h1>{svg}" for each, light, svg in sheets)
    (OUT / "figures.html").write_text(f'<!doctype html><meta charset="utf-8"><title>Figures</title>{page}', "utf-8")
    for each, light, svg in sheets:
        png = vl_convert.svg_to_png(svg, ppi=72)
        (OUT / f"figures_{each.slug}_{light}.png").write_bytes(png)
        image = Image.open(io.BytesIO(png))
        assert image.width == GAP + len(STATES) * (PHONE + GAP)
        paper = (DARK if light == "dark" else LIGHT)["paper"]
        assert "#{:02X}{:02X}{:02X}".format(*image.convert("RGB").getpixel((2, 2))) == paper
        assert all(figure.question in html.unescape(svg) for figure in each.figures)
