"""Take a picture of every page, on a phone and a desktop, in light and dark.

By hand: python tests/browser/shots.py OUT_DIR [JOURNAL]. Without a journal: of an empty one and of the demo. A given
journal's folder is copied first, and stays as it is.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from browsing import CHROMIUM, PAGES, SCREENS, VIEWS, Tab, launch, new_context
from playwright.sync_api import Browser, sync_playwright
from serving import Server


def main(out: Path, journal: Path | None) -> None:
    """Write OUT_DIR/<journal>-<page>-<screen>.png for each."""
    out.mkdir(parents=True, exist_ok=True)
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        sys.exit("This needs Chromium, for instance: apt install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launch(playwright, chromium)
        base = Path(folder)
        if journal:
            shutil.copytree(journal, base / "journal")
            shoot(browser, Server(base, journal=base / "journal"), out, journal.name)
        else:
            shoot(browser, Server(base / "empty", journal=base / "empty" / "journal"), out, "empty")
            shoot(browser, Server(base / "demo", "demo"), out, "demo")
        browser.close()


def shoot(browser: Browser, server: Server, out: Path, name: str) -> None:
    """Take all pictures of one journal, the welcome first where nobody has begun in it."""
    try:
        for screen in SCREENS:
            context = new_context(browser, screen)
            tab = Tab(context.new_page(), server).go("today")
            if tab.page.get_by_role("button", name="Start").is_visible():
                for each in SCREENS:
                    welcome = new_context(browser, each)
                    take(Tab(welcome.new_page(), server).go("today"), out, name, "welcome", each)
                    welcome.close()
                tab.press("Start")
                tab.title("Good to see you")
            for page in PAGES:
                tab.go(page)
                for view in VIEWS.get(page, ("",)):
                    if view:
                        tab.view(view)
                    shown = f"{page}-{view.lower().replace(' ', '-')}" if view else page
                    take(tab, out, name, shown, screen)
            context.close()
    finally:
        server.stop()


def take(tab: Tab, out: Path, name: str, shown: str, screen: str) -> None:
    """Write one picture of the whole page, however long."""
    tab.settled()
    page = tab.page
    size = page.viewport_size
    # The page scrolls inside the window: only a window as high as the page shows all of it.
    high = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": max(size["height"], high)})
    tab.settled()
    page.wait_for_timeout(300)  # figures are drawn anew for the new size
    page.screenshot(path=out / f"{name}-{shown}-{screen.replace(' ', '-')}.png", full_page=True)
    page.set_viewport_size(size)


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
