"""Do the person's words stay plain words in a Markdown export?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from core.insights.self_talk import add_record
from core.insights.self_talk.model import thought_record
from core.outside import export, markdown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = [
    "# A heading",
    "![x](http://example.org/x.png)",
    "[x](http://example.org)",
    "<img src=x onerror=alert(1)>",
    "<!-- gone -->",
    "&lt;b&gt; &amp;",
    "**bold** _thin_ ~~struck~~ `code`",
    "- one\n- two",
    "1. one\n2) two",
    "text\n===",
    "text\n---",
    "***",
    "> quoted",
    "    four spaces",
    "\ttab",
    "```\ncode\n```",
    "~~~\ncode",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "[x]: http://example.org",
    "back\\slash\\",
    "two\n\nparagraphs\nand a line",
    "a\rb\r\nc",
    "+ plus",
    "<http://example.org>",
]


def shown(text: str) -> str:
    """Return what a reader of Markdown sees of the paragraphs, line by line."""
    lines = []
    for token in READER.parse(text):
        if token.type == "inline":
            lines += "".join(
                "\n" if each.type in ("hardbreak", "softbreak") else each.content for each in token.children
            ).split("\n")
    return "\n".join(lines)


def kinds(text: str) -> set[str]:
    return {each.type for token in READER.parse(text) for each in (token, *(token.children or ()))}


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_they_are(words):
    text = markdown.plain(words)
    assert kinds(text) <= {
        "paragraph_open",
        "inline",
        "text",
        "text_special",
        "hardbreak",
        "softbreak",
        "paragraph_close",
    }
    assert _bare(shown(text)) == _bare(words)


def _bare(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("#*_-+=|`~<>[]()!\\\n \t1.&@:/"), max_size=60
    )
)
def test_no_words_at_all_become_mark_up(words):
    assert kinds(markdown.plain(words)) <= {
        "paragraph_open", "inline", "text", "text_special", "hardbreak", "softbreak", "paragraph_close",
    }  # fmt: skip


def test_words_stand_under_their_label_in_a_quotation(journal, now):
    add_record(journal, thought_record({"hot_thought": "# No heading\n![x](y)", "belief_before": 80}, now.date()), now)
    text = export.write(journal, export.chosen(["self_talk"]), ".md", now).decode()
    tokens = READER.parse(text)
    headings = [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings == ["Worthwhile", "Self-talk", "Thought record", "Sunday, 22 November 2026"]
    assert "image" not in kinds(text)
    assert "- Belief before: 80" in text
    assert "Whoever has this file can read it." in text


def test_roots_is_left_out_and_contacts_come_along(lived_in, now):
    text = export.write(lived_in, export.chosen(), ".md", now).decode()
    assert "## Roots" not in text
    assert "My sister" in text
    assert "## Roots" in export.write(lived_in, export.chosen(with_held_back=True), ".md", now).decode()
