"""What a person meets on each page: empty, refused, kept, found again."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core import drafts, settings
from core.drafts import Draft
from core.get_help import store as help_store
from core.insights import INSIGHTS
from core.insights.self_talk import reads
from core.registry import SLICES
from core.rhythm.check_in import store as check_ins

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("", *(each.slug for each in INSIGHTS), "weekly_review", "measures", "patterns", "find", "settings", "get_help")


def words(app) -> str:
    """All that is on screen as text, our own Markdown included."""
    return "\n".join(str(each.value) for kind in ("title", "header", "text", "markdown") for each in app.get(kind))


def press(app, label):
    (button,) = [each for each in app.button if each.label == label]
    button.click()
    app.run()
    assert not app.exception, app.exception
    return app


def typed(journal, now, kind, slug="self_talk", **values):
    """What was typed before, in a browser that is closed by now: the form takes it up again."""
    drafts.put(journal, Draft(f"{slug}-{kind}", slug, kind), values, now)


def test_the_first_visit_says_what_this_is_and_is_not(served, visit):
    said = words(visit())
    assert "Not therapy, not a diagnosis, and not a crisis service" in said
    assert "for adults" in said
    assert "English only" in said


@pytest.mark.parametrize("page", PAGES[1:])
def test_a_page_alone_without_the_frame_shows_nothing(begun, page):
    alone = AppTest.from_file(str(ROOT / "pages" / f"{page}.py")).run()
    assert "Please open Worthwhile by its own address." in words(alone)
    assert not alone.header


def test_start_opens_today_and_is_remembered(served, visit):
    press(visit(), "Start")
    assert [title.value for title in visit().title] == ["Good to see you"]


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_page_invites_and_breaks_nothing(begun, visit, page):
    app = visit(page)
    assert len(app.title) == 1
    assert "Nothing here yet" not in words(app)


@pytest.mark.parametrize("page", PAGES)
def test_help_is_on_every_page(begun, visit, page):
    links = [each.proto.label for each in visit(page).get("page_link")]
    assert "Get help" in links


@pytest.mark.parametrize("page", PAGES)
def test_a_page_full_of_samples_breaks_nothing(begun, visit, now, page):
    begun.save([op for each in SLICES for op in each.samples(now)])
    visit(page)


def test_an_empty_check_in_is_kindly_refused_and_nothing_is_kept(begun, visit):
    app = press(visit(), "Keep this check-in")
    assert "One number or one line is enough" in words(app)
    assert check_ins.found(begun, limit=5)[1] == 0


def test_a_check_in_is_kept_from_its_draft_and_the_form_is_empty_again(begun, visit, now):
    typed(begun, now, "check_in", "check_in", overall=6, line="A walk by the river")
    app = press(visit(), "Keep this check-in")
    rows, total = check_ins.found(begun, limit=5)
    assert (total, rows[0]["overall"], rows[0]["line"]) == (1, 6, "A walk by the river")
    assert drafts.opened(begun) == []
    assert "Kept." in words(app)
    assert app.select_slider[0].value == "–"


def test_a_very_low_check_in_is_answered_by_words_and_the_figures_fold_away(begun, visit, now):
    typed(begun, now, "check_in", "check_in", overall=1)
    app = press(visit(), "Keep this check-in")
    assert "You could stop here, do one small kind thing, or talk to someone." in words(app)
    assert [each.label for each in app.expander if "figures" in each.label] == ["Your figures, when you want them"]
    assert "band" not in words(app)


def test_on_a_hard_evening_today_offers_what_was_chosen_for_one(begun, visit, now):
    settings.write(begun, "hard_evening", "self_talk.thought_record", now)
    typed(begun, now, "check_in", "check_in", overall=4)
    app = press(visit(), "Keep this check-in")
    app = press(app, "Look at one thought from both sides")
    assert [title.value for title in app.title] == ["Self-talk"]


def test_on_an_ordinary_evening_nothing_is_offered_for_a_hard_one(begun, visit, now):
    settings.write(begun, "hard_evening", "self_talk.thought_record", now)
    typed(begun, now, "check_in", "check_in", overall=5)
    app = press(visit(), "Keep this check-in")
    assert "For evenings like this" not in words(app)


def test_a_rating_moved_becomes_a_draft_at_once(begun, visit):
    app = visit()
    app.select_slider[0].set_value(4).run()
    (draft,) = drafts.opened(begun)
    assert (draft.kind, draft.values["overall"]) == ("check_in", 4)


def test_a_rating_put_back_to_nothing_is_nothing(begun, visit, now):
    typed(begun, now, "check_in", "check_in", overall=6, line="x")
    app = visit()
    app.select_slider[0].set_value("–").run()
    assert drafts.opened(begun)[0].values["overall"] is None


def test_a_thought_record_without_a_thought_is_refused_and_keeps_the_rest(begun, visit, now):
    typed(begun, now, "thought_record", balanced_thought="They may have been tired", belief_before=80)
    app = press(visit("self_talk"), "Keep this record")
    assert "Write the thought down in your own words." in words(app)
    assert drafts.opened(begun)[0].values["balanced_thought"] == "They may have been tired"
    assert reads.found_records(begun, limit=5, offset=0)[1] == 0


def test_a_thought_record_is_kept_and_found_again(begun, visit, now):
    typed(begun, now, "thought_record", hot_thought="**They** noticed", belief_before=80, belief_after=35)
    app = press(visit("self_talk"), "Keep this record")
    rows, total = reads.found_records(begun, limit=5, offset=0)
    assert (total, rows[0]["hot_thought"], rows[0]["belief_after"]) == (1, "**They** noticed", 35)
    assert "“**They** noticed”" in words(app)


def test_a_persons_words_are_never_read_as_markdown(begun, visit, now):
    hostile = "![x](http://203.0.113.1/x.png) <b>bold</b>"
    typed(begun, now, "thought_record", hot_thought=hostile, balanced_thought=hostile)
    app = press(visit("self_talk"), "Keep this record")
    press(app, "Open")
    typed(begun, now, "thought_record", hot_thought=hostile)
    for page in PAGES:
        app = visit(page)
        marked = [str(each.value) for kind in ("markdown", "caption", "header", "title") for each in app.get(kind)]
        labels = [each.label for each in (*app.button, *app.expander, *app.select_slider, *app.checkbox)]
        assert not [each for each in (*marked, *labels) if "203.0.113.1" in each]


def test_an_entry_is_opened_forgotten_and_brought_back(begun, visit, now):
    typed(begun, now, "thought_record", hot_thought="I always forget")
    app = press(visit("self_talk"), "Keep this record")
    press(press(app, "Open"), "Forget")
    assert reads.found_records(begun, limit=5, offset=0)[1] == 0
    press(app, "Bring it back")
    assert reads.found_records(begun, limit=5, offset=0)[1] == 1


def test_amending_an_entry_changes_it_and_leaves_no_second(begun, visit, now):
    typed(begun, now, "thought_record", hot_thought="I always forget", belief_before=80)
    app = press(visit("self_talk"), "Keep this record")
    press(press(app, "Open"), "Amend")
    assert "You are changing an entry that you kept." in words(app)
    press(app, "Next: what you felt")
    press(app, "Next: what went through your mind")
    app.select_slider[0].set_value(55).run()
    press(app, "Keep this record")
    rows, total = reads.found_records(begun, limit=5, offset=0)
    assert (total, rows[0]["hot_thought"], rows[0]["belief_before"]) == (1, "I always forget", 55)


def test_an_entry_amended_elsewhere_is_not_overwritten(begun, visit, now):
    typed(begun, now, "check_in", "check_in", overall=6, line="first")
    app = press(visit(), "Keep this check-in")
    press(press(app, "Open"), "Amend")
    row = check_ins.found(begun, limit=1)[0][0]
    record = check_ins.record({**row, "line": "elsewhere"})
    check_ins.amend(begun, row["id"], record, row["revision"])
    app.select_slider[0].set_value(2).run()
    press(app, "Keep this check-in")
    assert "changed in another window" in words(app)
    assert check_ins.found(begun, limit=1)[0][0]["line"] == "elsewhere"
    assert drafts.opened(begun)[0].values["overall"] == 2


def test_a_draft_waits_on_today_and_can_be_thrown_away(begun, visit, now):
    typed(begun, now, "thought_record", hot_thought="Half a thought")
    app = visit()
    assert "Half a thought" in words(app)
    app = visit("self_talk")
    press(app, "Throw it away")
    assert drafts.opened(begun) == []


def test_a_draft_set_aside_can_be_taken_up_again(begun, visit, now):
    typed(begun, now, "thought_record", hot_thought="The first")
    app = press(visit("self_talk"), "Set aside for later")
    assert "The first" in words(app)
    press(app, "Go on")
    press(app, "Keep this record")
    assert reads.found_records(begun, limit=5, offset=0)[0][0]["hot_thought"] == "The first"


def test_an_open_prediction_is_the_one_suggestion_and_can_be_put_off(begun, visit, now):
    typed(begun, now, "prediction_test", prediction="Nobody will answer")
    app = visit("self_talk")
    app.segmented_control[0].set_value("prediction").run()
    press(app, "Keep this prediction")
    app = visit()
    assert "Nobody will answer" in words(app)
    press(app, "Not now")
    assert "Do you know by now what happened" not in words(visit())


def test_a_prediction_that_no_longer_matters_can_be_let_go_and_brought_back(begun, visit, now):
    typed(begun, now, "prediction_test", prediction="Nobody will answer")
    app = visit("self_talk")
    app.segmented_control[0].set_value("prediction").run()
    press(app, "Keep this prediction")
    press(visit(), "Let it go")
    assert reads.open_predictions(begun) == []
    press(visit("settings"), "Bring it back")
    assert [row["prediction"] for row in reads.open_predictions(begun)] == ["Nobody will answer"]


def test_the_chosen_country_comes_first_and_is_remembered(begun, visit):
    app = visit("get_help")
    app.selectbox[0].set_value("NZ").run()
    assert settings.read(begun, "country") == "NZ"
    app = visit("get_help")
    assert app.selectbox[0].value == "NZ"
    assert "1737" in words(app)


def test_a_contact_is_kept_and_removed_with_a_way_back(begun, visit, now):
    typed(begun, now, "contact", "get_help", name="*My* sister", how="evenings")
    app = press(visit("get_help"), "Keep this person")
    assert "*My* sister" in [each.value for each in app.text]
    press(app, "Remove")
    assert help_store.contacts(begun) == []
    press(app, "Bring back the one just removed")
    assert [row["name"] for row in help_store.contacts(begun)] == ["*My* sister"]


def test_the_coping_plan_is_kept_whole(begun, visit, now):
    typed(begun, now, "plan", "get_help", signs="I go quiet", ask="My sister", was={})
    press(visit("get_help"), "Keep this plan")
    assert help_store.plan(begun) == {"signs": "I go quiet", "ask": "My sister"}


def test_what_was_forgotten_stands_in_settings(begun, visit, now):
    typed(begun, now, "thought_record", hot_thought="I always forget")
    app = press(visit("self_talk"), "Keep this record")
    press(press(app, "Open"), "Forget")
    app = visit("settings")
    assert "I always forget" in words(app)
    press(app, "Bring it back")
    assert reads.found_records(begun, limit=5, offset=0)[1] == 1


def test_the_demo_is_marked_and_leaves_the_journal_alone(served, visit):
    app = press(visit(), "See the demo first")
    assert "Demo: an invented person's half year" in words(app)
    app.switch_page("pages/settings.py").run()
    assert "Demo:" in words(app)
    assert check_ins.found(served, limit=1)[1] == 0
    assert "Demo:" not in words(press(app, "Leave the demo"))


def test_no_page_calls_its_reader_good_or_bad(begun, visit, now):
    begun.save([op for each in SLICES for op in each.samples(now)])
    said = "\n".join(words(visit(page)) for page in PAGES).lower()
    for word in ("streak", "badge", "well done", "missed", "improved because", "better than others"):
        assert word not in said
