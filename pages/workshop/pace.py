"""How often may one phone, or one address, do something? Counted in memory alone, for a minute."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from threading import Lock

ANSWERS_A_MINUTE = 30
"""Answers from one token: who changes their mind every two seconds has to wait a little."""

JOINS_A_MINUTE = 300
"""Phones that come in from one address: a whole room may stand behind one, and a flood is slowed down."""

_MINUTE = 60.0
_MOST = 5000


class Pace:
    """Lets each name do something so many times a minute."""

    def __init__(self, a_minute: int) -> None:
        self._a_minute = a_minute
        self._done: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def may_go(self, name: str) -> bool:
        """Say whether this name may do it once more, and count it if so."""
        now = time.monotonic()
        with self._lock:
            done = self._done.setdefault(name, deque())
            self._done.move_to_end(name)
            if len(self._done) > _MOST:  # whoever invents names must not fill the memory
                self._done.popitem(last=False)
            while done and done[0] <= now - _MINUTE:
                done.popleft()
            if len(done) >= self._a_minute:
                return False
            done.append(now)
            return True


answers = Pace(ANSWERS_A_MINUTE)
joins = Pace(JOINS_A_MINUTE)
