"""Do a person's words stay words, whatever signs they hold, and do all of them come onto the page?"""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from core.paper import Quote, Words, to_markdown, to_pdf

MARKUP = [
    '#import "@preview/x:1.0.0": *',
    '#read("/etc/hostname")',
    "#panic()",
    "$ x^2 $ and ] and [ and }",
    r"\ and \u{41} and // and /* not a comment */",
    "*not bold* _not slanted_ `not code` = not a heading",
    "\"quotes\" 'single' -- --- ... ~",
    "<label> @reference &amp; %",
    "{{ braces }} ${HOME} %s",
]


@pytest.mark.parametrize("words", MARKUP)
def test_mark_up_is_printed_as_it_was_typed(of, pdf_text, words):
    said = pdf_text(to_pdf(of(Quote(words, words), Words(words), title=words)))
    assert "".join(said.split()).count("".join(words.split())) == 4


def test_a_very_long_word_is_wrapped_within_the_margins_and_all_there(of, pdf_text):
    word = "".join(f"{n:05}" for n in range(2000))
    lines = [line for line in pdf_text(to_pdf(of(Quote(word)))).splitlines() if line.strip().isdecimal()]
    assert "".join(lines) == word
    assert max(map(len, lines)) < 100


def test_lines_and_their_indents_are_kept(of, pdf_text):
    said = pdf_text(to_pdf(of(Quote("first\r\n    second\n\nthird"))))
    assert [line.replace("\u00a0", " ").rstrip() for line in said.splitlines() if line.strip()][1:] == [
        "first",
        "    second",
        "third",
    ]


@pytest.mark.parametrize("words", ["a\x00b", "a\x07\x1b\x7fb", "a\x85b", "a\ud800b"])
def test_what_no_page_can_show_is_left_out_and_the_rest_stands(of, pdf_text, words):
    said = pdf_text(to_pdf(of(Quote(words, words), Words(words), title=words)))
    assert said.replace(" ", "").count("ab") == 4


@pytest.mark.parametrize(
    "words",
    ["Привет", "καλησπέρα", "Dobrý večer, ąęłżź ğış", "naïve — “quoted” … €", "a\u202eb\u2066c", "e\u0301 n\u0303"],
)
def test_letters_of_other_alphabets_are_there(of, pdf_text, words):
    found = pdf_text(to_pdf(of(Quote(words))))
    for word in words.replace("\u202e", " ").replace("\u2066", " ").split():
        assert word in found


@pytest.mark.parametrize("words", ["مرحبا", "שלום", "你好,今天很累", "🙂 👩‍👩‍👧 🇩🇪", "\ue123\U000f1234", "ሰላም"])
def test_letters_that_our_fonts_lack_neither_stop_the_page_nor_what_follows(of, pdf_text, words):
    pdf = to_pdf(of(Quote(words), Words("And then this.")))
    assert pdf.startswith(b"%PDF")
    assert "And then this." in pdf_text(pdf)


def test_letters_that_no_font_of_this_computer_has_are_admitted_to(of, pdf_text):
    assert "no font" in pdf_text(to_pdf(of(Quote("\U000f1234\U0010fffd"))))
    assert "no font" not in pdf_text(to_pdf(of(Quote("plain"))))


def test_words_written_from_right_to_left_begin_on_the_right(of, pdf_read):
    def middle(words) -> float:
        places = []

        def seen(said, cm, tm, _font, _size):
            if any(sign in words for sign in said.strip()):
                places.append(cm[4] + tm[4] * cm[0])

        pdf_read(to_pdf(of(Quote(words), title="x"))).pages[0].extract_text(visitor_text=seen)
        return places[0]

    assert middle("\u05e9\u05dc\u05d5\u05dd") > 595 / 2 > middle("peace")


def test_markdown_keeps_them_words_as_well(of):
    hostile = "# no heading\n![x](http://example.org/x.png) *a* <b>b</b>"
    shown = MarkdownIt("commonmark").render(to_markdown(of(Quote(hostile, hostile), Words(hostile))))
    assert shown.count("<h1>") == 1
    assert not [mark for mark in ("<img", "<a ", "<em>", "<b>", "<h2>") if mark in shown]
    assert shown.count("![x](http://example.org/x.png) *a* &lt;b&gt;b&lt;/b&gt;") == 3
