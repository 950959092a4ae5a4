"""Is the PDF one that everybody can read: with tags, title, language, its own letters, and the same each time?"""

from __future__ import annotations

from datetime import date

import pytest

from core.paper import PAPERS, Document, Figure, Heading, Lines, PaperError, Quote, Space, Words, to_pdf
from core.paper import pdf as pdf_module


def tags(root) -> list[tuple[str, str | None]]:
    """Return the tags of a PDF in the order in which they are read out, with what stands for a picture."""
    node = root.get_object()
    if isinstance(node, list):
        return [tag for kid in node for tag in tags(kid)]
    if not isinstance(node, dict):
        return []
    own = [(str(node["/S"]), node.get("/Alt"))] if "/S" in node else []
    return own + (tags(node["/K"]) if "/K" in node else [])


@pytest.fixture
def whole(of, chart) -> Document:
    return of(
        Heading("Looking back"),
        Figure(chart, "One entry: self-talk."),
        Heading("Self-talk", small=True),
        Lines(("One thought weighed.", "One prediction noted.")),
        Quote("I always\nlet people down.", "The thought"),
        Words("A note.", quiet=True),
        Space("By hand", 2),
        title="Your week",
    )


def test_it_is_tagged_with_title_and_language_and_says_so(whole, pdf_read):
    root = pdf_read(to_pdf(whole)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert pdf_read(to_pdf(whole)).metadata.title == "Your week"


def test_headings_lists_quotes_and_figures_are_what_they_are_to_a_screen_reader(whole, pdf_read):
    found = tags(pdf_read(to_pdf(whole)).trailer["/Root"]["/StructTreeRoot"])
    names = [name for name, _ in found]
    assert [name for name in names if name in ("/H1", "/H2", "/H3", "/Figure", "/L", "/BlockQuote")] == [
        "/H1",
        "/H2",
        "/Figure",
        "/H3",
        "/L",
        "/BlockQuote",
    ]
    assert names.count("/LI") == 2
    assert dict(found)["/Figure"] == "One entry: self-talk."


def test_all_words_can_be_found_those_in_figures_too(whole, pdf_text):
    said = pdf_text(to_pdf(whole))
    for words in ("Your week", "Looking back", "One entry: self-talk.", "One thought weighed.", "I always", "By hand"):
        assert words in said
    assert "Self-talk" in said.split("One thought weighed.")[0].split("One entry: self-talk.")[1]


def test_what_a_figure_does_not_draw_is_not_in_the_file(whole, pdf_insides):
    insides = pdf_insides(to_pdf(whole))
    assert "MARKEDUNTOLD" not in insides
    assert "One entry: self-talk." in insides


def test_only_our_letters_are_used_and_they_lie_in_the_file(whole, pdf_read):
    fonts = {}
    for page in pdf_read(to_pdf(whole)).pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font["/DescendantFonts"][0].get_object()
            fonts[str(inner["/BaseFont"]).partition("+")[2]] = set(inner["/FontDescriptor"])
    assert {name.partition("-")[0] for name in fonts} == {"Nunito", "NunitoSans"}
    assert all({"/FontFile2", "/FontFile3"} & keys for keys in fonts.values())


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_both_papers_have_their_size(whole, pdf_read, paper, size):
    box = pdf_read(to_pdf(whole, paper)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size
    assert set(PAPERS) == {"a4", "us-letter"}


def test_the_same_document_gives_the_same_bytes_and_the_day_it_was_made(whole, pdf_read):
    assert to_pdf(whole) == to_pdf(whole)
    assert pdf_read(to_pdf(whole)).metadata.creation_date.date() == date(2026, 11, 23)


def test_pages_are_counted_only_where_there_are_several(of, pdf_text):
    assert "1 of" not in pdf_text(to_pdf(of(Words("Short."))))
    said = pdf_text(to_pdf(of(*(Words(f"Paragraph {n}.") for n in range(120)))))
    assert "1 of 3" in said
    assert "3 of 3" in said


def test_an_empty_document_is_a_page_with_a_title(of, pdf_read, pdf_text):
    pdf = to_pdf(of())
    assert len(pdf_read(pdf).pages) == 1
    assert "A page" in pdf_text(pdf)


def test_what_goes_wrong_is_said_without_the_persons_words(of, monkeypatch, tmp_path):
    broken = tmp_path / "press.py"
    broken.write_text("import sys\nsys.stderr.write(sys.stdin.read())\nsys.exit(1)\n", encoding="utf-8")
    monkeypatch.setattr(pdf_module, "_PRESS", broken)
    with pytest.raises(PaperError) as error:
        to_pdf(of(Quote("MARKED")))
    assert "MARKED" not in str(error.value)
    assert "Nothing was changed" in str(error.value)
    assert error.value.__cause__ is None
    assert error.value.__suppress_context__
