"""What a person meets on the page of their week: looking back, keeping, amending, other weeks, and Today's offer."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from core import drafts, entries, settings
from core.drafts import Draft
from core.insights.roots.model import Rule
from core.insights.roots.tables import RULE
from core.moment import head
from core.rhythm.check_in.store import CHECK_IN
from core.rhythm.weekly_review import reads, store
from core.rhythm.weekly_review.calendar import in_words, iso, monday_of
from core.rhythm.weekly_review.model import Review
from core.store import Put

WEEK = timedelta(weeks=1)


@pytest.fixture
def today() -> date:
    return datetime.now().astimezone().date()


@pytest.fixture
def monday(today) -> date:
    return monday_of(today)


@pytest.fixture
def check_in(begun, now):
    """Keep a check-in of a day."""

    def kept(day: date, overall: int | None = 5, line: str | None = None) -> None:
        row = {**head(now, day=day), "overall": overall, "line": line, "nothing_went_wrong": False, "greet": False}
        begun.save([Put(CHECK_IN, row)])

    return kept


@pytest.fixture
def written(begun, now):
    """Leave a draft for a week, as from a browser that is closed by now."""

    def left(monday: date, revision: int = 0, **values: str) -> None:
        draft = Draft(f"draft-{iso(monday)}", "weekly_review", "review", iso(monday))
        drafts.put(begun, draft, {"monday": monday.isoformat(), "revision": revision, **values}, now)

    return left


def words(app) -> str:
    return "\n".join(str(each.value) for kind in ("title", "header", "text", "markdown") for each in app.get(kind))


def labels(app) -> list[str]:
    return [each.label for each in app.button]


def press(app, label):
    (button,) = [each for each in app.button if each.label == label]
    button.click()
    app.run()
    assert not app.exception, app.exception
    return app


def test_a_first_week_with_nothing_in_it_invites(begun, visit, monday):
    said = words(visit("weekly_review"))
    assert in_words(monday) in said
    assert "What you write in a week gathers here" in said
    assert "Since you were last here" not in said


def test_the_week_is_told_and_of_roots_only_the_count(begun, visit, check_in, now, today):
    check_in(today, 6, "Ducks on the *canal*.")
    entries.add(begun, RULE, Rule(today, "I must never rest.", "", "", "", None), now)
    app = visit("weekly_review")
    said = words(app)
    assert "2 entries on 1 day: check-in 1, roots 1." in said
    assert "One entry. The words stay on their own page." in said
    assert "never rest" not in said
    assert any("Ducks on the *canal*." in str(each.value) for each in app.text)
    assert not any("Ducks" in str(each.value) for each in app.markdown)


def test_a_review_is_kept_from_its_draft_and_then_read(begun, visit, check_in, written, today, monday):
    check_in(today)
    written(monday, remember="Two people thanked me.", action="Say thanks back.", cue="somebody smiles")
    app = press(visit("weekly_review"), "Keep this review")
    assert store.opened(begun, monday)[0].remember == "Two people thanked me."
    assert drafts.opened(begun) == []
    said = words(app)
    assert "Kept. Thank you for looking back." in said
    assert "If: somebody smiles\nThen: Say thanks back." in said
    assert "Keep this review" not in labels(app)


def test_an_empty_review_is_kindly_refused(begun, visit, check_in, today, monday):
    check_in(today)
    app = press(visit("weekly_review"), "Keep this review")
    assert "One line to remember is enough" in words(app)
    assert "Nothing is lost" in words(app)
    assert store.opened(begun, monday) is None


def test_a_kept_review_is_amended_and_stays_one(begun, visit, check_in, now, today, monday):
    check_in(today)
    store.keep(begun, monday, Review("", "", "The soup.", "roots", "", "", on_today=True), 0, now)
    app = press(visit("weekly_review"), "Amend")
    assert "You are changing a review that you kept." in words(app)
    app = press(app, "Keep this review")
    assert store.opened(begun, monday) == (Review("", "", "The soup.", "roots", "", ""), 2)
    app = press(press(app, "Amend"), "Leave it as it was")
    assert "Amend" in labels(app)
    assert store.opened(begun, monday)[1] == 2


def test_another_week_opens_and_comes_back_to_its_draft(begun, visit, check_in, written, today, monday):
    check_in(today)
    written(monday, remember="Begun.")
    app = press(visit("weekly_review"), "Week before")
    assert in_words(monday - WEEK) in words(app)
    assert [each.values.get("remember") for each in drafts.opened(begun)] == ["Begun."]
    app = press(app, "Week after")
    assert in_words(monday) in words(app)
    press(app, "Keep this review")
    assert store.opened(begun, monday)[0].remember == "Begun."


def test_turning_weeks_leaves_no_empty_draft(begun, visit, check_in, today):
    check_in(today)
    press(press(visit("weekly_review"), "Week before"), "Week before")
    assert drafts.opened(begun) == []


def test_a_draft_belongs_to_the_week_it_was_begun_for(begun, visit, check_in, written, today, monday):
    check_in(today)
    written(monday - WEEK, remember="From before midnight on Sunday.")
    app = visit("weekly_review")
    assert in_words(monday - WEEK) in words(app)
    press(app, "Keep this review")
    assert store.opened(begun, monday) is None
    assert store.opened(begun, monday - WEEK)[0].remember == "From before midnight on Sunday."


def test_the_future_does_not_open(begun, visit, check_in, today):
    check_in(today - WEEK)
    check_in(today)
    app = visit("weekly_review")
    if reads.at_hand(begun, today) != monday_of(today):
        app = press(app, "Week after")
    assert next(each for each in app.button if each.label == "Week after").disabled
    assert app.date_input[0].max == today


def test_a_day_that_is_chosen_opens_its_week(begun, visit, check_in, today, monday):
    check_in(today)
    app = visit("weekly_review")
    app.date_input[0].set_value(date(2021, 1, 1)).run()
    assert not app.exception
    assert "28 December 2020 to 3 January 2021" in words(app)


def test_after_months_away_the_last_week_that_holds_entries_is_one_press_away(begun, visit, check_in, today, monday):
    long_ago = today - 20 * WEEK
    check_in(long_ago, 5, "Warm bread.")
    app = visit("weekly_review")
    assert "Since you were last here: " in words(app)
    assert "Nothing is overdue" in words(app)
    app = press(app, f"Open {in_words(monday_of(long_ago))}")
    assert "Warm bread." in words(app)


def test_a_second_review_from_another_tab_is_shown_beside_mine(begun, visit, check_in, written, now, today, monday):
    check_in(today)
    written(monday, remember="Mine.")
    app = visit("weekly_review")
    store.keep(begun, monday, Review("", "", "Theirs.", "", "", ""), 0, now)
    app = press(app, "Keep this review")
    assert "Theirs." in words(app)
    press(app, "Keep mine")
    assert store.opened(begun, monday)[0].remember == "Mine."


def test_a_review_that_was_forgotten_here_is_brought_back(begun, visit, check_in, now, today, monday):
    check_in(today)
    store.keep(begun, monday, Review("", "", "The soup.", "", "", ""), 0, now)
    app = press(press(visit("weekly_review"), "Open"), "Forget")
    assert store.opened(begun, monday) is None
    assert "A new one takes its place." in words(app)
    press(app, "Bring it back")
    assert store.opened(begun, monday)[0].remember == "The soup."


def test_a_very_low_week_is_answered_by_words_first_and_figures_fold_away(begun, visit, check_in, today):
    check_in(today, 1)
    app = visit("weekly_review")
    assert "You could stop here, do one small kind thing, or talk to someone." in words(app)
    assert not app.get("vega_lite_chart")


def test_today_offers_the_week_that_is_due_and_leads_there(begun, visit, check_in, today, monday):
    for day in (today, today - WEEK):
        check_in(day)
    due = reads.due(begun, today)
    app = visit()
    assert ("Look back" in labels(app)) == (due is not None)
    if due:
        assert f"A look back on your week, {in_words(due)}?" in words(app)
        app = press(app, "Look back")
        assert [each.value for each in app.title] == ["Your week"]
        assert in_words(due) in words(app)


def test_not_now_goes_away_for_that_week(begun, visit, check_in, today):
    for day in (today, today - WEEK):
        check_in(day)
    due = reads.due(begun, today)
    app = visit()
    if due:
        app = press(app, "Not now")
        assert settings.read(begun, "review_not_now") == iso(due)
    assert "Look back" not in labels(app)


def test_today_shows_the_plan_for_this_week_only_where_that_was_asked_for(begun, visit, now, today, monday):
    plan = Review("", "", "", "", "it gets *late*", "I write it down.", on_today=True)
    store.keep(begun, monday - WEEK, plan, 0, now)
    assert "Your plan for this week\nIf: it gets *late*\nThen: I write it down." in words(visit())
    store.keep(begun, monday - WEEK, Review("", "", "", "", "it gets *late*", "I write it down."), 1, now)
    assert "Your plan" not in words(visit())


def test_the_numbers_say_once_what_their_interval_assumes(begun, visit, check_in, today, monday):
    for days in range(1, 20):
        check_in(monday - timedelta(days=days), days % 7)
    for rating in (4, 5, 5, 6, 7):
        check_in(today, rating)
    app = visit("weekly_review")
    if reads.at_hand(begun, today) != monday:
        app = press(app, "Week after")
    assert not app.dataframe
    app.session_state["weekly_review.numbers.fold"] = True
    app.run()
    assert words(app).count("independent of one another") == 1
    assert app.dataframe[0].value["Values this week"].tolist()[0] == 5
