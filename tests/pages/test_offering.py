"""When is help offered beside a text? Once for what is written there; never again after it was seen or put off."""

from __future__ import annotations

import pytest

from core import settings
from pages.shared.offering import SENTENCE, SETTING, Offers

FIELD, OTHER = "self_talk.thought_record.hot_thought", "check_in.check_in.line"
HEAVY, ALSO, ANOTHER = "I want to die.", "I want to die. I cut myself.", "I keep thinking of suicide."


@pytest.fixture
def offers():
    return Offers()


def test_help_is_offered_beside_heavy_words_and_no_others(offers, begun):
    offers.look(FIELD, "I was dying to see her.", begun)
    assert offers.beside(FIELD, begun) == ""
    offers.look(FIELD, HEAVY, begun)
    assert offers.beside(FIELD, begun) == SENTENCE
    assert offers.beside(OTHER, begun) == ""


def test_an_offer_stays_while_one_writes_on(offers, begun):
    offers.look(FIELD, HEAVY, begun)
    offers.answered(FIELD, "seen", HEAVY)
    offers.look(FIELD, "I want", begun)
    assert offers.beside(FIELD, begun) == SENTENCE


@pytest.mark.parametrize("answer", ["later", "help"])
def test_an_offer_that_was_answered_does_not_return_for_the_same_text(offers, begun, answer):
    offers.look(FIELD, ALSO, begun)
    offers.answered(FIELD, answer, ALSO)
    offers.look(FIELD, ALSO, begun)
    assert offers.beside(FIELD, begun) == ""
    offers.look(FIELD, f"{ALSO} Still.", begun)
    assert offers.beside(FIELD, begun) == ""


def test_another_phrase_brings_an_offer_once_more(offers, begun):
    offers.look(FIELD, HEAVY, begun)
    offers.answered(FIELD, "later", HEAVY)
    offers.look(FIELD, f"{HEAVY} {ANOTHER}", begun)
    assert offers.beside(FIELD, begun) == SENTENCE


def test_an_offer_that_was_seen_does_not_stand_there_when_one_comes_back(offers, begun):
    offers.look(FIELD, HEAVY, begun)
    offers.answered(FIELD, "seen", HEAVY)
    offers.comes_anew(FIELD)
    offers.look(FIELD, HEAVY, begun)
    assert offers.beside(FIELD, begun) == ""


def test_an_offer_that_nobody_could_see_waits_beside_the_field(offers, begun):
    offers.look(FIELD, HEAVY, begun)
    offers.comes_anew(FIELD)
    assert offers.beside(FIELD, begun) == SENTENCE


def test_the_same_words_in_another_field_have_an_offer_of_their_own(offers, begun):
    offers.look(FIELD, HEAVY, begun)
    offers.answered(FIELD, "later", HEAVY)
    offers.look(OTHER, HEAVY, begun)
    assert offers.beside(OTHER, begun) == SENTENCE


def test_nothing_is_offered_where_the_person_switched_it_off(offers, begun, now):
    settings.write(begun, SETTING, "off", now)
    offers.look(FIELD, HEAVY, begun)
    assert offers.beside(FIELD, begun) == ""
    settings.write(begun, SETTING, "on", now)
    offers.look(FIELD, HEAVY, begun)
    assert offers.beside(FIELD, begun) == SENTENCE
    settings.write(begun, SETTING, "off", now)
    assert offers.beside(FIELD, begun) == ""


def test_an_answer_to_no_offer_changes_nothing(offers, begun):
    offers.answered(FIELD, "later", "")
    offers.answered(FIELD, "", "")
    offers.look(FIELD, HEAVY, begun)
    assert offers.beside(FIELD, begun) == SENTENCE


def test_what_a_session_knows_of_offers_holds_no_word_of_the_person(offers, begun):
    offers.look(FIELD, "My secret: I want to die.", begun)
    offers.answered(FIELD, "later", "My secret: I want to die.")
    assert "secret" not in repr(offers)


def test_the_switches_stand_in_settings_and_are_kept(begun, visit):
    app = visit("settings")
    card = [toggle for toggle in app.toggle if toggle.key in {"settings.trap_hints", f"settings.{SETTING}"}]
    assert [toggle.value for toggle in card] == [True, True]
    for toggle in card:
        toggle.set_value(False).run()
    assert not app.exception
    assert settings.read(begun, "trap_hints") == "off"
    assert settings.read(begun, SETTING) == "off"
    again = visit("settings")
    assert [toggle.value for toggle in again.toggle if toggle.key in {each.key for each in card}] == [False, False]
