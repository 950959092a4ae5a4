"""How does a line of a table become a hard moment told as to a friend, a pause or a letter?"""

from __future__ import annotations

from core.importing.plain import plain
from core.insights.self_compassion.model import VOICES, as_to_a_friend, letter, pause
from core.insights.self_compassion.tables import AS_TO_A_FRIEND, LETTER, PAUSE

_DISTRESS = {
    "distress_before": "How strong the distress was before, 0-100.",
    "distress_after": "How strong it was afterwards, 0-100.",
}

IMPORTER = plain(
    into="self_compassion",
    title="Self-compassion: as to a friend",
    table=AS_TO_A_FRIEND,
    columns={
        "happened": "What happened.",
        "to_self": "What you said to yourself.",
        "harshness_self": "How harsh that was, 0-10.",
        "voice": f"Who speaks the kinder words: {', '.join(VOICES)}.",
        "to_friend": "What you would say to a friend.",
        "harshness_friend": "How harsh that would be, 0-10.",
        "to_me_now": "What you say to yourself now.",
        "harshness_now": "How harsh that is, 0-10.",
        **_DISTRESS,
    },
    required=("happened",),
    read=as_to_a_friend,
    names={"voice": VOICES},
)
PAUSES = plain(
    into="self_compassion.pause",
    title="Self-compassion: pauses",
    table=PAUSE,
    columns={
        "mindfulness": "What was hard just then.",
        "common_humanity": "Who else knows such moments.",
        "kindness": "A kind sentence to yourself.",
        "minutes": "How many minutes the pause took.",
        **_DISTRESS,
    },
    required=(),
    read=pause,
)
LETTERS = plain(
    into="self_compassion.letter",
    title="Self-compassion: letters",
    table=LETTER,
    columns={
        "letter": "The letter.",
        "reread_on": "The day to read it again, as 2026-11-23.",
        "reread_at": "The day on which it was read again.",
        "note": "What you would add.",
    },
    required=("letter",),
    read=letter,
)

IMPORTERS = (IMPORTER, PAUSES, LETTERS)
