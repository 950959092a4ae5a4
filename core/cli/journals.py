"""How does a command open the journal, and what does it say where it cannot?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click
import tzlocal

from core import journal
from core.store import AlreadyOpenError, Journal, Store, StoreError, open_store

journal_option = click.option(
    "--journal", "folder", type=click.Path(file_okay=False, path_type=Path), help="The journal's folder."
)


def with_journal(folder: Path | None, work: Callable[[Journal], int], there: str) -> NoReturn:
    """Do something with the journal and end with its exit code. Where it is open already, say what to press `there`."""
    with held(folder, there) as store:
        given = click.prompt("Passphrase", hide_input=True) if store.locked else None
        code = work(store.unlock(given))
    sys.exit(code)


def now() -> datetime:
    return datetime.now(tzlocal.get_localzone())


@contextmanager
def held(folder: Path | None, there: str) -> Iterator[Store]:
    """Open a journal for one command; what goes wrong is said in a sentence, and where it is open, what to press `there`."""
    store = opened(folder or journal.default_folder(), there)
    try:
        yield store
    except StoreError as error:
        stop(str(error))
    finally:
        store.close()


def opened(folder: Path, there: str = "") -> Store:
    try:
        return open_store(folder)
    except AlreadyOpenError as error:
        stop(f"{error}\nThe same can be done there: {there}." if error.address and there else str(error))
    except StoreError as error:
        stop(str(error))


def stop(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(1)
