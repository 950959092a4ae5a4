"""How is a PDF read again?"""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest


@pytest.fixture
def pdf_read() -> Callable[[bytes], pypdf.PdfReader]:
    """A PDF, opened."""
    return lambda pdf: pypdf.PdfReader(io.BytesIO(pdf))


@pytest.fixture
def pdf_text(pdf_read) -> Callable[[bytes], str]:
    """All words of a PDF; the breaks without width that let long words wrap are left out."""

    def text(pdf: bytes) -> str:
        return "\n".join(page.extract_text() for page in pdf_read(pdf).pages).replace("\u200b", "")

    return text


@pytest.fixture
def pdf_insides(pdf_read, pdf_text) -> Callable[[bytes], str]:
    """Whatever can be got out of a PDF: its bytes, every stream unpacked, every text among its objects, its words."""

    def insides(pdf: bytes) -> str:
        reader = pdf_read(pdf)
        objects = [reader.get_object(number) for number in range(1, int(reader.trailer["/Size"]))]
        streams = [each.get_data() for each in objects if hasattr(each, "get_data")]
        assert streams
        parts = [pdf, *streams]
        return "\n".join([*(part.decode("latin-1") for part in parts), *map(repr, objects), pdf_text(pdf)])

    return insides


@pytest.fixture
def chart() -> dict:
    """A small figure, as Vega-Lite, with data that it does not draw."""
    across = {"field": "value", "type": "quantitative"}
    return {
        "data": {"values": [{"name": "Self-talk", "value": 4, "untold": "MARKEDUNTOLD"}]},
        "layer": [
            {"mark": "circle", "encoding": {"x": across}},
            {"mark": "text", "encoding": {"x": across, "text": {"field": "name"}, "tooltip": {"field": "untold"}}},
        ],
        "height": 100,
    }
