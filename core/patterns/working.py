"""How is looking done beside the page, once for a state of the journal, and dropped when the journal locks?"""

from __future__ import annotations

import threading
from datetime import date
from weakref import WeakKeyDictionary

from core.patterns.looking import READ, Days, Patterns, look, read
from core.store import Journal


class _DroppedError(Exception):
    """Nobody waits for it any more."""


class Work:
    """One looking through all pairs, in a thread of its own, over days that were read before it began.

    The thread never asks the journal: it may be locked meanwhile.
    """

    def __init__(self, state: tuple[int, date], days: Days) -> None:
        self.state = state
        self.done, self.of = 0, 1
        self.found: Patterns | None = None
        self.failed = False
        self._dropped = threading.Event()
        self._thread = threading.Thread(target=self._look, args=(days,), name="patterns", daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        return self.found is None and not self.failed

    def wait(self, seconds: float) -> None:
        """Wait until it is done, for so many seconds at most."""
        self._thread.join(seconds)

    def drop(self) -> None:
        """Let go of what was found, and look no further."""
        self._dropped.set()
        self.found = None

    def _look(self, days: Days) -> None:
        try:
            found = look(days, self._told)
            if not self._dropped.is_set():
                self.found = found
        except _DroppedError:
            self.failed = True
        except BaseException:
            self.failed = True  # the page says so; it would wait for ever
            raise

    def _told(self, done: int, of: int) -> None:
        if self._dropped.is_set():
            raise _DroppedError
        self.done, self.of = done, of


_works: WeakKeyDictionary[Journal, Work] = WeakKeyDictionary()
"""By journal: another browser that unlocks it has a journal of its own, and whoever does not has none."""

_beginning = threading.Lock()


def work(journal: Journal, today: date) -> Work:
    """Return the looking for this state of the journal and this day: the one that was begun, or a new one.

    Raises:
        LockedError: the journal was locked.
    """
    state = journal.version(*READ), today
    with _beginning:
        held = _works.get(journal)
        if held is None or held.state != state:
            if held is not None:
                held.drop()
            held = _works[journal] = Work(state, read(journal, today))
        return held


def forget() -> None:
    """Drop all that was found: it tells of what was just forgotten, or locked away."""
    with _beginning:
        while _works:
            _works.popitem()[1].drop()
