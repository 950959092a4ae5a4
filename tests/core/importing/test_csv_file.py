"""Is a CSV file read as it stands, or refused in a sentence?"""

from __future__ import annotations

import pytest

from core.importing.csv_file import MOST_ROWS, Row, read_csv
from core.model import RefusedError


def refusal(data: bytes) -> str:
    with pytest.raises(RefusedError) as refused:
        read_csv(data)
    assert list(refused.value.problems) == ["file"]
    return str(refused.value)


@pytest.mark.parametrize(
    "data",
    [
        b"day,thought\n2026-01-02,one\n",
        b"\xef\xbb\xbfday,thought\r\n2026-01-02,one\r\n",
        b"day;thought\n2026-01-02;one\n",
        b"day\tthought\r2026-01-02\tone",
        b'"day";"thought"\n"2026-01-02";"one"\n',
        b"\n \n,\n\nday,thought\n,\n2026-01-02,one\n,,,\n",
    ],
    ids=["plain", "byte order mark", "semicolons", "tabs", "quoted header", "empty lines"],
)
def test_a_file_is_read_whatever_parts_its_cells_and_lines(data):
    file = read_csv(data)
    assert file.header == ("day", "thought")
    assert [row.cells for row in file.rows] == [("2026-01-02", "one")]


def test_a_row_knows_the_line_where_it_begins():
    file = read_csv(b'a,b\n1,"two\nlines"\n\n3,4\n')
    assert file.rows == (Row(2, ("1", "two\nlines")), Row(5, ("3", "4")))


def test_line_breaks_inside_quotes_stay_as_they_are():
    assert read_csv(b'a,b\n1,"x\r\ny\n\nz"\n').rows[0].cells[1] == "x\r\ny\n\nz"


def test_a_header_that_says_nothing_of_its_kind_is_taken_as_commas():
    assert read_csv("thought\nÜber mich; und dich\n".encode()).rows[0].cells == ("Über mich; und dich",)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(data):
    assert refusal(data) == "This file is empty."


def test_a_header_alone_is_refused():
    assert "nothing below" in refusal(b"day,thought\n\n")


def test_latin_1_is_refused_with_its_line():
    sentence = refusal("day,thought\n2026-01-02,one\n2026-01-03,für mich\n".encode("latin-1"))
    assert sentence.startswith("Line 3 is not written in UTF-8")


def test_a_nul_byte_is_refused_with_its_line():
    assert refusal(b"a,b\n1,x\x00y\n").startswith("Line 2 holds a NUL byte")


def test_utf_16_is_refused():
    assert "UTF-8" in refusal("a,b\n1,2\n".encode("utf-16"))


@pytest.mark.parametrize(
    ("data", "line"),
    [(b'a,b\n1,"never closed\n2,3\n', 2), (b'a,b\n1,2\n3,"x"y\n', 3), (b"a,b\n1," + b"x" * 140_000, 2)],
    ids=["open quote", "word after a quote", "endless cell"],
)
def test_what_cannot_be_read_is_refused_with_the_line_where_its_row_begins(data, line):
    assert refusal(data).startswith(f"The row that begins in line {line} cannot be read")


def test_50_000_rows_are_read_and_one_more_is_refused():
    row = b"2026-01-02,one\n"
    assert len(read_csv(b"day,thought\n" + row * MOST_ROWS).rows) == MOST_ROWS == 50_000
    assert "more than 50,000" in refusal(b"day,thought\n" + row * (MOST_ROWS + 1))
