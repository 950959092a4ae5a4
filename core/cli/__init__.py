"""What can be asked of Worthwhile on the command line?"""

from __future__ import annotations

from pathlib import Path

import click

from core import journal
from core.cli import files, journals, passphrase, workshop
from core.cli.journals import journal_option, opened
from core.cli.serving import Servers, browser_option, serve_on

__all__ = ["Servers", "worthwhile"]

FIRST_PORT = 8501

_port_option = click.option("--port", type=click.IntRange(1, 65535), default=FIRST_PORT, show_default=True)


@click.group(invoke_without_command=True)
@click.version_option(package_name="worthwhile")
@journal_option
@_port_option
@browser_option
@click.pass_context
def worthwhile(context: click.Context, folder: Path | None, port: int, *, browser: bool) -> None:
    """Worthwhile: a private self-esteem workbook on your own computer.

    Without a command it opens your journal in the browser.
    """
    if context.invoked_subcommand is None:
        journal.hold(opened(folder or journal.default_folder()))
        serve_on(context.obj.journal, port, browser=browser)


@worthwhile.command()
@_port_option
@browser_option
@click.pass_obj
def demo(servers: Servers, port: int, *, browser: bool) -> None:
    """Open an invented person's 26 weeks. Your own journal is not touched."""
    from core.demo import fill

    store = opened(journal.demo_folder())
    fill(store.unlock(None), journals.now())
    journal.hold(store, demo=True)
    serve_on(servers.journal, port, browser=browser)


for command in (
    workshop.workshop,
    passphrase.lock,
    passphrase.unlock,
    files.import_,
    files.backup,
    files.restore,
    files.export,
    files.review,
):
    worthwhile.add_command(command)
