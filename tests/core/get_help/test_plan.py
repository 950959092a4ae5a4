"""Are contacts and the coping plan kept as they were written?"""

from __future__ import annotations

import pytest

from core import entries
from core.get_help import (
    CONTACT,
    SLICE,
    STEPS,
    Contact,
    add_contact,
    amend_contact,
    contact,
    contacts,
    plan,
    write_plan,
)
from core.model import LONGEST, RefusedError
from core.store import AmendedElsewhereError, Drop, open_store
from core.store.ops import Put


@pytest.fixture
def journal():
    store = open_store(None, [SLICE])
    yield store.unlock(None)
    store.close()


def test_a_contact_needs_a_name_and_nothing_else():
    assert contact({"name": "  My sister "}) == Contact("My sister", "")
    with pytest.raises(RefusedError) as refused:
        contact({"name": "  ", "how": "by phone"})
    assert list(refused.value.problems) == ["name"]


def test_a_contact_too_long_is_refused_by_its_field():
    with pytest.raises(RefusedError) as refused:
        contact({"name": "A friend", "how": "x" * (LONGEST + 1)})
    assert list(refused.value.problems) == ["how"]


def test_contacts_stand_in_the_order_in_which_they_were_added(journal, now):
    for name in ("Zoe", "Ada", "Mia"):
        add_contact(journal, Contact(name, ""), now)
    assert [row["name"] for row in contacts(journal)] == ["Zoe", "Ada", "Mia"]


def test_an_amended_contact_keeps_its_place(journal, now):
    first = add_contact(journal, Contact("Zoe", "phone"), now)
    add_contact(journal, Contact("Ada", ""), now)
    amend_contact(journal, first, Contact("Zoe B", "knock"), revision=1)
    found = contacts(journal)[0]
    assert (found["name"], found["how"], found["revision"]) == ("Zoe B", "knock", 2)


def test_a_contact_amended_in_two_tabs_is_noticed(journal, now):
    first = add_contact(journal, Contact("Zoe", ""), now)
    amend_contact(journal, first, Contact("Zoe", "phone"), revision=1)
    with pytest.raises(AmendedElsewhereError):
        amend_contact(journal, first, Contact("Zoe", "mail"), revision=1)
    with pytest.raises(AmendedElsewhereError):
        amend_contact(journal, "gone", Contact("Zoe", "mail"), revision=1)
    assert contacts(journal)[0]["how"] == "phone"


def test_a_forgotten_contact_is_hidden_and_comes_back(journal, now):
    identity = add_contact(journal, Contact("Zoe", ""), now)
    entries.forget(journal, CONTACT, identity, now)
    assert contacts(journal) == []
    entries.bring_back(journal, CONTACT, identity)
    assert len(contacts(journal)) == 1


def test_what_is_saved_along_with_a_contact_is_saved_with_it(journal, now):
    old = add_contact(journal, Contact("Zoe", ""), now)
    add_contact(journal, Contact("Ada", ""), now, also=[Drop(CONTACT, (old,))])
    assert [row["name"] for row in contacts(journal)] == ["Ada"]


def test_the_plan_has_six_steps_each_with_one_question():
    assert [step.slug for step in STEPS] == ["signs", "myself", "company", "ask", "professionals", "safer"]
    assert all(step.question.endswith("?") and step.title and step.example for step in STEPS)


def test_the_plan_is_read_in_its_own_order_whatever_was_written_first(journal, now):
    write_plan(journal, {"safer": "The key is with a friend"}, now, was={})
    was = plan(journal)
    write_plan(journal, {**was, "signs": "I stop answering\nI sleep badly"}, now, was=was)
    assert list(plan(journal).items()) == [
        ("signs", "I stop answering\nI sleep badly"),
        ("safer", "The key is with a friend"),
    ]


def test_a_step_is_written_anew_and_emptied(journal, now):
    write_plan(journal, {"signs": "one"}, now, was={})
    write_plan(journal, {"signs": "two"}, now, was={"signs": "one"})
    assert plan(journal) == {"signs": "two"}
    write_plan(journal, {"signs": "  "}, now, was={"signs": "two"})
    assert plan(journal) == {}


@pytest.mark.parametrize("was", [{}, {"signs": "what stood here before"}])
def test_a_step_written_in_another_tab_is_not_overwritten(journal, now, was):
    write_plan(journal, {"signs": "written there"}, now, was={})
    with pytest.raises(AmendedElsewhereError):
        write_plan(journal, {"signs": "written here", "ask": "my sister"}, now, was=was)
    assert plan(journal) == {"signs": "written there"}


def test_a_step_that_this_tab_left_alone_keeps_what_another_tab_wrote(journal, now):
    write_plan(journal, {"signs": "written there"}, now, was={})
    write_plan(journal, {"ask": "my sister"}, now, was={})
    assert plan(journal) == {"signs": "written there", "ask": "my sister"}


def test_a_step_that_cannot_be_kept_is_refused_by_its_field(journal, now):
    with pytest.raises(RefusedError) as refused:
        write_plan(journal, {"signs": "fine", "ask": "\0"}, now, was={})
    assert (list(refused.value.problems), plan(journal)) == (["ask"], {})


def test_search_finds_every_word_written_here_and_none_that_was_forgotten(journal, now):
    add_contact(journal, Contact("Ada", "by mail"), now)
    forgotten = add_contact(journal, Contact("Zoe", ""), now)
    entries.forget(journal, CONTACT, forgotten, now)
    write_plan(journal, {"company": "the library", "ask": ""}, now, was={})
    assert [(text.field, text.words) for text in SLICE.texts(journal)] == [
        ("name", "Ada"),
        ("how", "by mail"),
        ("company", "the library"),
    ]


def test_samples_fill_contacts_and_every_step(journal, now):
    ops = SLICE.samples(now)
    assert all(isinstance(op, Put) for op in ops)
    journal.save(ops)
    assert len(contacts(journal)) == 2
    assert list(plan(journal)) == [step.slug for step in STEPS]
