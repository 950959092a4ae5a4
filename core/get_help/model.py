"""Which steps has a coping plan, and when can a contact or a step of it be kept?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.model import Reader


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the coping plan, as it is asked."""

    slug: str
    title: str
    question: str
    example: str


STEPS = (
    Step(
        "signs",
        "Signs that it is getting hard",
        "What do you notice first, in your thoughts, your body or what you do?",
        "I stop answering messages. My shoulders are up by my ears.",
    ),
    Step(
        "myself",
        "What I can do by myself",
        "What has taken your mind off things before, even a little, without needing anyone else?",
        "A walk round the block with music. A warm shower.",
    ),
    Step(
        "company",
        "People and places that do me good",
        "Where can you be among others, without having to talk about how you feel?",
        "The library. Watching a match with my neighbours.",
    ),
    Step(
        "ask",
        "People I can ask for help",
        "Whom could you tell that it is hard right now, and how do you reach them?",
        "My sister, by phone, evenings too. An old friend from college.",
    ),
    Step(
        "professionals",
        "Professionals and helplines",
        "Who helps for a living, and when can you reach them? Which helpline would you call?",
        "My doctor's practice, weekday mornings. The helpline at the top of this page, at night.",
    ),
    Step(
        "safer",
        "Making my surroundings safer",
        "What could you put further away, or ask someone to keep for you, until this has passed?",
        "My flatmate looks after the key to the medicine cabinet.",
    ),
)
"""The steps and their order follow Stanley & Brown (2012), Safety Planning Intervention; the words are ours."""

STEP_SLUGS = tuple(step.slug for step in STEPS)


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody the person can turn to: a name, and how to reach them."""

    name: str
    how: str


def contact(draft: Mapping[str, Any]) -> Contact:
    """Read a contact; the name alone is enough.

    Raises:
        RefusedError: the name is missing, or a field holds what cannot be kept.
    """
    reader = Reader(draft)
    record = Contact(name=reader.words("name"), how=reader.words("how"))
    if not record.name:
        reader.problems.setdefault("name", "Please write a name, or whatever you call this person or place.")
    reader.finish()
    return record


def coping_plan(draft: Mapping[str, Any]) -> dict[str, str]:
    """Return what was written for each step, in their order: one text a step, often of several lines.

    Raises:
        RefusedError: a text cannot be kept.
    """
    reader = Reader(draft)
    plan = {slug: reader.words(slug) for slug in STEP_SLUGS}
    reader.finish()
    return plan
