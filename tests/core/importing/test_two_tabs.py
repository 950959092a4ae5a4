"""A file that comes in while other tabs write loses none of their words, and comes in once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from core import entries
from core.importing import keep, preview
from core.insights.self_talk import SLICE, THOUGHT_RECORD, add_record, amend_record
from core.insights.self_talk.model import thought_record

LINES = 200
FILE = ("day,hot_thought\n" + "".join(f"2026-11-01,Thought {number}\n" for number in range(LINES))).encode()


def test_one_file_brought_in_by_eight_tabs_while_others_write_comes_in_once(journal, now):
    first = add_record(journal, thought_record({"hot_thought": "Mine"}, now.date()), now)

    def bring(_tab: int) -> int:
        return keep(journal, preview(journal, SLICE.importers[0], FILE, now.date()), now)

    def write(tab: int) -> None:
        for turn in range(10):
            add_record(journal, thought_record({"hot_thought": f"Written {tab}.{turn}"}, now.date()), now)

    def amend(_tab: int) -> None:
        for turn in range(20):
            row = entries.one(journal, THOUGHT_RECORD, first)
            amend_record(journal, first, thought_record({"hot_thought": f"Mine {turn}"}, now.date()), row["revision"])

    with ThreadPoolExecutor(13) as tabs:
        brought = [tabs.submit(bring, tab) for tab in range(8)]
        others = [tabs.submit(write, tab) for tab in range(4)] + [tabs.submit(amend, 0)]
        for each in others:
            each.result()
        assert sorted(each.result() for each in brought) == [0] * 7 + [LINES]
    found = [row["hot_thought"] for row in journal.entries(THOUGHT_RECORD)]
    written = [f"Written {tab}.{turn}" for tab in range(4) for turn in range(10)]
    assert sorted(found) == sorted([*(f"Thought {n}" for n in range(LINES)), *written, "Mine 19"])
