"""What does a person meet on the page of assertiveness: the question of safety first, the form, and the looking back?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from core import drafts
from core.drafts import Draft
from core.insights import assertiveness
from core.insights.assertiveness import reads
from core.insights.assertiveness.model import conversation

QUESTION = "Is it safe to say this to this person?"
KEEP = "Keep this conversation"
SENTENCE = "Could we *eat* at seven?"


def words(app):
    return "\n".join(str(each.value) for kind in ("title", "header", "text", "markdown") for each in app.get(kind))


def press(app, label):
    next(each for each in app.button if each.label == label).click()
    app.run()
    assert not app.exception, app.exception
    return app


def buttons(app):
    return {each.label for each in app.button}


def question(app):
    (found,) = [each for each in app.get("button_group") if each.label == QUESTION]
    return found


def answer(app, said):
    question(app).set_value(said)
    app.run()
    assert not app.exception, app.exception
    return app


def said_it(app, said):
    next(each for each in app.get("button_group") if each.label == "Did you say it?").set_value(said)
    app.run()


def folded(app):
    return {each.label for each in app.expander}


def typed(journal, now, **values):
    drafts.put(journal, Draft("assertiveness-1", "assertiveness", "conversation"), values, now)


def planned(journal, now, **values):
    record = conversation({"sentence": SENTENCE, **values}, now.date())
    return assertiveness.add_conversation(journal, record, now - timedelta(days=3))


def everything(journal):
    return {table.full_name: sorted(journal.entries(table, "true"), key=repr) for table in journal.tables()}


def test_nothing_but_the_question_stands_before_the_form(begun, visit):
    app = visit("assertiveness")

    assert question(app).value is None
    assert "hurt, threatened or followed" in words(app)
    assert "your home, your money or your children" in words(app)
    assert not {KEEP, "Rehearse"} & buttons(app)
    assert not app.select_slider


def test_yes_opens_the_form_with_the_shortest_way_first(begun, visit):
    app = answer(visit("assertiveness"), "yes")

    assert {KEEP, "Rehearse"} <= buttons(app)
    assert [each.label for each in app.select_slider] == ["How uncomfortable will it be, 0 to 100?"]
    assert "In four parts: a script" in folded(app)


@pytest.mark.parametrize("said", ["not_sure", "no"])
def test_without_a_yes_there_is_help_and_neither_form_nor_rehearsal(begun, visit, now, said):
    typed(begun, now, sentence=SENTENCE)
    app = answer(visit("assertiveness"), said)

    assert not {KEEP, "Rehearse"} & buttons(app)
    assert not app.select_slider
    assert "Then please don’t practise it here." in words(app)
    assert "Find a Helpline" in words(app)
    assert "stays among your drafts" in words(app)
    assert SENTENCE not in words(app)
    assert [each.values["sentence"] for each in drafts.opened(begun)] == [SENTENCE]


def test_abuse_helplines_of_the_chosen_country_stand_first(begun, visit):
    app = answer(visit("assertiveness"), "no")
    app.selectbox[0].set_value("GB").run()
    said = words(app)

    assert said.index("domestic abuse") < said.index("emergency") < said.index("emotional distress")


@pytest.mark.parametrize("said", ["yes", "not_sure", "no"])
def test_the_answer_is_kept_nowhere(begun, visit, now, said):
    typed(begun, now, sentence=SENTENCE)
    app = visit("assertiveness")
    before = everything(begun)

    answer(app, said)

    assert everything(begun) == before


def test_what_is_kept_after_a_yes_holds_no_answer(begun, visit, now):
    typed(begun, now, sentence=SENTENCE, expected=60)
    press(answer(visit("assertiveness"), "yes"), KEEP)

    rows, total = reads.found_conversations(begun, limit=5)
    assert (total, rows[0]["sentence"], rows[0]["expected"]) == (1, SENTENCE, 60)
    (row,) = begun.entries(assertiveness.CONVERSATION)
    assert "yes" not in row.values()
    assert not [name for name in row if "safe" in name]


def test_each_new_entry_and_each_visit_asks_anew(begun, visit, now):
    typed(begun, now, sentence=SENTENCE)
    app = press(answer(visit("assertiveness"), "yes"), KEEP)
    assert question(app).value is None

    typed(begun, now, sentence="Another one")
    app = press(answer(visit("assertiveness"), "yes"), "Set aside for later")
    assert question(app).value is None
    app = press(app, "Go on")
    assert question(app).value is None
    assert "still here, behind the question" in words(app)


@pytest.mark.parametrize("said", ["yes", "not_sure"])
def test_the_answer_is_gone_once_the_page_is_left(begun, visit, said):
    app = answer(visit("assertiveness"), said)
    app.switch_page("pages/today.py").run()
    app.switch_page("pages/assertiveness.py").run()

    assert question(app).value is None


def test_without_a_sentence_it_is_refused_and_the_rest_stays(begun, visit, now):
    typed(begun, now, need="Some quiet", expected=40)
    app = press(answer(visit("assertiveness"), "yes"), KEEP)

    assert "Write down the one sentence that you want to say." in words(app)
    assert drafts.opened(begun)[0].values["need"] == "Some quiet"
    assert question(app).value == "yes"


def test_rehearsing_shows_the_script_alone_and_leads_back(begun, visit, now):
    typed(begun, now, sentence=SENTENCE, desc_specify="At seven, please.", kind="answer_pushback")
    app = press(answer(visit("assertiveness"), "yes"), "Rehearse")

    assert {SENTENCE, "At seven, please."} <= {each.value for each in app.text}
    assert buttons(app) == {"Back to the form"}
    assert "The calm repeat" in app.caption[0].value
    assert not app.header

    app = press(app, "Back to the form")
    assert question(app).value == "yes"
    assert KEEP in buttons(app)


def test_there_is_nothing_to_rehearse_without_a_sentence(begun, visit):
    app = press(answer(visit("assertiveness"), "yes"), "Rehearse")

    assert "Write the sentence first" in words(app)
    assert "Back to the form" not in buttons(app)


def test_looking_back_needs_no_gate_and_finishes_the_same_entry(begun, visit, now):
    planned(begun, now, expected=70)
    app = press(visit("assertiveness"), "How did it go?")

    assert SENTENCE in [each.value for each in app.text]
    assert not [each for each in app.get("button_group") if each.label == QUESTION]
    said_it(app, "yes")
    app.select_slider[0].set_value(35).run()
    app = press(app, KEEP)

    (row,) = begun.entries(assertiveness.CONVERSATION)
    assert (row["said"], row["expected"], row["actual"], row["revision"]) == ("yes", 70, 35, 2)
    assert "Kept. However it went, it is said." in words(app)
    assert "How did it go?" not in buttons(app)


def test_not_yet_keeps_it_planned(begun, visit, now):
    planned(begun, now)
    app = press(visit("assertiveness"), "How did it go?")
    said_it(app, "not_yet")
    app = press(app, KEEP)

    assert "Not yet is an answer, too" in words(app)
    assert "How did it go?" in buttons(app)


def test_what_was_planned_is_changed_behind_the_gate_alone(begun, visit, now):
    identity = planned(begun, now)
    drafts.put(
        begun, Draft("again", "assertiveness", "conversation", identity), {"sentence": SENTENCE, "revision": 1}, now
    )
    app = visit("assertiveness")

    assert "What you planned: change it, or rehearse" in folded(app)
    assert not {each.label for each in app.select_slider} & {"How uncomfortable will it be, 0 to 100?"}
    assert "Rehearse" not in buttons(app)


def test_a_planned_day_that_has_come_waits_on_today(begun, visit, now):
    planned(begun, now, planned_day=(now.date() - timedelta(days=1)).isoformat())
    app = visit()

    said = words(app)
    assert "Waiting for you" in said
    assert "You planned to say this. How did it go?" in said
    assert SENTENCE in [each.value for each in app.text]


def test_a_day_still_to_come_waits_nowhere_on_today(begun, visit, now):
    planned(begun, now, planned_day=(now.date() + timedelta(days=900)).isoformat())

    assert SENTENCE not in words(visit())
    assert {"Look at it", "How did it go?"} & buttons(visit("assertiveness")) == {"Look at it"}


def test_words_are_never_read_as_markdown(begun, visit, now):
    hostile = "![x](http://203.0.113.1/x.png)"
    planned(begun, now, desc_describe=hostile)
    identity = planned(begun, now, sentence=hostile)
    app = visit("assertiveness")
    press(app, "Open")
    typed(begun, now, sentence=hostile)
    for each in (app, visit("assertiveness"), press(answer(visit("assertiveness"), "yes"), "Rehearse"), visit()):
        marked = [str(one.value) for kind in ("markdown", "caption", "header", "title") for one in each.get(kind)]
        labels = [one.label for one in (*each.button, *each.expander, *each.select_slider)]
        assert not [one for one in (*marked, *labels) if "203.0.113.1" in one]
    assert identity
