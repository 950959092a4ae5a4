"""What the person has chosen for this journal: one value a name.

Names: `begun` (when the person pressed "Start"), `country` (ISO 3166 code, for the helplines), `not_now` (which
suggestion was put off, and on which day), `review_not_now` (the week whose review was put off), `weekly_reminder` (what
the reminder in the person's calendar is known by).
"""

from core.settings.store import SETTING, read, write
from core.slice import Slice

SLICE = Slice(
    package=__name__,
    slug="settings",
    title="Settings",
    icon=":material/tune:",
    question="What have I chosen for this journal?",
    tables=(SETTING,),
)

__all__ = ["SETTING", "SLICE", "read", "write"]
