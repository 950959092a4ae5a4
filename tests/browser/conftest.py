"""Fixtures of the browser tests: the program, the browser, and a watch over what the browser fetches."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect, sync_playwright

sys.path.append(str(Path(__file__).parent))  # so that the tests find what stands beside them

from browsing import CHROMIUM, SCREENS, Tab, Watch, launch, new_context
from serving import Server

from core import settings
from core.store import open_store


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    """Chromium, one for all tests of this process."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None and os.environ.get("CI"):
        pytest.fail("Here every test must run, and there is no Chromium.")
    if chromium is None:
        pytest.skip("needs Chromium, for instance: apt install chromium")
    expect.set_options(timeout=15_000)  # a busy computer is slow, not wrong
    with sync_playwright() as playwright:
        opened = launch(playwright, chromium)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def begun(tmp_path_factory):
    """A journal in which somebody has begun, and written nothing."""
    folder = tmp_path_factory.mktemp("begun") / "journal"
    store = open_store(folder)
    now = datetime.now(ZoneInfo("Europe/Berlin"))
    settings.write(store.unlock(None), "begun", now.date().isoformat(), now)
    store.close()
    return folder


@pytest.fixture(scope="module")
def serve_module(tmp_path_factory, begun):
    """Start servers for all tests of a module: `serve_module()` for a journal begun, `serve_module(new=True)` for none."""
    yield from _serving(tmp_path_factory, begun)


@pytest.fixture
def serve(tmp_path_factory, begun):
    """Start servers for one test."""
    yield from _serving(tmp_path_factory, begun)


def _serving(tmp_path_factory, begun):
    started = []

    def start(*command, new=False):
        base = tmp_path_factory.mktemp("person")
        journal = None if command else base / "journal"
        if journal and not new:
            shutil.copytree(begun, journal)
        started.append(Server(base, *command, journal=journal))
        return started[-1]

    yield start
    for server in started:
        server.stop()


@pytest.fixture
def visit(browser):
    """Open a tab in a browser profile of its own. At the end nothing may have left this computer or broken the policy."""
    watched = []

    def open_tab(server, name="today", screen="desktop light"):
        context = new_context(browser, screen)
        watch = Watch(server.port)
        watch.over(context)
        watched.append((context, watch))
        return Tab(context.new_page(), server).go(name)

    yield open_tab
    for context, _ in watched:
        context.close()
    for _, watch in watched:
        assert watch.requests
        assert watch.elsewhere == []
        assert watch.refused == []
        assert watch.errors == []


@pytest.fixture(params=SCREENS)
def screen(request):
    """A phone and a desktop, in light and in dark."""
    return request.param
