"""What would twelve invented weeks of assertiveness look like?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from core.insights.assertiveness.model import conversation
from core.insights.assertiveness.store import conversation_op
from core.moment import head
from core.store import Op

_DAYS = 84
_FIELDS = (
    "kind",
    "person",
    "sentence",
    "expected",
    "said",
    "actual",
    "style",
    "outcome",
    "respect_self",
    "respect_other",
)
_CONVERSATIONS = (
    ("ask", "stranger", "Could you tell me which platform it is?", 20, "yes", 10, "assertive", "got_it", 6, 8),
    ("say_no", "colleague", "I can't take the late shift this week.", 60, "partly", 65, "passive", "no", 3, 8),
    ("ask", "friend", "Could we meet a little earlier?", 35, "yes", 20, "assertive", "got_it", 7, 8),
    ("set_limit", "family", "Please don't read my post.", 70, "yes", 55, "aggressive", "halfway", 5, 3),
    ("say_no", "friend", "I'd rather not come on Sunday.", 55, "yes", 30, "assertive", "got_it", 7, 7),
    ("answer_pushback", "colleague", "I know it's urgent, and I leave at five.", 75, "yes", 60, "assertive", "halfway", 6, 6),
    ("ask", "manager", "I need until Thursday for this.", 80, "partly", 70, "indirect", "halfway", 4, 8),
    ("ask", "partner", "I'd like an hour to myself after work.", 45, "yes", 45, "assertive", "got_it", 7, 7),
    ("say_no", "stranger", "No, thank you.", 30, "yes", 15, "assertive", "got_it", 8, 8),
    ("set_limit", "colleague", "Please ask me before you move my things.", 60, "not_yet", None, None, None, None, None),
    ("ask", "friend", "Could you pay back the ten you owe me?", 65, "yes", 35, "assertive", "got_it", 7, 8),
    ("say_no", "family", "I won't cook for everyone this time.", 70, "yes", 40, "assertive", "halfway", 7, 7),
    ("ask", "manager", "I would like to work from home on Fridays.", 85, None, None, None, None, None, None),
)  # fmt: skip


def samples(now: datetime) -> Sequence[Op]:
    """Return what keeps 13 conversations over the twelve weeks before `now`, two of them open."""
    begun = now - timedelta(days=_DAYS)
    ops: list[Op] = []
    for place, told in enumerate(_CONVERSATIONS, start=1):
        moment = begun + timedelta(days=_DAYS * place / len(_CONVERSATIONS))
        draft = {**dict(zip(_FIELDS, told, strict=True)), **_REST.get(place, {})}
        ops.append(conversation_op(conversation(draft, moment.date()), head(moment)))
    return ops


_REST = {
    1: {"learned": "Nobody minds being asked."},
    4: {
        "need": "Some privacy",
        "situation": "The letter lay open on the table again.",
        "desc_describe": "The letter was open when I came home.",
        "desc_express": "I felt watched.",
        "desc_specify": "Please leave my post closed.",
        "desc_consequences": "Then I needn't have it sent elsewhere.",
        "learned": "I was louder than I meant to be, and it was heard.",
    },
    7: {
        "passive": "It's fine, I'll manage somehow.",
        "aggressive": "You always want everything at once.",
        "assertive": "I need until Thursday to do this well.",
        "learned": "A hint is easily missed.",
    },
}
