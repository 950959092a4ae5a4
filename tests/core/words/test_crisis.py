"""Is help offered beside words that call for it, and not beside those that merely sound like them?"""

from __future__ import annotations

import pytest

from core.words.crisis import listed, watch
from core.words.phrases import find, words

HEAVY = """
I want to die
i just wanna die
I sometimes want to  DIE.
I wish I was dead
i wish i were dead
Everyone would be better off without me
they'd all be happier without me
I keep thinking about killing myself
im suicidal again
I am sucidal
I can’t go on like this
i cant go on
there is no point in living
I don't see the point in living
no reason to live
nothing to live for
I dont want to be here anymore
I don’t want to live like this
I no longer want to live
I want to end it all
thinking of ending it
I might just end my life
i'm gonna kms
I should just die
nobody would care if I died
if I died no one would even notice
I cut myself again last night
I feel like hurting myself
thoughts of self harm
I wish I had never been born
I just want to sleep and never wake up
I want to disappear forever
I can't do this anymore, I want it all to end
I wish i'd never been born
life isn't worth living
I hope I don't wake up tomorrow
I want to go to sleep and never wake up again
I want to jump off a bridge
i deserve to die
I am tired of living
I might kill my self
I could take all my pills
Better off dead.
I'd rather be dead than live like this
They said “suicide” and I thought yes
I don't want to die, but I keep thinking of ending it
""".strip().split("\n")

OTHERWISE = """
I was dying to see her
We were just killing time
My phone battery died
This dress is to die for
I'm dead tired
My grandmother died and I miss her
I am afraid I will die alone
I don't want to die
I am not ready to die yet
I ran 5 kms
The deadline is killing me
I could kill for a coffee
I wanted to die laughing
I'm killing myself laughing
I burnt myself on the oven while cooking
I cut myself shaving
I cut myself off from everyone
I fell and hurt myself
I'd rather die than sing in public
cross my heart and hope to die
It would be career suicide
He works in suicide prevention
I don't want to live in a flat
I'm tired of living with my parents
I can't go on holiday this year
I shot myself in the foot
I want to end it with him
I took my life back into my hands
I should take my life seriously
We were dying of laughter
She studied suicidology
I'm scared my mum will die
The plants die every time
they cut my pay
I took the pressure off myself
""".strip().split("\n")


@pytest.mark.parametrize("text", HEAVY)
def test_words_of_ending_ones_life_or_hurting_oneself_are_found(text):
    assert watch(text)


@pytest.mark.parametrize("text", ["", " ", *OTHERWISE])
def test_what_is_said_of_other_things_is_passed_over(text):
    assert watch(text) == ""


def test_what_is_found_is_the_lists_phrase_and_not_the_persons_words():
    assert watch("Really, I WANT to die!") in {phrase.text for phrase in listed()[0]}


def test_an_idiom_hides_nothing_else_in_the_same_text():
    assert watch("I shot myself in the foot, and I want to die laughing. I want to die.")


def test_a_phrase_for_which_help_was_offered_is_not_found_again_and_another_one_is():
    both = "I want to die. I cut myself."
    first = watch(both)
    second = watch(both, but={first})
    assert first
    assert second not in {"", first}
    assert watch(both, but={first, second}) == ""


def test_the_lists_are_sound():
    phrases, idioms = listed()
    for some in (phrases, idioms):
        assert len({phrase.text for phrase in some}) == len(some) > 0
        assert not [phrase.text for phrase in some if find(phrase, words("")) or find(phrase, words(" . "))]


def test_a_language_without_a_list_offers_nothing():
    assert watch("I want to die", "xx") == ""
