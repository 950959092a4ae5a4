"""What is typed becomes a draft row a field, and goes once it is kept."""

from __future__ import annotations

from datetime import timedelta

from core import drafts
from core.drafts import Draft


def test_a_draft_holds_what_was_typed_last_by_field(journal, now):
    draft = Draft("form-1", "self_talk", "thought_record")
    drafts.put(journal, draft, {"hot_thought": "They all no", "belief_before": 80}, now)
    drafts.put(journal, draft, {"hot_thought": "They all noticed"}, now)
    assert drafts.values(journal, "form-1") == {"hot_thought": "They all noticed", "belief_before": 80}


def test_two_forms_of_one_kind_do_not_overwrite_each_other(journal, now):
    for form in ("tab-1", "tab-2"):
        drafts.put(journal, Draft(form, "self_talk", "thought_record"), {"hot_thought": form}, now)
    assert [drafts.values(journal, form)["hot_thought"] for form in ("tab-1", "tab-2")] == ["tab-1", "tab-2"]


def test_the_draft_touched_last_comes_first(journal, now):
    drafts.put(journal, Draft("old", "check_in", "check_in"), {"line": "a"}, now)
    drafts.put(journal, Draft("new", "check_in", "check_in"), {"line": "b"}, now + timedelta(minutes=5))
    drafts.put(journal, Draft("old", "check_in", "check_in"), {"line": "c"}, now + timedelta(minutes=9))
    assert [draft.form for draft in drafts.opened(journal)] == ["old", "new"]


def test_a_draft_of_an_amendment_names_the_entry(journal, now):
    drafts.put(journal, Draft("f", "check_in", "check_in", entry="entry-7"), {"line": "x"}, now)
    assert drafts.opened(journal)[0].entry == "entry-7"


def test_a_draft_let_go_is_gone_and_others_stay(journal, now):
    for form in ("a", "b"):
        drafts.put(journal, Draft(form, "check_in", "check_in"), {"line": form}, now)
    journal.save([drafts.discard(journal, "a")])
    assert [draft.form for draft in drafts.opened(journal)] == ["b"]


def test_every_kind_of_value_returns_as_it_was(journal, now):
    typed = {"a": None, "b": True, "c": ["x", "y"], "d": 55, "e": "line\nbreak \u202e 🌱", "f": ""}
    drafts.put(journal, Draft("f", "check_in", "check_in"), typed, now)
    assert drafts.values(journal, "f") == typed
