"""How does a journal get, and lose, its passphrase from the command line?"""

from __future__ import annotations

from pathlib import Path

import click

from core.cli import journals
from core.cli.journals import held, journal_option, stop


@click.command()
@journal_option
def lock(folder: Path | None) -> None:
    """Set a passphrase, which seals every word that you wrote."""
    from core.store.lock import SHORTEST, set_passphrase

    with held(folder, "Settings, Passphrase") as store:
        if store.locked:
            stop("This journal has a passphrase already. It is changed in Settings.")
        click.echo("There is no way to recover a passphrase: without it nobody can open this journal again.")
        given = click.prompt(
            f"New passphrase, {SHORTEST} characters or more", hide_input=True, confirmation_prompt="The same again"
        )
        set_passphrase(store.unlock(None), given, journals.now())
    click.echo("Every word in this journal is sealed now.")


@click.command()
@journal_option
def unlock(folder: Path | None) -> None:
    """Remove the passphrase, so that every word is readable again."""
    with held(folder, "Settings, Passphrase") as store:
        if not store.locked:
            stop("This journal has no passphrase.")
        from core.store.lock import remove_passphrase

        given = click.prompt("Passphrase", hide_input=True)
        remove_passphrase(store.unlock(given), given)
    click.echo("The passphrase was removed. Every word in this journal is readable again.")
