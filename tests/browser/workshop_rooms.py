"""Which rooms does a workshop's server find when it starts? One for each thing that a projector can show."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from core.workshop import Action, Keys, Phones, Rooms, open_database
from core.workshop.activities import step

LONG = "This is a sentence of two hundred and eighty characters, about as long as anybody may write here: it names what happened, says how that was, asks for what would be good, and goes on a little, so that it fills whatever place there is for it on a card that hangs upon a wall. 280!"
HOSTILE = '<img src="http://192.0.2.9/beacon"> ![x](http://192.0.2.9/y) **bold** =1+1'


class Prepared:
    """Rooms in a folder that no server holds yet, with people who have answered."""

    def __init__(self, folder: Path) -> None:
        database = open_database(folder / "workshop.duckdb")
        keys = Keys(folder / "keys")
        self.rooms, self.phones = Rooms(database, keys), Phones(database, keys)
        self.codes: dict[str, str] = {}
        self._make()
        found = self.rooms.rooms()
        self.codes = {name: found[room] for name, room in self.codes.items()}
        database.close()

    def _make(self) -> None:
        ratings = [{"worth": each % 11, "kindness": (3 * each) % 11} for each in range(24)]
        traps = [["mind_reading", "personalising"][: 1 + each % 2] for each in range(24)]
        self._room("joining", "welcome", ())
        self._room("waiting", "check_in", ())
        self._room("hidden", "check_in", ratings, Action.OPEN)
        self._room("numbers", "check_in", ratings, Action.OPEN, Action.REVEAL)
        self._room("choices", "spot_the_trap", [{"traps": each} for each in traps], Action.OPEN, Action.REVEAL)
        walls = [{"fairer": f"{each} {LONG}"[:280]} for each in range(19)] + [{"fairer": HOSTILE}]
        self._room("wall", "rewrite_it", walls, Action.OPEN, Action.TAKE, let_through=True)
        steps = [{"step": f"Step {each}: shoes beside the door", "sure": each % 11} for each in range(12)]
        self._room("both", "first_step", steps, Action.OPEN, Action.TAKE, let_through=True)
        self._room("private", "say_it", (), Action.WRITE_PRIVATELY)
        self._room("closing", "closing", ())
        self._room("break", "break", (), Action.START_TIMER)
        self._room("blank", "check_in", ratings, Action.OPEN, Action.REVEAL, Action.BLANK)

    def _room(self, name, activity, drafts, *actions, let_through=False) -> None:
        """Open a room at its second part (the first is for joining), let people answer once it is open, and go on."""
        longest = LONG if activity == "say_it" else None
        first = () if name == "joining" else (step("welcome"),)
        room = self.rooms.open([*first, step(activity, example=longest)], self._now, invented=name == "numbers")
        self.codes[name] = room
        tokens = [self.phones.join(room) for _ in drafts]
        if first:
            self.rooms.act(room, Action.NEXT, self._now)
        for action in actions:
            self.rooms.act(room, action, self._now)
            if action is Action.OPEN:
                for token, draft in zip(tokens, drafts, strict=True):
                    self.phones.answer(room, token, activity, draft)
        if let_through:
            for text in self.rooms.host(room, self._now).wall:
                self.rooms.act(room, Action.LET_THROUGH, self._now, text_id=text.id)
            self.rooms.act(room, Action.REVEAL, self._now)

    _now = datetime.now(UTC)
