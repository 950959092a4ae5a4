"""What a person meets on Measures: answered one by one or at once, refused by name, due again, put kindly."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import drafts, entries
from core.drafts import Draft
from core.measures import scale
from core.rhythm.measures import reads, store
from core.rhythm.measures.model import FilledIn, OwnScale, own_draft
from core.rhythm.measures.tables import FILLED_IN, OWN_SCALE

RSES, WHO5 = scale("rses"), scale("who5")
OWN = OwnScale(date(2026, 11, 1), "My **own** day", "I went out\nI **hid**", 0, 10, ("2",))


def words(app) -> str:
    """All that is on screen as text, our own Markdown included."""
    return "\n".join(
        str(each.value) for kind in ("title", "header", "text", "markdown", "caption") for each in app.get(kind)
    )


def press(app, label):
    (button,) = [each for each in app.button if each.label == label]
    button.click()
    app.run()
    assert not app.exception, app.exception
    return app


def which(app):
    (box,) = [each for each in app.selectbox if each.label == "Which scale?"]
    return box


def answers(form, number):
    return {f"answer.{item.id}": number for item in form.items}


def typed(journal, now, form, **values):
    """What was answered before, in a browser that is closed by now: the form takes it up again."""
    drafts.put(journal, Draft("begun", "measures", "filled_in"), {"scale": form.id, **values}, now)


def filled(journal, now, form, number, days=0, note=""):
    day = now.date() - timedelta(days=days)
    record = FilledIn(day, form.id, note, tuple((item.id, number) for item in form.items))
    return store.add(journal, record, now)


@pytest.fixture
def now(now):
    """The pages ask the clock: what was kept some days ago counts from it."""
    return now.now(now.tzinfo)


def test_rosenbergs_scale_stands_first_with_its_author_and_one_statement(begun, visit):
    app = visit("measures")
    assert which(app).value == "rses"
    assert "Morris Rosenberg (1965). 10 statements, about 2 minutes." in words(app)
    assert "1. On the whole, I am satisfied with myself." in words(app)
    assert "2. At times I think I am no good at all." not in words(app)
    assert drafts.opened(begun) == []


def test_one_goes_on_and_back_and_may_see_all_at_once(begun, visit):
    app = press(visit("measures"), "Next")
    assert "Statement 2 of 10 · 0 answered" in words(app)
    assert "Statement 1 of 10 · 0 answered" in words(press(app, "Back"))
    (way,) = [each for each in app.get("button_group") if each.label == "How would you like to answer?"]
    way.set_value(2).run()
    labels = "".join(each.label for each in app.get("button_group"))
    assert all(item.text in labels for item in RSES.items)
    assert drafts.opened(begun) == [], "who only looks has begun nothing"


def test_a_zero_is_an_answer_and_is_in_the_draft_at_once(begun, visit):
    app = visit("measures")
    (pills,) = [each for each in app.get("button_group") if each.label == RSES.items[0].text]
    pills.set_value(0).run()
    assert drafts.opened(begun)[0].values["answer.satisfied"] == 0
    assert "Statement 1 of 10 · 1 answered" in words(app)


def test_a_missing_answer_is_named_comes_on_screen_and_nothing_is_lost(begun, visit, now):
    typed(begun, now, RSES, **{**answers(RSES, 2), "answer.useless": None})
    app = press(visit("measures"), "Keep these answers")
    assert "Statement 6 has no answer yet: “I certainly feel useless at times.”" in words(app)
    assert "Statement 6 of 10 · 9 answered" in words(app)
    assert drafts.opened(begun)[0].values["answer.failure"] == 2
    assert begun.entries(FILLED_IN) == []


def test_answers_are_kept_found_again_and_due_in_two_weeks(begun, visit, now):
    typed(begun, now, RSES, **answers(RSES, 2), note="**Late** evening")
    app = press(visit("measures"), "Keep these answers")
    again = now.date() + timedelta(days=14)
    assert "Kept. Thank you for the time you took." in words(app)
    assert f"It makes sense again from {again:%A}, {again.day} {again:%B %Y} on." in words(app)
    assert "Keep these answers" not in [each.label for each in app.button]
    assert "1 score, 15 of 30; too few to say more." in words(app)
    assert "Rosenberg self-esteem scale: 15 of 30\n**Late** evening" in words(app)
    assert drafts.opened(begun) == []
    assert "I certainly feel useless at times.\nAgree" in words(press(app, "Open"))


def test_another_day_that_is_too_near_is_refused_with_the_reason(begun, visit, now):
    filled(begun, now, RSES, 2, days=20)
    near = (now.date() - timedelta(days=15)).isoformat()
    typed(begun, now, RSES, **answers(RSES, 1), day=near)
    app = press(visit("measures"), "Keep these answers")
    assert "Given more often, the answers tell of the day" in words(app)
    assert len(begun.entries(FILLED_IN)) == 1
    assert len(drafts.opened(begun)) == 1


def test_an_amendment_leaves_no_second_and_keeps_its_day(begun, visit, now):
    filled(begun, now, RSES, 2, days=3)
    app = press(press(visit("measures"), "Open"), "Amend")
    (pills,) = [each for each in app.get("button_group") if "On the whole, I am satisfied" in each.label]
    pills.set_value(3).run()
    press(app, "Keep these answers")
    assert [value for _, value in reads.scored(begun, RSES)] == [16]
    assert begun.entries(FILLED_IN)[0]["day"] == now.date() - timedelta(days=3)


def test_what_was_begun_of_one_scale_waits_while_another_is_answered(begun, visit, now):
    typed(begun, now, RSES, **{"answer.satisfied": 3})
    app = visit("measures")
    which(app).set_value("who5").run()
    assert "I have felt cheerful and in good spirits" in words(app)
    assert "Set aside" in words(app)
    which(app).set_value("rses").run()
    assert "Statement 1 of 10 · 1 answered" in words(app)


def test_a_draft_of_answers_is_named_by_no_code(begun, visit, now):
    typed(begun, now, RSES, **{"answer.satisfied": 3})
    assert "A draft in Measures" in words(visit())


def test_a_very_low_who5_is_answered_by_words_and_its_figure_is_folded(begun, visit, now):
    typed(begun, now, WHO5, **{**answers(WHO5, 1), "answer.calm": 0})
    app = press(visit("measures"), "Keep these answers")
    assert "Thank you for saying so" in words(app)
    assert "Your figure, when you want it" in [each.label for each in app.expander]
    assert "Thank you for saying so" in words(visit("measures"))


def test_some_of_the_time_throughout_is_not_very_low(begun, visit, now):
    filled(begun, now, WHO5, 1)
    app = visit("measures")
    assert "Thank you for saying so" not in words(app)
    assert "Your figure, when you want it" not in [each.label for each in app.expander]


def test_the_page_names_no_band_and_no_cut_off(begun, visit, now):
    for days in (0, 20, 40, 60):
        filled(begun, now, WHO5, 1, days=days)
    said = words(visit("measures")).casefold()
    assert [each for each in ("depress", "severe", "cut-off", "below 13", "better than", "worse") if each in said] == []


def test_an_own_scale_is_made_and_answered(begun, visit, now):
    values = {"title": OWN.title, "statements": OWN.statements, "highest": 10, "reversed": ["I **hid**"]}
    drafts.put(begun, Draft("begun", "measures", "own_scale"), values, now)
    app = visit("measures")
    app.segmented_control[0].set_value("own_scale").run()
    app = press(app, "Keep this scale")
    ((kept,),) = [begun.entries(OWN_SCALE)]
    identity = kept["id"]
    assert kept["reversed"] == "2"
    app.segmented_control[0].set_value("filled_in").run()
    which(app).set_value(identity).run()
    assert "1. I went out" in words(app)
    assert "own** day" not in "\n".join(str(each.value) for each in app.markdown)


def test_of_an_own_scale_that_was_answered_only_the_wording_changes(begun, visit, now):
    identity = store.add_own_scale(begun, OWN, now)
    filled(begun, now, store.all_scales(begun)[identity], 3)
    draft = Draft("begun", "measures", "own_scale", identity)
    drafts.put(begun, draft, {**own_draft(OWN), "revision": 1, "statement.1": "I went outside", "reversed": []}, now)
    app = visit("measures")
    app.segmented_control[0].set_value("own_scale").run()
    assert "You have answered this scale." in words(app)
    press(app, "Keep this scale")
    ((kept,),) = [begun.entries(OWN_SCALE)]
    assert (kept["statements"], kept["reversed"], kept["highest"]) == ("I went outside\nI **hid**", "2", 10)


def test_a_forgotten_own_scale_takes_its_answers_out_of_sight_and_settings_brings_both_back(begun, visit, now):
    identity = store.add_own_scale(begun, OWN, now)
    filled(begun, now, store.all_scales(begun)[identity], 3)
    entries.forget(begun, OWN_SCALE, identity, now)
    app = visit("measures")
    assert "Nothing is kept here yet." in words(app)
    assert identity not in which(app).options
    press(visit("settings"), "Bring it back")
    assert "One entry." in words(visit("measures"))
