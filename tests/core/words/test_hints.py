"""Are traps named by what people say, in their own words, and is the list of cues sound?"""

from __future__ import annotations

import pytest

from core.data import load
from core.insights.self_talk.model import TRAPS
from core.words.hints import LONGEST, MOST, hints, listed, read, reasons
from core.words.phrases import PhraseError, find, words

SAID = {
    "all_or_nothing": (
        "If it isn't perfect there's no point in handing it in",
        "i cant do anything right",
        "I got one question wrong, so the whole test was a disaster",
        "I ate a biscuit, so my diet is completely ruined",
        "Either I win or I am worthless",
    ),
    "overgeneralising": (
        "I always mess everything up",
        "nothing ever works out for me",
        "Every time I try something new it goes wrong",
        "She said no. I'll never find anyone",
    ),
    "mental_filter": (
        "All I can think about is the one mistake in my talk",
        "The only thing I remember is how he yawned",
        "The party was nice but one person left early and it ruined everything",
        "Sure it was fun, but I forgot her name",
    ),
    "discounting_the_positive": (
        "I only got the job because they were desperate",
        "They were just being nice",
        "anyone could have done that",
        "It was just luck",
        "That doesnt count, it was easy",
    ),
    "mind_reading": (
        "Everyone thinks I’m weird",
        "She must be angry with me",
        "they probably hate me",
        "he hasnt replied, he doesnt like me anymore",
        "People are laughing at me behind my back",
    ),
    "fortune_telling": (
        "I'm going to fail the exam",
        "it's not going to work out",
        "I know I won't get the job",
        "Things will never get better",
    ),
    "catastrophising": (
        "What if I faint in front of them all",
        "If I lose this job I'll end up on the street",
        "My life is over",
        "I couldn't cope if he left me",
    ),
    "emotional_reasoning": (
        "I feel guilty so I must have done something wrong",
        "Because I feel stupid I am stupid",
        "i feel like a burden",
    ),
    "should_statements": (
        "I should be further along by now",
        "I shouldnt feel this way",
        "He ought to have known",
        "I must never make mistakes",
        "I have to be strong for everybody",
    ),
    "labelling": ("I'm such a loser", "im an idiot", "i am worthless", "I'm a bad mother", "I'm not good enough"),
    "personalising": (
        "It's all my fault they split up",
        "If I had been a better daughter he wouldn't drink",
        "She's in a bad mood because of me",
        "I ruined the evening for everyone",
    ),
    "blaming": (
        "It's all her fault",
        "He ruined my life",
        "they never listen to me",
        "I am like this because of my mother",
    ),
    "comparing": (
        "Everyone else has it together",
        "I'm not as clever as my sister",
        "compared to them I have done nothing",
        "i wish i was as confident as him",
    ),
}


@pytest.mark.parametrize(("trap", "thought"), [(trap, each) for trap, said in SAID.items() for each in said])
def test_each_trap_is_named_by_its_own_words(trap, thought):
    named = {hint.trap: hint.matched_text for hint in hints(thought)}
    assert trap in named
    assert named[trap] in thought  # exactly as it was typed


def test_every_trap_has_cues_and_a_reason():
    assert list(listed().phrases) == list(TRAPS) == list(SAID)
    assert all(reason.startswith("Sometimes a sign of ") and reason.endswith(".") for reason in reasons().values())
    assert all(by_strength[2] for by_strength in listed().phrases.values())


@pytest.mark.parametrize(
    "thought",
    [
        "",
        "   \n",
        "We had lunch and talked about work",
        "The meeting is on Tuesday at ten",
        "my dog ran away",
        "???",
        "🦊",
    ],
)
def test_nothing_is_said_of_words_that_point_nowhere(thought):
    assert hints(thought) == []


@pytest.mark.parametrize(
    ("thought", "trap"),
    [
        ("The nevertheless-clause is long", "overgeneralising"),
        ("The shoulder hurts", "should_statements"),
        ("I mean the blue one", "labelling"),
        ("She asked him. I think it was late", "mind_reading"),
    ],
)
def test_words_that_only_look_alike_are_no_cues(thought, trap):
    assert trap not in [hint.trap for hint in hints(thought)]


def test_there_are_three_at_most_and_each_trap_once():
    everything = ". ".join(each for said in SAID.values() for each in said)
    found = hints(everything)
    assert len(found) == MOST
    assert len({hint.trap for hint in found}) == MOST


def test_a_traps_own_wording_silences_what_often_goes_with_one():
    assert [hint.trap for hint in hints("I never sleep")] == ["overgeneralising"]
    assert [hint.trap for hint in hints("I never sleep, it's all her fault")] == ["blaming"]


def test_more_cues_for_a_trap_bring_it_first():
    one = "I should go. I'm such a loser"
    two = "I should go, I ought to go, I'm supposed to be there. I'm such a loser"
    assert {hint.trap for hint in hints(one)} == {"should_statements", "labelling"}
    assert hints(two)[0].trap == "should_statements"


def test_hostile_words_come_back_as_they_are():
    assert hints("<b>I'm such a **LOSER**</b>")[0].matched_text == "I'm such a **LOSER"


def test_a_page_of_writing_is_looked_through_at_its_beginning():
    assert hints("word " * (LONGEST // 5) + "I should go") == []


def test_a_language_without_cues_has_no_hints():
    assert hints("I should go", "xx") == []


def test_no_cue_matches_the_empty_text_or_a_mere_space():
    every = [phrase for some in listed().phrases.values() for phrases in some.values() for phrase in phrases]
    assert len(every) > 200
    for text in ("", " ", "...", "\n"):
        assert not [phrase.text for phrase in every if find(phrase, words(text))]


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ({"traps": {"gluttony": {"reason": "r", "strong": ["never"]}}}, "no such trap"),
        ({"traps": {"labelling": {"reason": "r", "strong": ["never"], "fair": ["never"]}}}, "twice"),
        ({"traps": {"labelling": {"reason": "r", "strong": ["(very)?"]}}}, "cannot be missing"),
        ({"traps": {"labelling": {"reason": "r", "strong": ["<them>"]}}}, "cannot be read"),
    ],
)
def test_a_wrong_list_is_refused_when_it_is_read(table, why):
    with pytest.raises(PhraseError, match=why):
        read(table, list(TRAPS))


def test_every_set_of_the_list_is_used():
    table = load("practice", "cues")["en"]
    lines = [line for trap in table["traps"].values() for name in ("strong", "fair") for line in trap[name]]
    assert [name for name in table["sets"] if not any(f"<{name}>" in line for line in lines)] == []
