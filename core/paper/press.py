"""How is a page set? Run as a process of its own: what is to be set comes in as JSON, the PDF goes out.

It stands alone, so that it starts at once: nothing of the house is imported here.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, cast

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
WIDE = {"a4": 640, "us-letter": 660}
"""Pixels that a figure is wide, so that its smallest letters are some 9 points high on paper."""


def main() -> None:
    """Read one job, write one page or several."""
    job = json.loads(sys.stdin.buffer.read())
    for block in job["blocks"]:
        if block["kind"] == "figure":
            block["svg"] = drawn(block.pop("chart"), WIDE[job["paper"]])
    sys.stdout.buffer.write(pressed(job))


def drawn(chart: dict[str, Any], wide: int) -> str:
    """Return a chart as SVG in our letters, `wide` pixels wide, whatever it was made for."""
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    config = {**chart.get("config", {}), "font": "Nunito Sans"}
    fitted = {"width": wide, "autosize": {"type": "fit-x", "contains": "padding"}, "config": config}
    return vl_convert.vegalite_to_svg({**chart, **fitted}, allowed_base_urls=[])


def pressed(job: dict[str, Any]) -> bytes:
    """Return the PDF. Words are given to the template as data, never as a part of its source."""
    import typst

    ours = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    try:
        return _set(job, ours, accessible=True)
    except typst.TypstError:  # a letter that our fonts lack
        everybodys = typst.Fonts(include_system_fonts=True, include_embedded_fonts=True, font_paths=[FONTS])
    try:
        return _set(job, everybodys, accessible=True)
    except typst.TypstError:  # PDF/UA has no place for boxes
        return _set({**job, "boxes": True}, everybodys, accessible=False)


def _set(job: dict[str, Any], fonts: Any, *, accessible: bool) -> bytes:
    import typst

    compiler = typst.Compiler(
        (HERE / "page.typ").read_bytes(), root=HERE, font_paths=fonts, sys_inputs={"job": json.dumps(job)}
    )
    pdf = compiler.compile(format="pdf", timestamp=job["made"], pdf_standards=["ua-1"] if accessible else [])
    return cast("bytes", pdf)


if __name__ == "__main__":
    main()
