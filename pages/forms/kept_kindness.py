"""How are hard moments told as to a friend, pauses and letters found again and read?"""

from __future__ import annotations

from core.insights.self_compassion import reads, store, tables
from core.sentences import counted
from pages.forms import as_to_a_friend, kind_letter, kind_pause
from pages.shared import frame, rooms
from pages.shared.entry import Form
from pages.shared.found import Row, Shelf

_HEADLINE = 200
"""Characters of a letter in a list."""


def moments(form: Form) -> Shelf:
    """Return where hard moments are found again."""

    def amend(identity: str) -> None:
        rooms.show("self_compassion", "as_to_a_friend")
        as_to_a_friend.amend(form, identity)

    return Shelf(
        "self_compassion.moments",
        "What you told as to a friend",
        tables.AS_TO_A_FRIEND,
        reads.found_as_to_a_friend,
        _moment_headline,
        moment_told,
        amend,
    )


def pauses(form: Form) -> Shelf:
    """Return where pauses are found again."""

    def amend(identity: str) -> None:
        rooms.show("self_compassion", "pause")
        kind_pause.amend(form, identity)

    return Shelf(
        "self_compassion.pauses", "Your pauses", tables.PAUSE, reads.found_pauses, _pause_headline, pause_told, amend
    )


def letters(form: Form) -> Shelf:
    """Return where letters are found again."""

    def amend(identity: str) -> None:
        rooms.show("self_compassion", "letter")
        kind_letter.amend(form, identity)

    return Shelf(
        "self_compassion.letters",
        "Your letters",
        tables.LETTER,
        reads.found_letters,
        _letter_headline,
        letter_told,
        amend,
    )


def _shift(*ratings: int | None) -> str:
    """Return ratings as they followed each other, empty where there is none."""
    if all(each is None for each in ratings):
        return ""
    return " → ".join("–" if each is None else str(each) for each in ratings)


def _moment_headline(row: Row) -> list[str]:
    shift = _shift(row["harshness_self"], row["harshness_now"])
    said = [f"“{_cut(row['to_me_now'])}”"] if row["to_me_now"] else []
    return [_cut(row["happened"]), *said, *([f"Harshness {shift}"] if shift else [])]


def moment_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a hard moment holds."""
    opened = store.opened_as_to_a_friend(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    kind = record.voice == "someone_kind"
    return _held(
        ("What happened", record.happened),
        ("What I said to myself", record.to_self),
        ("What someone kind would say" if kind else "What I would say to a friend", record.to_friend),
        ("What I say to myself now", record.to_me_now),
        (
            "Harshness: to myself → to a friend → to myself now",
            _shift(record.harshness_self, record.harshness_friend, record.harshness_now),
        ),
        ("Distress: before → after", _shift(record.distress_before, record.distress_after)),
    )


def _pause_headline(row: Row) -> list[str]:
    words = row["kindness"] or row["mindfulness"] or row["common_humanity"]
    minutes = _minutes(row["minutes"])
    return [*([_cut(words)] if words else []), *([minutes] if minutes else [])] or ["A pause"]


def pause_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a pause holds."""
    opened = store.opened_pause(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    return _held(
        ("What is hard right now", record.mindfulness),
        ("Who else knows such moments", record.common_humanity),
        ("A kind thing to say", record.kindness),
        ("With the timer", _minutes(record.minutes)),
        ("Distress: before → after", _shift(record.distress_before, record.distress_after)),
    )


def _minutes(taken: int | None) -> str:
    return counted(taken, "quiet minute", "quiet minutes") if taken else ""


def _letter_headline(row: Row) -> list[str]:
    on, at = row["reread_on"], row["reread_at"]
    waits = [f"To be read again on {frame.short_day(on)}"] if on and (at is None or at < on) else []
    read = [f"Read again on {frame.short_day(at)}"] if at and not waits else []
    return [_cut(row["letter"]), *waits, *read]


def letter_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a letter holds."""
    opened = store.opened_letter(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    return _held(
        ("The letter", record.letter),
        ("To be read again on", frame.short_day(record.reread_on) if record.reread_on else ""),
        ("Read again on", frame.short_day(record.reread_at) if record.reread_at else ""),
        ("What I would add", record.note),
    )


def _held(*told: tuple[str, str]) -> list[tuple[str, str]]:
    return [(label, words) for label, words in told if words]


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _HEADLINE else f"{line[: _HEADLINE - 1]}…"
