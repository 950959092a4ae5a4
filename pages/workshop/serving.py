"""How is the workshop served? To the local network, on purpose, and nothing but its own few pages."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import urllib.request
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import click
import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route
from streamlit import runtime

from core.workshop import WorkshopError
from pages.shared.headers import settings
from pages.workshop import entrance, held, neighbours, watching
from pages.workshop.flood import Flood
from pages.workshop.walls import Walls, names, shared_file

_HERE = Path(__file__).parent
_ERASES = 300.0
"""Seconds between two looks for rooms that were forgotten."""


@asynccontextmanager
async def _lifespan(_app: st.App) -> AsyncIterator[None]:
    """Run the frame once before the first visitor, look after rooms and neighbours while the server runs, and close."""
    await runtime.get_instance().does_script_run_without_error()
    gc.collect()
    gc.freeze()
    gc.enable()
    asked = held.settings()
    chores = []
    if asked.hosts:  # the others serve phones, and nothing else
        await neighbours.start(asked)
        _announce()
        chores = [asyncio.create_task(_erase_forgotten()), asyncio.create_task(neighbours.keep(asked))]
    try:
        yield
    finally:
        for each in chores:
            each.cancel()
        if asked.hosts:
            neighbours.end()
            with suppress(WorkshopError):
                _part(len(held.rooms().rooms()))
        held.close()


async def _erase_forgotten() -> None:
    while True:
        with suppress(WorkshopError):
            await asyncio.to_thread(lambda: held.rooms().erase_forgotten(held.now()))
        await asyncio.sleep(_ERASES)


def _announce() -> None:
    asked = held.settings()
    click.echo(f"Worthwhile's workshop is open at http://127.0.0.1:{asked.port}/host (for you, the host).")
    click.echo(f"The host's key: {held.host_key()}")
    click.echo("Phones in the same network reach this computer at:")
    for ip in asked.ips:
        click.echo(f"  http://{ip}:{asked.port}")
    if asked.ports:
        click.echo(f"{len(asked.ports)} processes share the phones, on the ports {', '.join(map(str, asked.ports))}.")
    if not asked.ips:
        click.echo("  no address: this computer is in no network just now.")
    click.echo(
        "It is open to that network on purpose, and not encrypted on its way: use a network that you trust. Your journal "
        "is not opened and can't be reached from there. Press Ctrl+C here to close."
    )


def _part(rooms: int) -> None:
    if rooms:
        click.echo(
            f"{rooms} {'room is' if rooms == 1 else 'rooms are'} still kept. Start the workshop again to go on; what is "
            "left is erased by itself, at the first start after 24 hours. To erase at once: end and close the room first."
        )
    click.echo("The workshop is closed.")


def run(asked: held.Settings, *, browser: bool) -> None:
    """Serve the workshop until the host stops it.

    Raises:
        WorkshopError: the rooms' store can't be opened.
    """
    held.hold(asked)
    if browser:
        threading.Thread(target=_open_browser, args=(asked.port,), daemon=True).start()
    routes = [Route("/app/static/{name}", shared_file), *entrance.ROUTES, *watching.ROUTES]
    app = st.App(_HERE / "app.py", lifespan=_lifespan, middleware=[Middleware(Walls), Middleware(Flood)], routes=routes)
    app.run(
        config={
            **settings(),
            "server.port": asked.port,
            "server.address": "0.0.0.0",  # noqa: S104 - open to the network on purpose; `Walls` lets in what was chosen
            "server.allowedHosts": list(names()),
            "server.enableStaticServing": False,
            "server.maxMessageSize": 1,
            "server.maxUploadSize": 1,
        }
    )


def _open_browser(port: int) -> None:
    """Open the host's page as soon as the server answers."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                break
        except OSError:
            time.sleep(0.1)
    webbrowser.open(f"http://127.0.0.1:{port}/host")
