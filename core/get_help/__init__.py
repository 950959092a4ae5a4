"""Who can I turn to, and what do I do first when it gets hard?

Helplines ship with the house, by country; the person adds contacts of their own. A *coping plan* is six short steps,
written in a calm hour and read in a hard one, from what one can do alone to whom one can call (the order of the Safety
Planning Intervention: Stanley & Brown, 2012).
"""

from core.get_help.helplines import Helpline, countries, guess_country, helplines
from core.get_help.model import STEPS, Contact, Step, contact
from core.get_help.store import CONTACT, PLAN_LINE, add_contact, amend_contact, contacts, plan, texts, write_plan
from core.slice import Slice

SLICE = Slice(
    package=__name__,
    slug="get_help",
    title="Get help",
    icon=":material/support:",
    question="Who can I turn to, and what helps me when it gets hard?",
    tables=(CONTACT, PLAN_LINE),
    texts=texts,
)

__all__ = [
    "CONTACT",
    "PLAN_LINE",
    "SLICE",
    "STEPS",
    "Contact",
    "Helpline",
    "Step",
    "add_contact",
    "amend_contact",
    "contact",
    "contacts",
    "countries",
    "guess_country",
    "helplines",
    "plan",
    "write_plan",
]
