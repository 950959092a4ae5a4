"""What has a person typed that is not kept yet? One row a field, written while one types.

A *form* is one filling-in of a form: two tabs have two. `kind` names the form (`thought_record`), `entry` the kept entry
that it amends, NULL for a new one. Drafts have a slice of their own, so that typing raises no figure's version.
"""

from core.drafts.store import DRAFT, Draft, discard, opened, put, values
from core.slice import Slice

SLICE = Slice(
    package=__name__,
    slug="drafts",
    title="Drafts",
    icon=":material/edit_note:",
    question="What did I begin and not keep yet?",
    tables=(DRAFT,),
)

__all__ = ["DRAFT", "SLICE", "Draft", "discard", "opened", "put", "values"]
