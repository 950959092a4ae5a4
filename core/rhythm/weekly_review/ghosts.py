"""What stands faintly where a week holds nothing?"""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from core.rhythm.weekly_review import figure


def look_back(today: date) -> Any:
    return figure.look_back((today, [("goals", "Goals", 2, 1), ("self_talk", "Self-talk", 4, 2)]), today)


def compared(today: date) -> Any:
    one = SimpleNamespace(
        name="goals", title="Goals", verdict="", values=(5,), usual_range=SimpleNamespace(low=3, high=6)
    )
    return figure.compared(SimpleNamespace(compared=[one]), today)
