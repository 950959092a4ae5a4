"""How is a workshop opened from the command line?"""

from __future__ import annotations

from pathlib import Path

import click

from core import ports
from core.cli.journals import stop
from core.cli.serving import Servers, browser_option, serve_on

WORKSHOP_PORT = 8600


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=WORKSHOP_PORT, show_default=True)
@click.option(
    "--lan-address",
    "ips",
    multiple=True,
    metavar="IP",
    help="Answer at this address of this computer alone, if it has several; may be repeated.",
)
@click.option(
    "--database",
    default="",
    metavar="postgresql://..",
    help="Keep the rooms in PostgreSQL, not in a file of their own.",
)
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), help="Where rooms and their keys lie.")
@click.option(
    "--workers",
    type=click.IntRange(1, 8),
    default=1,
    metavar="N",
    help="Share the phones among N processes; needs --database.",
)
@click.option(
    "--demo",
    type=click.IntRange(1, 200),
    default=None,
    metavar="N",
    help="Rooms fill themselves with N invented people.",
)
@browser_option
@click.pass_obj
def workshop(
    servers: Servers,
    port: int,
    ips: tuple[str, ...],
    database: str,
    folder: Path | None,
    workers: int,
    demo: int | None,
    *,
    browser: bool,
) -> None:
    """Open a workshop: rooms that phones in this network can join. Your journal stays closed.

    It answers to the local network, on purpose. The host's key is shown here; Ctrl+C ends it.
    """
    from core.workshop import WorkshopError
    from core.workshop.addresses import addresses

    found = [each.ip for each in addresses()]
    unknown = [ip for ip in ips if ip not in found]
    if unknown:
        stop(f"This computer has no address {unknown[0]}. It has: {', '.join(found) or 'none'}.")
    if database and not database.startswith(("postgresql://", "postgres://")):
        stop("--database is to begin with postgresql://. Without it, the rooms lie in a file of their own.")

    if workers > 1 and not database:
        stop("Several processes share their rooms in PostgreSQL. Please give its address with --database.")

    def serve(free: int, browser: bool) -> None:  # noqa: FBT001 - called by place, as the journal's
        asked = {"folder": folder, "ips": ips or tuple(found), "database": database, "demo": demo or 0}
        servers.workshop(**asked, port=free, ports=_ports(free, workers), browser=browser)

    try:
        serve_on(serve, port, browser=browser, interface=ports.EVERY_NETWORK)
    except WorkshopError as error:
        stop(str(error))
    except ModuleNotFoundError as error:
        if error.name != "psycopg":
            raise
        stop("PostgreSQL needs a package more. Please run: pip install -e .[server]")


def _ports(first: int, count: int) -> tuple[int, ...]:
    """Return the ports of several processes, the first one's first; empty where there is one process."""
    if count == 1:
        return ()
    found = ports.several(first, count, ports.EVERY_NETWORK)
    if not found:
        stop(f"There are not {count} free ports from {first} on. Please choose another with --port.")
    return found
