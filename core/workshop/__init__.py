"""A live, anonymous room that a facilitator can trust.

A **room** goes through the **steps** of a plan, each of which is an **activity**. The **host** opens a step, sees when
enough have answered, and **takes** a batch of at least five answers, which is then **shown** or **held**. **Phones**
answer under a **token** that lives in them alone. At the end a **summary** is left, and nothing else. `Rooms` is the
host's side, `Phones` the participants'; both work over one `Database` and one folder of `Keys`. It knows nothing of
anybody's journal, and no journal knows of it.
"""

from core.workshop.errors import (
    ChangedMeanwhileError,
    NotInRoomError,
    RoomGoneError,
    RoomUnreachableError,
    WorkshopError,
    WorkshopOpenError,
)
from core.workshop.hosting import Action
from core.workshop.keys import Keys
from core.workshop.phones import Phones
from core.workshop.room import Stage
from core.workshop.rooms import Rooms
from core.workshop.store import open_database

__all__ = [
    "Action",
    "ChangedMeanwhileError",
    "Keys",
    "NotInRoomError",
    "Phones",
    "RoomGoneError",
    "RoomUnreachableError",
    "Rooms",
    "Stage",
    "WorkshopError",
    "WorkshopOpenError",
    "open_database",
]
