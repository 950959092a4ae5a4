"""Can a host and six people with phones play a whole plan of 45 minutes together, from the key to the erased room?

Time is given by pressing on, not by waiting. With SHOTS=folder, each screen is kept as a picture.
"""

from __future__ import annotations

import csv
import io
import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from room_playing import Phone, small_phone
from serving import Server

from core.workshop.activities import activities, plans

PEOPLE = 6
WORTH, KIND = "How do you feel about yourself right now?", "How kindly do you talk to yourself right now?"
FAIRER = "A fairer sentence, one that you could believe"
SELF, FRIEND = "How harsh would you be with yourself?", "How harsh would you be with a good friend?"
HOSTILE = '=HYPERLINK("http://192.0.2.9/x") <b>fair</b> ![x](http://192.0.2.9/y.png)'
SENTENCES = [f"They may have been in a hurry, {number}." for number in range(PEOPLE - 1)] + [HOSTILE]


class Host:
    """The host's two windows: the control screen and the projector."""

    def __init__(self, control, projector) -> None:
        self.control, self.projector = control, projector

    def press(self, name: str | re.Pattern[str]) -> None:
        exact = {"exact": True} if isinstance(name, str) else {}
        self.control.get_by_role("button", name=name, **exact).first.click()

    def next(self, title: str) -> None:
        """Go on, and see it on both screens."""
        self.press(re.compile("^Next"))
        expect(self.control.get_by_role("heading", name=title)).to_be_visible()
        expect(self.projector.locator("#screen")).to_contain_text(activities()[_id(title)].question)

    def says(self, words: str | re.Pattern[str]) -> None:
        expect(self.control.get_by_text(words).first).to_be_visible()

    def shows(self, mode: str, words: str | re.Pattern[str] = "") -> None:
        """See the projector."""
        expect(self.projector.locator("#screen")).to_have_attribute("data-mode", mode)
        expect(self.projector.locator("#screen")).to_contain_text(words)


@pytest.fixture
def server(tmp_path):
    started = Server(tmp_path / "host", "workshop", "--folder", str(tmp_path / "rooms"))
    yield started
    started.stop()


@pytest.fixture
def host(server, browser):
    context = browser.new_context(viewport={"width": 1280, "height": 720}, locale="en-GB", accept_downloads=True)
    control = context.new_page()
    control.goto(f"{server.url}/host")
    control.get_by_label("The host’s key").fill(re.search(r"The host's key: (\S+)", server.said())[1])
    control.get_by_role("button", name="Sign in").click()
    control.get_by_role("heading", name="Open a room").wait_for()
    yield Host(control, context.new_page())
    context.close()


@pytest.fixture
def people(server, browser):
    contexts = [small_phone(browser, "dark" if number % 2 else "light") for number in range(PEOPLE)]
    yield [Phone(context.new_page(), server) for context in contexts]
    for context in contexts:
        context.close()


def _id(title: str) -> str:
    return next(each.id for each in activities().values() if each.title == title)


def _shot(name, host, people):
    folder = os.environ.get("SHOTS")
    if folder:
        for where, page in (("host", host.control), ("screen", host.projector), *_two(people)):
            page.wait_for_timeout(300)
            page.screenshot(path=str(Path(folder) / f"{name}_{where}.png"))


def _two(people):
    return (("light", people[0].page), ("dark", people[1].page))


def _ask(host, people, title, fill):
    """Go on to an activity, open it, and let everybody answer."""
    host.next(title)
    host.press("Open for answers")
    for number, phone in enumerate(people):
        phone.sees(activities()[_id(title)].question)
        expect(phone.page.locator("#send")).to_be_enabled()
        fill(number, phone)
        phone.send()
    _shot(f"{title}_answered", host, people)
    host.says("At least 5 have answered: enough to reveal.")
    host.shows("ask", "hidden until the host reveals")


def _sliders(first, second, low):
    def fill(number, phone):
        phone.slide(first, low + number % 3)
        phone.slide(second, low + number // 2)

    return fill


def _come_in(server, host, people):
    """Open the room, and let all but one come in; return its code."""
    host.press("Open the room")
    code = host.control.get_by_role("heading", level=1).filter(has_text="Room ").inner_text()
    code = "".join(filter(str.isdigit, code))
    host.projector.goto(f"{server.url}/screen?code={code}")
    host.shows("join", f"{code[:4]} {code[4:]}")
    for phone in people[:-1]:
        phone.join(code)
    host.says(f"{PEOPLE - 1} in the room.")
    _shot("Welcome", host, people)
    return code


def _check_in(host, people):
    """Two sliders; what was shown can't be changed; the screen can be blanked."""
    _ask(host, people, "Check-in", _sliders(WORTH, KIND, 3))
    host.press("Reveal")
    host.shows("ask", re.compile("6"))
    people[0].says("Your answer is in the picture now; it can’t be changed any more.")
    _shot("Check-in_revealed", host, people)
    host.press("Blank the screen")
    host.shows("blank")
    host.press("Show the screen again")


def _spot_the_trap(host, people):
    def tick(number, phone):
        phone.tick(["Mind reading", "Personalising"][number % 2])

    _ask(host, people, "Spot the thinking trap", tick)
    host.press("Reveal")
    host.shows("ask", "Mind reading")
    _shot("Trap_revealed", host, people)
    host.press("Hide")
    host.shows("ask", "Hidden until the host reveals")


def _rewrite_it(host, people):
    """A wall: read first, two texts let through, the others nowhere."""
    _ask(host, people, "Rewrite it", lambda number, phone: phone.write(FAIRER, SENTENCES[number]))
    host.press("Read the texts first")
    host.says(HOSTILE)
    for words in (HOSTILE, SENTENCES[0]):
        wall = (
            host.control.get_by_test_id("stVerticalBlock").filter(has=host.control.get_by_text(words, exact=True)).last
        )
        wall.get_by_role("button", name="On the screen").click()
        expect(wall.get_by_test_id("stBaseButton-primary")).to_have_text("On the screen")
    host.press("Reveal")
    host.shows("ask", HOSTILE)
    host.shows("ask", SENTENCES[0])
    expect(host.projector.locator("#screen")).not_to_contain_text(SENTENCES[1])
    assert host.projector.locator("#screen img[src*='192'], #screen b").count() == 0
    _shot("Wall", host, people)


def _close(host, people):
    """Cards first; then it is ended, and taken along."""
    host.next("Closing")
    for phone in people:
        phone.sees("Take your card along before the room ends")
    people[0].view("My card")
    expect(people[0].field("My card")).to_have_value(re.compile(re.escape(SENTENCES[0])))
    _shot("Closing", host, people)

    _end(host)
    for phone in people:
        phone.sees("The room has ended")
    _shot("Ended", host, people)
    with host.control.expect_download() as saved:
        host.press("Summary (CSV)")
    text = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    assert SENTENCES[1] not in text
    assert [cell for row in csv.reader(io.StringIO(text)) for cell in row if cell.startswith(("=", "+", "@"))] == []
    assert "HYPERLINK" in text
    host.press("Make the PDF")
    expect(host.control.get_by_role("button", name="Summary (PDF)")).to_be_enabled()


def test_a_plan_of_45_minutes_from_the_key_to_the_erased_room(server, host, people, tmp_path):
    code = _come_in(server, host, people)
    people[-1].join(code)  # late
    _check_in(host, people)
    _spot_the_trap(host, people)
    _rewrite_it(host, people)
    people[2].page.reload()
    people[2].in_room(code)
    _ask(host, people, "As to a friend", _sliders(SELF, FRIEND, 2))
    host.press("Reveal")
    _ask(host, people, "Check-out", _sliders(WORTH, KIND, 5))
    host.press("Reveal")
    _close(host, people)
    host.press("Close the room")
    host.press("Close and erase")
    expect(host.control.get_by_role("heading", name="Open a room")).to_be_visible()
    people[0].sees("This room is closed. Its answers are erased.")
    expect(people[0].field("My card")).to_have_value(re.compile(re.escape(SENTENCES[0])))
    assert list((tmp_path / "rooms" / "keys").iterdir()) == []
    assert len(plans()["plan_45"].steps) == 7


def _end(host):
    host.control.get_by_text("End the room", exact=True).click()
    host.press("End it now")
    expect(host.control.get_by_role("heading", name="The room has ended")).to_be_visible()
