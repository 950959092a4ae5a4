"""What goes into a journal and out of it by files, from the command line?"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from core.cli import journals
from core.cli.journals import journal_option, stop, with_journal
from core.store import Journal

if TYPE_CHECKING:
    from core.paper.pdf import Paper


@click.command("import")
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
@journal_option
def import_(
    file: Path, into: str, means: tuple[tuple[str, str, str], ...], folder: Path | None, *, skip_refused: bool
) -> None:
    """Bring entries in: from a CSV file, from Daylio or FreeCBT, or from an export of Worthwhile (JSON, without --into)."""
    from core.importing.command import import_file
    from core.outside.command import bring_back

    def bring(held: Journal) -> int:
        if not into:
            return bring_back(held, file, journals.now(), click.echo)
        return import_file(held, file, into, journals.now(), means=means, skip_refused=skip_refused, echo=click.echo)

    with_journal(folder, bring, "Settings, Bring entries in")


@click.command()
@click.option(
    "--to", "file", type=click.Path(dir_okay=False, path_type=Path), help="The file; a new one, here, if not given."
)
@journal_option
def backup(file: Path | None, folder: Path | None) -> None:
    """Make a backup: the whole journal in one file."""
    from core.outside.command import back_up

    with_journal(folder, lambda held: back_up(held, file, journals.now(), click.echo), "Settings, Backup")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask first.")
@journal_option
def restore(file: Path, folder: Path | None, *, yes: bool) -> None:
    """Put a backup in the journal's place. What is there now is kept beside it."""
    from core.outside.command import restore as put_back

    def agrees(question: str) -> bool:
        return yes or click.confirm(question)

    with_journal(folder, lambda held: put_back(held, file, agrees, click.echo), "Settings, Backup")


_day = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option(
    "--to", "file", required=True, type=click.Path(dir_okay=False, path_type=Path), help="FILE.json, .md, .zip or .csv"
)
@click.option(
    "--insight", "insights", multiple=True, help="Only this: self_talk, goals, check_in and so on; may be repeated."
)
@click.option("--from", "first", type=_day, help="The first day, as 2026-11-23.")
@click.option("--until", "last", type=_day, help="The last day.")
@click.option("--with-roots", is_flag=True, help="Roots too, which is left out otherwise.")
@journal_option
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
            journals.now(),
            click.echo,
            insights=insights,
            first=_date(first),
            last=_date(last),
            with_roots=with_roots,
        )

    with_journal(folder, go, "Settings, Export")


@click.command()
@click.option("--to", "file", required=True, type=click.Path(path_type=Path), help="FILE.pdf or FILE.md")
@click.option(
    "--week", default="", help="As 2026-W47. If not given: the last week that is over; on a Sunday, this one."
)
@click.option("--paper", type=click.Choice(["a4", "us-letter"]), default="a4", show_default=True, help="For a PDF.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@journal_option
def review(file: Path, week: str, paper: Paper, folder: Path | None, *, force: bool) -> None:
    """Write a week on a page or two, to print or to keep: what was done, how it compares, and your own words."""
    from core.model import RefusedError
    from core.rhythm.weekly_review import command

    today = journals.now().date()
    try:
        order = command.asked(week, file, paper, today, over=force)
    except RefusedError as refused:  # before a passphrase is asked for
        stop("\n".join(refused.problems.values()))
    with_journal(folder, lambda held: command.write(held, order, today, click.echo), "Your week, Take it along")


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
