"""How are conversations kept, amended and opened again?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core import entries
from core.insights.assertiveness.model import Conversation
from core.insights.assertiveness.tables import CONVERSATION
from core.store import Journal, Op


def add_conversation(journal: Journal, record: Conversation, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new conversation and return its id; `also` is saved with it, or not at all."""
    return entries.add(journal, CONVERSATION, record, now, also)


def amend_conversation(
    journal: Journal, identity: str, record: Conversation, revision: int, also: Sequence[Op] = ()
) -> None:
    """Keep a conversation anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    entries.amend(journal, CONVERSATION, identity, record, revision, also)


def opened_conversation(journal: Journal, identity: str) -> tuple[Conversation, int] | None:
    """Return a conversation and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, CONVERSATION, identity, Conversation)


def conversation_op(record: Conversation, row: dict[str, Any]) -> Op:
    """Return what keeps a conversation under the head of `row`."""
    return entries.put(CONVERSATION, record, row)
