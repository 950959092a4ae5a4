"""What a person meets on Self-compassion: kept, refused, kindly put, read again."""

from __future__ import annotations

from datetime import date, timedelta

from core import drafts
from core.drafts import Draft
from core.insights import self_compassion
from core.insights.self_compassion.model import Letter
from core.model import draft_of

LETTER = "Dear **you**,\n![x](http://203.0.113.1/x.png) it was a lot."


def words(app) -> str:
    """All that is on screen as text, our own Markdown included."""
    return "\n".join(str(each.value) for kind in ("title", "header", "text", "markdown") for each in app.get(kind))


def press(app, label):
    (button,) = [each for each in app.button if each.label == label]
    button.click()
    app.run()
    assert not app.exception, app.exception
    return app


def typed(journal, now, kind, **values):
    """What was typed before, in a browser that is closed by now: the form takes it up again."""
    drafts.put(journal, Draft(f"self_compassion-{kind}", "self_compassion", kind), values, now)


def turned_to(visit, view):
    app = visit("self_compassion")
    app.segmented_control[0].set_value(view).run()
    return app


def letter(journal, now, **told):
    """Keep a letter of ten days ago that asks to be read today."""
    record = Letter(now.date() - timedelta(days=10), LETTER, now.date(), None, "")
    return self_compassion.add_letter(
        journal, Letter(**{**{f: getattr(record, f) for f in record.__slots__}, **told}), now
    )


def kept_letter(journal, identity):
    return self_compassion.opened_letter(journal, identity)[0]


def test_the_shortest_path_stands_first_and_a_word_about_hurt_is_always_there(begun, visit):
    for view in ("as_to_a_friend", "pause", "letter"):
        app = turned_to(visit, view)
        assert "Kindness can hurt at first; stopping is fine." in words(app)
        assert "Why it can hurt, and what helps then" in [each.label for each in app.expander]
    assert not visit("self_compassion").select_slider


def test_a_moment_is_kept_and_found_again(begun, visit, now):
    typed(begun, now, "as_to_a_friend", happened="**Late** again", to_friend="It happens", harshness_self=8)
    app = press(visit("self_compassion"), "Keep this")
    (row,), total = self_compassion.found_as_to_a_friend(begun)
    assert (total, row["happened"], row["to_friend"], row["harshness_self"]) == (1, "**Late** again", "It happens", 8)
    assert drafts.opened(begun) == []
    assert "Some words soften, some don’t." in words(app)
    assert "**Late** again" in words(press(app, "Open"))


def test_a_moment_without_what_happened_is_refused_and_loses_nothing(begun, visit, now):
    typed(begun, now, "as_to_a_friend", to_me_now="I can ring her")
    app = press(visit("self_compassion"), "Keep this")
    assert "Write down in a few words what happened." in words(app)
    assert drafts.opened(begun)[0].values["to_me_now"] == "I can ring her"
    assert self_compassion.found_as_to_a_friend(begun) == ([], 0)


def test_an_entry_is_amended_and_leaves_no_second(begun, visit, now):
    typed(begun, now, "pause", kindness="Tea")
    app = press(turned_to(visit, "pause"), "Keep this pause")
    press(press(app, "Open"), "Amend")
    assert "You are changing an entry that you kept." in words(app)
    press(app, "Keep this pause")
    assert self_compassion.found_pauses(begun)[1] == 1


def test_the_timer_alone_is_a_pause(begun, visit, now):
    typed(begun, now, "pause", minutes=3)
    app = press(turned_to(visit, "pause"), "Keep this pause")
    assert self_compassion.found_pauses(begun)[0][0]["minutes"] == 3
    assert "3 quiet minutes" in words(app)


def test_a_pause_of_nothing_is_kindly_refused(begun, visit):
    app = press(turned_to(visit, "pause"), "Keep this pause")
    assert "A minute with the timer is enough, or one line, or one number." in words(app)
    assert self_compassion.found_pauses(begun) == ([], 0)


def test_a_letter_waits_on_today_from_its_day_on_and_not_before(begun, visit, now):
    letter(begun, now, reread_on=now.date() + timedelta(days=30))
    assert "to read again" not in words(visit())
    letter(begun, now, reread_on=date(2026, 11, 1))
    said = words(visit())
    assert "You wrote yourself a letter to read again." in said
    assert "Dear **you**," in said
    assert "it was a lot" not in said


def test_a_letter_is_read_as_plain_words_and_asks_no_more(begun, visit, now):
    identity = letter(begun, now)
    app = press(visit(), "Read it")
    assert LETTER in [each.value for each in app.text]
    assert "203.0.113.1" not in "\n".join(each.value for each in app.markdown)
    assert "Keep this letter" not in [each.label for each in app.button]
    press(app, "I have read it")
    found = kept_letter(begun, identity)
    assert found.reread_at is not None
    assert found.letter == LETTER
    assert "to read again" not in words(visit())


def test_a_letter_that_was_read_can_be_asked_for_again(begun, visit, now):
    identity = letter(begun, now)
    app = press(visit(), "Read it")
    ahead = date.today() + timedelta(days=90)  # noqa: DTZ011  # the field begins with the day of this computer
    app.date_input[0].set_value(ahead).run()
    press(app, "I have read it")
    found = kept_letter(begun, identity)
    assert (found.reread_on, found.reread_at < ahead) == (ahead, True)


def test_a_letter_can_wait(begun, visit, now):
    identity = letter(begun, now)
    press(press(visit(), "Read it"), "Not today")
    assert kept_letter(begun, identity).reread_at is None
    assert "Dear **you**," in words(visit())


def test_not_today_with_another_day_puts_a_letter_off(begun, visit, now):
    identity = letter(begun, now)
    app = press(visit(), "Read it")
    ahead = date.today() + timedelta(days=7)  # noqa: DTZ011  # as above
    app.date_input[0].set_value(ahead).run()
    press(app, "Not today")
    found = kept_letter(begun, identity)
    assert (found.reread_on, found.reread_at) == (ahead, None)
    assert "Dear **you**," not in words(visit())


def test_what_is_added_while_reading_is_a_draft_at_once_and_goes_on_from_today(begun, visit, now):
    identity = letter(begun, now)
    record, revision = self_compassion.opened_letter(begun, identity)
    values = {**draft_of(record), "revision": revision, "reading": True, "note": "Still true"}
    drafts.put(begun, Draft("self_compassion-letter", "self_compassion", "letter", identity), values, now)
    app = press(visit(), "Go on")
    assert LETTER in [each.value for each in app.text]
    press(app, "I have read it")
    assert kept_letter(begun, identity).note == "Still true"
