"""What does a person meet in Roots: a way out in view, nothing old unasked, and nothing lost?"""

from __future__ import annotations

import pytest

from core import drafts
from core.drafts import Draft
from core.insights import roots
from core.insights.roots import model
from core.registry import SLICES

DISTRESS = "How hard is it to think of this, right now? 0 to 100"
OLD = "I am too much for people"


def words(app):
    return "\n".join(str(each.value) for kind in ("title", "header", "text", "markdown") for each in app.get(kind))


def everything(app):
    """All that reaches the browser: labels, options, what text fields hold, figures."""

    def protos(node):
        children = getattr(node, "children", None)
        found = [str(node.proto)] if getattr(node, "proto", None) is not None else []
        return found + [text for child in (children or {}).values() for text in protos(child)]

    return "\n".join(protos(app._tree))


def press(app, label, place=0):
    [each for each in app.button if each.label == label][place].click()
    app.run()
    assert not app.exception, app.exception
    return app


def rate(app, label, value):
    (slider,) = [each for each in app.select_slider if each.label == label]
    slider.set_value(value).run()
    assert not app.exception, app.exception


def show(app, kind):
    app.session_state["roots.view"] = kind
    app.run()
    assert not app.exception, app.exception
    return app


def typed(journal, now, kind, **values):
    drafts.put(journal, Draft(f"roots-{kind}", "roots", kind), values, now)


@pytest.fixture
def lived_in(begun, now):
    begun.save([op for each in SLICES for op in each.samples(now)])
    return begun


@pytest.fixture
def pair(begun, now):
    return roots.add_belief(begun, model.Belief(now.date(), OLD, "I am liked by some"), now)


@pytest.mark.parametrize("kind", ["experience", "belief", "belief_rating", "rule", "evidence"])
def test_each_exercise_stands_with_three_ways_out_in_view(lived_in, visit, kind):
    app = show(visit("roots"), kind)
    labels = [each.label for each in app.button]
    assert labels.count("Stop") == labels.count("Ground myself") == 1
    assert [each.proto.label for each in app.get("page_link")].count("Get help") == 2


def test_nothing_kept_is_on_screen_unasked(begun, pair, visit, now):
    day = now.date()
    record = model.experience({"label": "The label", "message": "Take this", "who_saw": "The baker"}, day)
    roots.add_experience(begun, record, now)
    said = everything(visit("roots"))
    assert "The message I took from it" in said
    assert not any(each in said for each in (OLD, "The label", "Take this", "The baker"))


def test_no_other_page_shows_a_word_of_roots(begun, pair, visit, now):
    typed(begun, now, "rule", rule="If a secret, then silence")
    for page in ("", "self_talk", "settings"):
        said = everything(visit(page))
        assert OLD not in said
        assert "silence" not in said
    assert "A draft in Roots" in words(visit())


def test_a_message_is_kept_from_its_draft_once_the_person_asks_for_it(begun, visit, now):
    typed(begun, now, "experience", message="I spoil things", fairer_message="I broke a cup", pair=True)
    app = visit("roots")
    assert "Something you began is waiting here." in words(app)
    assert "I spoil things" not in everything(app)
    press(press(app, "Go on with it"), "Keep this")
    assert "Kept. Before you go" in words(app)
    assert list(roots.beliefs(begun).values()) == ["I spoil things"]
    assert drafts.opened(begun) == []
    press(app, "Note it down")
    assert "What happened?" in everything(app)


def test_what_was_begun_on_this_visit_is_not_asked_for_again(begun, visit):
    app = visit("roots")
    rate(app, DISTRESS, 30)
    assert "is waiting here" not in words(app.run())


def test_an_empty_form_is_kindly_refused(begun, visit):
    app = press(visit("roots"), "Keep this")
    assert "A word is enough." in words(app)
    assert roots.found_experiences(begun)[1] == 0


@pytest.mark.parametrize(("rated", "offered"), [(65, False), (70, True)])
def test_a_pause_is_offered_beside_a_high_rating_and_put_off_for_good(begun, visit, rated, offered):
    app = visit("roots")
    rate(app, DISTRESS, rated)
    assert ("That is a lot to carry." in words(app)) is offered
    if offered:
        press(app, "Not now")
        rate(app, "And now: how hard is it to think of? 0 to 100", 95)
        assert "You could steady yourself" not in words(app)


def test_a_rise_while_writing_offers_a_pause_beside_the_second_rating(begun, visit):
    app = visit("roots")
    rate(app, DISTRESS, 20)
    rate(app, "And now: how hard is it to think of? 0 to 100", 40)
    assert "It weighs more than before." in words(app)


def test_grounding_and_stopping_take_the_place_of_the_exercise_and_lose_nothing(begun, visit):
    app = visit("roots")
    rate(app, DISTRESS, 60)
    press(app, "Ground myself")
    assert [title.value for title in app.title] == ["A pause"]
    assert "Five things you can see" in words(app)
    assert not app.select_slider
    press(app, "Stop for today")
    assert [title.value for title in app.title] == ["Stop here"]
    assert drafts.opened(begun)[0].values["distress_before"] == 60
    press(app, "Go on after all")
    assert app.select_slider[0].value == 60


def test_a_pair_is_rated_again_with_two_sliders_and_one_button(begun, pair, visit, now):
    app = show(visit("roots"), "belief_rating")
    assert f"“{OLD}”" in words(app)
    press(app, "Keep this rating")
    assert "Rate at least one of the two" in words(app)
    rate(app, "How far do you believe the old one, 0 to 100?", 70)
    rate(app, "How far do you believe the new one, 0 to 100?", 35)
    press(app, "Keep this rating")
    ((_, *rated),) = roots.ratings(begun, pair)
    assert rated == [70, 35]


def test_without_a_pair_there_is_nothing_to_rate(begun, visit):
    app = show(visit("roots"), "belief_rating")
    assert "There is no pair of beliefs to rate yet." in words(app)
    assert "Keep this rating" not in [each.label for each in app.button]
