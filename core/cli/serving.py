"""How does a command serve pages, on a port that is free?"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

import click

from core import ports
from core.cli.journals import stop

Serve = Callable[[int, bool], None]
"""Serves the held journal on a port, and opens the browser or not."""


class Servers(NamedTuple):
    """What serves; it is handed in: `core` knows no Streamlit.

    `workshop` is called with `folder` (`None`: the usual one), `port`, `ports` (of further processes, too), `ips`, `database`,
    `demo` and `browser`.
    """

    journal: Serve
    workshop: Callable[..., None]


browser_option = click.option("--no-browser", "browser", flag_value=False, default=True, help="Open no browser.")


def serve_on(serve: Serve, port: int, *, browser: bool, interface: str = ports.LOOPBACK) -> None:
    free = ports.free(port, interface)
    if free is None:
        stop(f"No port from {port} to {port + ports.TRIED - 1} is free. Please choose another with --port.")
    if free != port:
        click.echo(f"Port {port} is busy; using {free}.")
    with suppress(KeyboardInterrupt):  # this is how one closes it
        serve(free, browser)
