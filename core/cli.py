"""What can be asked of Worthwhile on the command line?"""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
import tzlocal

from core import journal
from core.store import AlreadyOpenError, Journal, Store, StoreError, open_store

if TYPE_CHECKING:
    from core.paper.pdf import Paper

FIRST_PORT = 8501
PORTS_TRIED = 50

Serve = Callable[[int, bool], None]
"""Serves the held journal on a port, and opens the browser or not. It is handed in: `core` knows no Streamlit."""

_journal_option = click.option(
    "--journal", "folder", type=click.Path(file_okay=False, path_type=Path), help="The journal's folder."
)
_port_option = click.option("--port", type=click.IntRange(1, 65535), default=FIRST_PORT, show_default=True)
_browser_option = click.option("--no-browser", "browser", flag_value=False, default=True, help="Open no browser.")


@click.group(invoke_without_command=True)
@click.version_option(package_name="worthwhile")
@_journal_option
@_port_option
@_browser_option
@click.pass_context
def worthwhile(context: click.Context, folder: Path | None, port: int, *, browser: bool) -> None:
    """Worthwhile: a private self-esteem workbook on your own computer.

    Without a command it opens your journal in the browser.
    """
    if context.invoked_subcommand is None:
        journal.hold(_opened(folder or journal.default_folder()))
        _serve(context.obj, port, browser=browser)


@worthwhile.command()
@_port_option
@_browser_option
@click.pass_obj
def demo(serve: Serve, port: int, *, browser: bool) -> None:
    """Open an invented person's 26 weeks. Your own journal is not touched."""
    from core.demo import fill

    store = _opened(journal.demo_folder())
    fill(store.unlock(None), _now())
    journal.hold(store, demo=True)
    _serve(serve, port, browser=browser)


@worthwhile.command()
@_journal_option
def lock(folder: Path | None) -> None:
    """Set a passphrase, which seals every word that you wrote."""
    from core.store.lock import SHORTEST, set_passphrase

    with _held(folder, "Settings, Passphrase") as store:
        if store.locked:
            _stop("This journal has a passphrase already. It is changed in Settings.")
        click.echo("There is no way to recover a passphrase: without it nobody can open this journal again.")
        given = click.prompt(
            f"New passphrase, {SHORTEST} characters or more", hide_input=True, confirmation_prompt="The same again"
        )
        set_passphrase(store.unlock(None), given, _now())
    click.echo("Every word in this journal is sealed now.")


@worthwhile.command()
@_journal_option
def unlock(folder: Path | None) -> None:
    """Remove the passphrase, so that every word is readable again."""
    with _held(folder, "Settings, Passphrase") as store:
        if not store.locked:
            _stop("This journal has no passphrase.")
        from core.store.lock import remove_passphrase

        given = click.prompt("Passphrase", hide_input=True)
        remove_passphrase(store.unlock(given), given)
    click.echo("The passphrase was removed. Every word in this journal is readable again.")


@worthwhile.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--into",
    default="",
    help="Where the entries belong: self_talk, goals, goals.step and so on; another word lists them all.",
)
@click.option(
    "--means",
    nargs=3,
    multiple=True,
    metavar="COLUMN THEIRS OURS",
    help='What a name in the file stands for, by its column: our name, or "" to leave it out.',
)
@click.option("--skip-refused", is_flag=True, help="Bring in what is right and leave out what is refused.")
@_journal_option
def import_(
    file: Path, into: str, means: tuple[tuple[str, str, str], ...], folder: Path | None, *, skip_refused: bool
) -> None:
    """Bring entries in: from a CSV file, from Daylio or FreeCBT, or from an export of Worthwhile (JSON, without --into)."""
    from core.importing.command import import_file
    from core.outside.command import bring_back

    def bring(held: Journal) -> int:
        if not into:
            return bring_back(held, file, _now(), click.echo)
        return import_file(held, file, into, _now(), means=means, skip_refused=skip_refused, echo=click.echo)

    _with_journal(folder, bring, "Settings, Bring entries in")


@worthwhile.command()
@click.option(
    "--to", "file", type=click.Path(dir_okay=False, path_type=Path), help="The file; a new one, here, if not given."
)
@_journal_option
def backup(file: Path | None, folder: Path | None) -> None:
    """Make a backup: the whole journal in one file."""
    from core.outside.command import back_up

    _with_journal(folder, lambda held: back_up(held, file, _now(), click.echo), "Settings, Backup")


@worthwhile.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask first.")
@_journal_option
def restore(file: Path, folder: Path | None, *, yes: bool) -> None:
    """Put a backup in the journal's place. What is there now is kept beside it."""
    from core.outside.command import restore as put_back

    def agrees(question: str) -> bool:
        return yes or click.confirm(question)

    _with_journal(folder, lambda held: put_back(held, file, agrees, click.echo), "Settings, Backup")


_day = click.DateTime(["%Y-%m-%d"])


@worthwhile.command()
@click.option(
    "--to", "file", required=True, type=click.Path(dir_okay=False, path_type=Path), help="FILE.json, .md, .zip or .csv"
)
@click.option(
    "--insight", "insights", multiple=True, help="Only this: self_talk, goals, check_in and so on; may be repeated."
)
@click.option("--from", "first", type=_day, help="The first day, as 2026-11-23.")
@click.option("--until", "last", type=_day, help="The last day.")
@click.option("--with-roots", is_flag=True, help="Roots too, which is left out otherwise.")
@_journal_option
def export(
    file: Path,
    insights: tuple[str, ...],
    first: datetime | None,
    last: datetime | None,
    folder: Path | None,
    *,
    with_roots: bool,
) -> None:
    """Write entries into a file that other programs and people can read."""
    from core.outside.command import export_to

    def go(held: Journal) -> int:
        return export_to(
            held,
            file,
            _now(),
            click.echo,
            insights=insights,
            first=_date(first),
            last=_date(last),
            with_roots=with_roots,
        )

    _with_journal(folder, go, "Settings, Export")


@worthwhile.command()
@click.option("--to", "file", required=True, type=click.Path(path_type=Path), help="FILE.pdf or FILE.md")
@click.option(
    "--week", default="", help="As 2026-W47. If not given: the last week that is over; on a Sunday, this one."
)
@click.option("--paper", type=click.Choice(["a4", "us-letter"]), default="a4", show_default=True, help="For a PDF.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@_journal_option
def review(file: Path, week: str, paper: Paper, folder: Path | None, *, force: bool) -> None:
    """Write a week on a page or two, to print or to keep: what was done, how it compares, and your own words."""
    from core.model import RefusedError
    from core.rhythm.weekly_review import command

    today = _now().date()
    try:
        order = command.asked(week, file, paper, today, over=force)
    except RefusedError as refused:  # before a passphrase is asked for
        _stop("\n".join(refused.problems.values()))
    _with_journal(folder, lambda held: command.write(held, order, today, click.echo), "Your week, Take it along")


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _with_journal(folder: Path | None, work: Callable[[Journal], int], there: str) -> NoReturn:
    """Do something with the journal and end with its exit code. Where it is open already, say what to press `there`."""
    with _held(folder, there) as store:
        given = click.prompt("Passphrase", hide_input=True) if store.locked else None
        code = work(store.unlock(given))
    sys.exit(code)


def _now() -> datetime:
    return datetime.now(tzlocal.get_localzone())


@contextmanager
def _held(folder: Path | None, there: str) -> Iterator[Store]:
    """Open a journal for one command; what goes wrong is said in a sentence, and where it is open, what to press `there`."""
    store = _opened(folder or journal.default_folder(), there)
    try:
        yield store
    except StoreError as error:
        _stop(str(error))
    finally:
        store.close()


def _opened(folder: Path, there: str = "") -> Store:
    try:
        return open_store(folder)
    except AlreadyOpenError as error:
        _stop(f"{error}\nThe same can be done there: {there}." if error.address and there else str(error))
    except StoreError as error:
        _stop(str(error))


def _stop(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(1)


def _serve(serve: Serve, port: int, *, browser: bool) -> None:
    free = _free_port(port)
    if free is None:
        _stop(f"No port from {port} to {port + PORTS_TRIED - 1} is free. Please choose another with --port.")
    if free != port:
        click.echo(f"Port {port} is busy; using {free}.")
    with suppress(KeyboardInterrupt):  # this is how one closes it
        serve(free, browser)


def _free_port(first: int) -> int | None:
    for port in range(first, min(first + PORTS_TRIED, 65536)):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                attempt.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    return None
