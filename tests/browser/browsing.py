"""How does a person use the pages: what they press, type and read, on which screen, and what their browser fetched?"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, Request, WebSocket, expect

from core.insights import INSIGHTS
from core.registry import SLICES

if TYPE_CHECKING:
    from serving import Server

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PHONE = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    # Streamlit goes by the name: on a phone it folds its menu up again once a page was chosen.
    "user_agent": "Mozilla/5.0 (Linux; Android 14; Mobile) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36",
}
_DESKTOP = {"viewport": {"width": 1280, "height": 900}}
SCREENS: dict[str, dict[str, Any]] = {
    f"{name} {light}": {**size, "color_scheme": light}
    for name, size in (("phone", _PHONE), ("desktop", _DESKTOP))
    for light in ("light", "dark")
}
TITLES = {
    "today": "Good to see you",
    **{each.slug: each.title for each in INSIGHTS},
    "weekly_review": "Your week",
    "measures": "Measures",
    "patterns": "Patterns",
    "find": "Find",
    "get_help": "Get help",
    "settings": "Settings",
}
GROUPS = {
    "weekly_review": "Review",
    "measures": "Review",
    "patterns": "Review",
    "find": "More",
    "settings": "More",
    "get_help": "More",
}
"""The group of the menu under which a page lies, where it is wide; a phone shows all of them at once."""

PAGES = {name: "/" if name == "today" else f"/{name}" for name in TITLES}
VIEWS = {
    "roots": ("Message", "Beliefs", "Rate again", "Rule", "Evidence"),
    "self_talk": ("Short", "Seven columns", "Prediction"),
    "goals": ("A goal", "A step", "A strength"),
    "self_compassion": ("As to a friend", "A pause", "A letter"),
    "measures": ("Answer a scale", "A scale of my own"),
    "patterns": ("What went together", "My own experiment"),
}
"""The ways in which a page is written on, the first being there when it opens."""

_STANDS_IN = {
    "Short": "How far do you believe the first thought now?",
    "Seven columns": re.compile("Step . of 7"),
    "Prediction": "How likely is it, 0 to 100?",
    "As to a friend": "What would you say to a friend?",
    "A pause": "What is hard right now?",
    "A letter": "A letter to yourself, as a friend would write it",
    "A goal": "What do you wish for?",
    "A step": "What is the step?",
    "A strength": "Something that you can do, or are",
    "Message": "The message I took from it",
    "Beliefs": "A new belief that could stand beside it",
    "Rate again": "How far do you believe the new one, 0 to 100?",
    "Rule": "A kinder rule",
    "Evidence": "Which belief does it speak for?",
    "Answer a scale": "Which scale?",
    "A scale of my own": "The statements, one a line",
    "What went together": "Days with, days without",
    "My own experiment": "Weeks on, weeks off",
}
SAVED = re.compile("^Draft saved")

_AXE = Path(__file__).parent / "axe.min.js"
_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_ALL_STANDS = """() =>
  !document.querySelector("[data-testid=stSkeleton], [data-testid=stAppSkeleton]") &&
  [...document.querySelectorAll(".stBidiComponent")].every(
    each => each.querySelector("[data-testid=stBidiComponentIsolated]")?.shadowRoot?.querySelector("label, #lock, #results, #about")?.textContent)
"""
_TAKES_UP = 150
"""Milliseconds that a busy server may take until it begins with what was asked: until then the page looks settled."""

_LOADS_WITHIN = 20_000


def launch(playwright: Playwright, chromium: str) -> Browser:
    """Start Chromium without a window."""
    return playwright.chromium.launch(executable_path=chromium, args=list(ARGS))


def new_context(browser: Browser, screen: str = "desktop light") -> BrowserContext:
    """Return a browser profile of its own, in Berlin."""
    return browser.new_context(
        **SCREENS[screen], locale="en-GB", timezone_id="Europe/Berlin", reduced_motion="reduce", service_workers="block"
    )


@dataclass
class Watch:
    """What a browser profile asked for, and what it complained about."""

    port: int
    requests: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Begin to watch."""

        def asked(request: Request) -> None:
            self.requests.append(request.url)

        def connected(socket: WebSocket) -> None:
            self.requests.append(socket.url)

        def said(message: Any) -> None:
            if "Content Security Policy" in message.text:
                self.refused.append(message.text)

        context.on("request", asked)
        context.on("console", said)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("page", lambda page: page.on("websocket", connected))

    @property
    def elsewhere(self) -> list[str]:
        """Every request, of whatever kind, that was not to this very server."""
        return [url for url in self.requests if not self._ours(url)]

    def _ours(self, url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme in {"data", "blob"} or (parts.hostname, parts.port) == ("127.0.0.1", self.port)


class Tab:
    """One browser tab, in the words of the person who uses it."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.server = server

    def go(self, name: str) -> Tab:
        """Type a page's address, and wait until it stands."""
        self.page.goto(self.server.url + PAGES[name])
        self.page.get_by_role("heading", level=1).wait_for(timeout=_LOADS_WITHIN)
        return self.settled()

    def reload(self) -> Tab:
        """Load the page anew."""
        self.page.reload()
        self.page.get_by_role("heading", level=1).wait_for(timeout=_LOADS_WITHIN)
        return self.settled()

    def turn_to(self, name: str) -> Tab:
        """Go to another page by the menu, within the same session."""
        menu = self.page.get_by_role("navigation", name="App pages")
        link = menu.get_by_role("link", name={"today": "Today"}.get(name, TITLES[name]), exact=True)
        unfold = self.page.get_by_role("button", name="Expand sidebar")
        if unfold.is_visible():
            unfold.click()
        elif name in GROUPS:
            menu.get_by_role("button", name=GROUPS[name], exact=True).click()
            link = self.page.get_by_role("menuitem", name=TITLES[name], exact=True)
        link.click()
        self.page.get_by_role("heading", level=1, name=TITLES[name]).wait_for(timeout=_LOADS_WITHIN)
        return self.settled()

    def settled(self) -> Tab:
        """Wait until the run of the page is over."""
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=_LOADS_WITHIN)
        self.page.wait_for_function(_ALL_STANDS, timeout=_LOADS_WITHIN)
        return self

    def title(self, name: str) -> None:
        """See a page's title."""
        expect(self.page.get_by_role("heading", level=1, name=name, exact=True)).to_be_visible()

    def field(self, label: str) -> Locator:
        """Return a text field: the first of its name, for a new form stands above the one that it replaces."""
        return self.page.get_by_role("textbox", name=label, exact=True).first

    def status(self, label: str) -> Locator:
        """Return the line below a text field that says whether its words are saved."""
        holder = self.page.get_by_test_id("stBidiComponentIsolated")
        return holder.filter(has=self.field(label)).get_by_role("status").first

    def write(self, label: str, words: str, *, slowly: bool = False) -> None:
        """Write words into a field, key by key or at once, and see them saved as a draft."""
        if slowly:
            self.field(label).press_sequentially(words, delay=40)
        else:
            self.field(label).fill(words)
        expect(self.status(label)).to_have_text(SAVED)

    def holds(self, label: str, words: str) -> None:
        """See words in a field."""
        expect(self.field(label)).to_have_value(words)

    def slider(self, label: str) -> Locator:
        """Return the handle of a rating."""
        return self.page.locator(f'input[type=range][aria-label="{label}"]')

    def rate(self, label: str, value: int, *, step: int = 5) -> None:
        """Move a rating from where it stands to a value, by keyboard."""
        slider = self.slider(label)
        slider.focus()
        away = value // step + 1 - int(slider.input_value())
        for _ in range(abs(away)):
            slider.press("ArrowRight" if away > 0 else "ArrowLeft")
        self.rated(label, value)

    def rated(self, label: str, value: int | str) -> None:
        """See a rating where it should stand."""
        expect(self.slider(label)).to_have_attribute("aria-valuetext", str(value))

    def unfold(self, label: str, inside: Locator | None = None) -> Locator:
        """Open a folded part, and return it."""
        part = (
            (inside or self.page).get_by_test_id("stExpander").filter(has=self.page.locator("summary", has_text=label))
        )
        if part.locator("details").get_attribute("open") is None:
            part.locator("summary").click()
            self.page.wait_for_timeout(_TAKES_UP)
            self.settled()
        return part

    def press(self, name: str, inside: Locator | None = None) -> None:
        """Press a button."""
        (inside or self.page).get_by_test_id("stButton").get_by_role("button", name=name, exact=True).click()

    def pick(self, name: str, inside: Locator | None = None) -> None:
        """Tick one of several words."""
        pill = (inside or self.page).get_by_test_id("stButtonGroup").get_by_text(name, exact=True)
        pill.click()

    def choose(self, label: str, option: str, inside: Locator | None = None) -> None:
        """Choose from a list that unfolds, scrolled to what is chosen: it draws only what is in view."""
        box, unfolded = (inside or self.page).get_by_role("combobox", name=label), self.page.get_by_role("listbox")
        for _ in range(3):  # what moves on the page folds the list up again
            self.settled()
            box.click()
            with suppress(AssertionError):
                expect(unfolded).to_be_visible(timeout=1000)
                break
        unfolded.hover()
        wanted = unfolded.get_by_text(option, exact=True)
        for _ in range(10):
            if wanted.count():
                break
            self.page.mouse.wheel(0, 200)
        wanted.click()
        self.page.wait_for_timeout(_TAKES_UP)

    def view(self, name: str) -> None:
        """Choose how to go on, where a page offers several ways."""
        self.page.get_by_role("radio", name=name, exact=True).click()
        expect(self.page.get_by_role("radio", name=name, exact=True)).to_be_checked()
        expect(self.page.get_by_text(_STANDS_IN[name]).first).to_be_visible()
        self.settled()

    def card(self, heading: str) -> Locator:
        """Return a card by its heading."""
        blocks = self.page.get_by_test_id("stVerticalBlock")
        return blocks.filter(has=self.page.get_by_role("heading", name=heading, exact=True)).last

    def chart(self, slug: str, name: str) -> Locator:
        """Return a figure."""
        part = next(each for each in SLICES if each.slug == slug)
        return self.card(part.figure(name).question).get_by_test_id("stVegaLiteChart")

    def figure_says(self, slug: str, name: str, sentence: str | re.Pattern[str]) -> None:
        """See a figure's sentence, on screen and as what a screen reader says of it."""
        chart = self.chart(slug, name)
        expect(chart).to_have_attribute("aria-label", sentence)
        expect(self.page.get_by_test_id("stText").filter(has_text=sentence).first).to_be_visible()

    def figure_shows(self, slug: str, name: str, words: str | re.Pattern[str]) -> None:
        """See words drawn in a figure, in front of their halo where they have one."""
        expect(self.chart(slug, name).locator("svg text", has_text=words).last).to_be_visible()

    def sees(self, words: str | re.Pattern[str]) -> None:
        """See words somewhere on the page."""
        expect(self.page.get_by_text(words).first).to_be_visible()

    def sees_not(self, words: str | re.Pattern[str]) -> None:
        """See words nowhere on the page."""
        expect(self.page.get_by_text(words)).to_have_count(0)

    def out_of_reach(self) -> list[str]:
        """Return the buttons and fields that stand beside the screen's edge, where nobody looks for them."""
        width = self.page.viewport_size["width"]
        main = self.page.get_by_test_id("stMain")
        found = []
        for each in main.locator("button, a, textarea, input:not([type=range], [aria-hidden=true] *)").all():
            box = each.bounding_box() if each.is_visible() else None
            if box and box["width"] > 1 and not 0 <= box["x"] <= box["x"] + box["width"] <= width + 1:
                found.append(each.inner_text() or each.get_attribute("aria-label") or "a field")
        return found

    def barriers(self, *, figures: bool = True) -> list[dict[str, str]]:
        """Return what axe finds on the page: rule, node and why, one a node.

        The marks of all figures take it several seconds; without `figures` it leaves them out.
        """
        self.settled()
        self.page.mouse.move(0, 0)  # what lies under the pointer looks otherwise
        left_out = [] if figures else ["[data-testid=stVegaLiteChart]"]
        self.page.evaluate(_AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate(
            f"axe.run({{exclude: {json.dumps(left_out)}}}, {{runOnly: {json.dumps(_RULES)}, resultTypes: ['violations']}})"
        )
        return [
            {
                "rule": violation["id"],
                "node": " ".join(str(part) for part in node["target"]),
                "html": node["html"][:300],
                "why": node["failureSummary"],
            }
            for violation in found["violations"]
            for node in violation["nodes"]
        ]
