"""What can go wrong with a room, each said in a sentence for the person?"""

from __future__ import annotations


class WorkshopError(Exception):
    """Something about a room that a person should read; `str(error)` is the sentence."""


class RoomUnreachableError(WorkshopError):
    """The store did not answer. Whatever was being saved may be sent again: nothing counts twice."""

    def __init__(self) -> None:
        super().__init__("The room can’t be reached right now. What you entered is still here; please try again.")


class RoomGoneError(WorkshopError):
    """There is no such room, or no longer: it was ended and erased, or never was."""

    def __init__(self) -> None:
        super().__init__("This room is closed. Its answers are erased.")


class NotInRoomError(WorkshopError):
    """The phone's token belongs to nobody in this room: it left, or comes from another room."""

    def __init__(self) -> None:
        super().__init__("This phone is not in the room, or no longer. Please join again.")


class ChangedMeanwhileError(WorkshopError):
    """The room was changed from another window at the same moment; nothing of this action was done."""

    def __init__(self) -> None:
        super().__init__("The room was changed in another window at the same moment. Please look, and press again.")


class WorkshopOpenError(WorkshopError):
    """Another process holds the workshop's file."""

    def __init__(self) -> None:
        super().__init__(
            "A workshop is already open on this computer. Please go on there, or close it first: press Ctrl+C in the "
            "window where it was started."
        )
