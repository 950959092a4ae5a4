"""What can go wrong with a journal, each said in a sentence for the person."""

from __future__ import annotations


class StoreError(Exception):
    """Something about the journal that the person should read; `str(error)` is the sentence."""


class AlreadyOpenError(StoreError):
    """Another process holds the journal. `address` is where it is open, empty when that is not known."""

    def __init__(self, address: str = "") -> None:
        self.address = address
        where = f": {address}" if address else "."
        super().__init__(
            f"Worthwhile is already open in another window{where}\n"
            "Please go on there. Or close it first: press Ctrl+C in the window where it was started."
        )


class WrongFileError(StoreError):
    """The folder's file is not a journal, is damaged, or comes from a newer Worthwhile."""


class NotSavedError(StoreError):
    """A save failed as a whole: nothing of it was kept."""


class AmendedElsewhereError(NotSavedError):
    """An entry was amended or removed, in another tab, after it was opened here."""

    def __init__(self) -> None:
        super().__init__(
            "This entry was changed in another window after you opened it here. "
            "Your words are still on screen; open the entry again to see both."
        )


class LockedError(StoreError):
    """The journal has a passphrase, and this is not, or no longer, an opened view of it."""

    def __init__(self) -> None:
        super().__init__("This journal is locked. Everything in it is safe; please unlock it with your passphrase.")


class WrongPassphraseError(StoreError):
    """What was given is neither the passphrase nor the recovery key."""

    def __init__(self) -> None:
        super().__init__("That is not the passphrase of this journal. Nothing was changed; please try again.")


class DamagedEntryError(StoreError):
    """Something sealed does not open: it was changed outside Worthwhile, or the disk gave back something else."""

    def __init__(self) -> None:
        super().__init__(
            "An entry in this journal is damaged and cannot be read any more. The others open as always, and what "
            "is damaged was left as it is."
        )


def plain(error: Exception) -> str:
    """Return what went wrong in a sentence: a full disk by its name, anything else by its first line."""
    if is_full(error):
        return "there is no room left on the disk. Please make some, and save again."
    if isinstance(error, FileNotFoundError):
        return (
            "the journal’s folder is no longer where it was opened. Please put it back there, and save again. "
            "What was kept before is in it."
        )
    return (str(error) or type(error).__name__).splitlines()[0]


def is_full(error: Exception) -> bool:
    """Say whether something failed because the disk has no room left."""
    return any(reason in str(error) for reason in ("No space left", "File too large", "not enough space"))
