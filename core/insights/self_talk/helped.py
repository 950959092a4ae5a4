"""Which fairer views may help again?"""

from __future__ import annotations

from collections.abc import Sequence

from core.insights.self_talk.tables import THOUGHT_RECORD
from core.slice import Helped
from core.store import Journal


def helped(reader: Journal) -> Sequence[Helped]:
    """Return every kept balanced thought, with the thought that it answered and by how much that one lost belief."""
    return [
        Helped(
            entry=row["id"],
            table=THOUGHT_RECORD,
            day=row["day"],
            words=row["balanced_thought"],
            about="\n".join(filter(None, (row["hot_thought"], row["situation"], row["other_thoughts"]))),
            eased=None
            if row["belief_before"] is None or row["belief_after"] is None
            else row["belief_before"] - row["belief_after"],
        )
        for row in reader.entries(THOUGHT_RECORD, "forgotten_at IS NULL AND balanced_thought <> ''")
    ]
