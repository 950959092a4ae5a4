"""Can a host run a room, does the projector always show all of it, and is there a way from it to a journal?"""

from __future__ import annotations

import os
import re
import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from browsing import PAGES, SCREENS, Tab, Watch
from playwright.sync_api import expect
from serving import ROOT, Server
from workshop_rooms import HOSTILE, Prepared

SIZES = [(1280, 720), (1920, 1080)]


def key_of(server):
    return re.search(r"The host's key: (\S+)", server.said())[1]


def sign_in(page, server, path="/host"):
    page.goto(server.url + path)
    page.get_by_label("The host’s key").fill(key_of(server))
    page.get_by_role("button", name="Sign in").click()
    page.get_by_label("The host’s key").wait_for(state="detached")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("workshop")
    folder.joinpath("rooms").mkdir(mode=0o700)
    rooms = Prepared(folder / "rooms")
    server = Server(folder / "base", "workshop", "--folder", str(folder / "rooms"))
    yield server, rooms.codes
    server.stop()


@pytest.fixture
def new_page(browser):
    contexts = []

    def open_page(server, width=1280, height=720, light="light"):
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=light)
        watch = Watch(server.port)
        watch.over(context)
        contexts.append((context, watch))
        return context.new_page()

    yield open_page
    for context, watch in contexts:
        context.close()
        assert watch.elsewhere == []
        assert watch.refused == []
        assert watch.errors == []


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_whatever_the_projector_shows_stands_on_one_screen(prepared, new_page, width, height, light):
    server, codes = prepared
    page = new_page(server, width, height, light)
    sign_in(page, server, f"/screen?code={codes['joining']}")
    for name, code in codes.items():
        page.goto(f"{server.url}/screen?code={code}")
        page.locator("#screen").wait_for()
        expect(page.locator("#screen")).to_have_attribute("data-mode", re.compile("join|ask|talk|private|blank"))
        page.wait_for_function("document.fonts.status === 'loaded'")
        if os.environ.get("SHOTS"):
            page.wait_for_timeout(400)
            page.screenshot(path=f"{os.environ['SHOTS']}/{name}_{width}_{light}.png")
        assert page.evaluate(
            "() => { const d = document.documentElement; return [d.scrollHeight <= d.clientHeight, d.scrollWidth <= d.clientWidth] }"
        ) == [True, True], name
        middle = page.locator("#middle")
        cut = middle.evaluate(
            "all => [all, ...all.querySelectorAll('*')].filter(e => e.scrollHeight > e.clientHeight + 1 && e.clientHeight"
            " && getComputedStyle(e).overflow === 'hidden').map(e => e.className || e.id)"
        )
        assert cut == [], name
        out = page.locator("#screen").evaluate(
            "all => [...all.querySelectorAll('*')].map(e => e.getBoundingClientRect())"
            ".filter(b => b.width && (b.bottom > innerHeight + 1 || b.right > innerWidth + 1)).length"
        )
        assert out == 0, name


def test_the_projector_is_large_enough_for_the_back_row(prepared, new_page):
    server, codes = prepared
    page = new_page(server)
    sign_in(page, server, f"/screen?code={codes['choices']}")
    page.locator("#middle .row").first.wait_for()
    sizes = page.locator("#middle .row span").evaluate_all(
        "all => all.map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert len(sizes) == 7
    assert min(sizes) >= 20  # of 720: a thirty-sixth of the height
    page.goto(f"{server.url}/screen?code={codes['joining']}")
    expect(page.locator(".code")).to_have_text(f"{codes['joining'][:4]} {codes['joining'][4:]}")
    assert page.locator(".way svg").bounding_box()["width"] >= 720 / 3


def test_answers_that_are_hidden_and_a_blank_screen_are_not_even_sent(prepared, new_page):
    server, codes = prepared
    page = new_page(server)
    sign_in(page, server, f"/screen?code={codes['hidden']}")
    expect(page.locator(".says")).to_have_text("Answer on your phone · hidden until the host reveals")
    expect(page.locator(".scale, .rows, .wall")).to_have_count(0)
    page.goto(f"{server.url}/screen?code={codes['blank']}")
    expect(page.locator("#screen")).to_have_attribute("data-mode", "blank")
    assert page.locator("#screen").inner_text().strip() == ""
    assert page.locator("#middle").evaluate("e => e.textContent.trim()") == ""


def test_a_wall_turns_its_pages_and_shows_words_as_words(prepared, new_page):
    server, codes = prepared
    page = new_page(server)
    page.clock.install()
    sign_in(page, server, f"/screen?code={codes['wall']}")
    page.locator(".card").first.wait_for()
    seen = set()
    for _ in range(20):
        seen |= set(page.locator(".card").all_inner_texts())
        page.clock.run_for(15_000)
    assert len(seen) == 20
    assert HOSTILE in seen
    assert "let through" not in page.locator("#screen").inner_text()
    assert page.locator("#middle img, #middle b, #middle a").count() == 0


def test_invented_rooms_say_so_and_late_ones_find_the_way_in(prepared, new_page):
    server, codes = prepared
    page = new_page(server)
    sign_in(page, server, f"/screen?code={codes['numbers']}")
    expect(page.locator("#invented")).to_have_text("Invented participants")
    code = codes["numbers"]
    expect(page.locator("#how")).to_contain_text(f"code {code[:4]} {code[4:]}")


def test_without_the_key_nothing_of_a_room_is_shown(prepared, new_page):
    server, codes = prepared
    page = new_page(server)
    for path in ("/host", "/screen", f"/screen?code={codes['numbers']}"):
        page.goto(server.url + path)
        page.get_by_label("The host’s key").wait_for()
        assert page.locator("#screen").count() == 0
        assert not any(code in page.content() for code in codes.values())
    page.get_by_label("The host’s key").fill("abcde-abcde-abcde-abcde")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("This is not the key.")


def test_the_key_is_in_no_address_and_in_a_cookie_that_no_script_reads(prepared, new_page):
    server, _ = prepared
    page = new_page(server)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("framenavigated", lambda frame: asked.append(frame.url))
    sign_in(page, server)
    page.get_by_role("heading", name="Open a room").wait_for()
    key = key_of(server)
    assert asked
    assert not any(key in url or key.replace("-", "") in url for url in asked)
    assert page.evaluate("document.cookie.includes('workshop')") is False
    (cookie,) = [each for each in page.context.cookies() if each["name"].startswith("workshop-")]
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
    assert key.replace("-", "") not in cookie["value"].replace("-", "")


def test_ten_wrong_keys_in_a_minute_have_to_wait(tmp_path, new_page):
    server = Server(tmp_path, "workshop")
    try:
        for _ in range(10):
            assert _try(server, "no") == 403
        assert _try(server, key_of(server)) == 429
        assert _try(server, key_of(server), origin="http://192.0.2.1") == 403
    finally:
        server.stop()


def _try(server, key, origin=None):
    request = urllib.request.Request(  # noqa: S310 - our own address
        f"{server.url}/_workshop/sign_in",
        data=f'{{"key": "{key}"}}'.encode(),
        headers={"Content-Type": "application/json", "Origin": origin or server.url},
    )
    return _status(request)


def _status(request):
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - our own address
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def raw(server, path, host=None):
    """Ask for a path exactly as it is written, as no browser would."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as line:
        line.sendall(
            f"GET {path} HTTP/1.1\r\nHost: {host or f'127.0.0.1:{server.port}'}\r\nConnection: close\r\n\r\n".encode()
        )
        answer = b""
        while part := line.recv(65536):
            answer += part
    return int(answer.split(b" ", 2)[1]), answer


def test_no_address_leads_to_the_journal_or_its_files(prepared):
    server, _ = prepared
    assert [raw(server, path)[0] for path in ("/", "/join", "/host", "/screen")] == [200] * 4
    journal = [path for path in PAGES.values() if path != "/"]
    files = [
        "/app.py",
        "/pages/today.py",
        "/app/static/OFL.txt",
        "/app/static/../pyproject.toml",
        "/app/static/..%2fpyproject.toml",
        "/app/static/%2e%2e/%2e%2e/app.py",
        "/static/../../pyproject.toml",
        "/static/..%2f..%2f..%2fpyproject.toml",
        "/media/../pyproject.toml",
        "/..%2fworkshop.duckdb",
        "/_stcore/upload_file/a/b",
        "/_stcore/metrics",
        "/_stcore/script-health-check",
        "/_stcore/bidi-components/worthwhile.door/door.js",
        "/_stcore/bidi-components/worthwhile.sign_in/../../../app.py",
        "/component/x/../../app.py",
        "/_worthwhile/unlock",
    ]
    inside = (ROOT / "pyproject.toml").read_bytes()[:60]
    for path in [*journal, *(f"/host{each}" for each in journal), *files]:
        status, answer = raw(server, path)
        assert status in {400, 404}, path
        assert inside not in answer


def test_a_stranger_s_name_for_this_server_is_turned_away(prepared):
    server, _ = prepared
    assert raw(server, "/", host="evil.example")[0] == 403
    assert raw(server, "/", host=f"192.0.2.77:{server.port}")[0] == 403


def test_the_process_opens_no_journal(tmp_path):
    server = Server(tmp_path, "workshop")
    try:
        opened = {str(each.readlink()) for each in Path(f"/proc/{server._process.pid}/fd").iterdir() if each.exists()}
    finally:
        server.stop()
    data = tmp_path / "home" / "data" / "worthwhile"
    assert [each.name for each in data.iterdir()] == ["workshop"]
    assert any(each.endswith("workshop.duckdb") for each in opened)
    assert not any("journal" in each.removeprefix(str(tmp_path)) for each in opened)


@pytest.fixture
def running(tmp_path):
    server = Server(tmp_path, "workshop")
    yield server
    server.stop()


def open_room(page, server, parts=7):
    """Sign in, open the room that is proposed, and return its code."""
    sign_in(page, server)
    return open_room_here(Tab(page, server), parts)


def open_room_here(tab, parts):
    tab.press("Open the room")
    tab.page.get_by_role("heading", name=f"1 of {parts} · Welcome").wait_for()
    return tab.page.get_by_role("heading", level=1).inner_text().removeprefix("Room ").replace(" ", "")


def test_a_host_changes_the_plan_and_the_projector_follows(running, new_page):
    page, screen = new_page(running), new_page(running)
    sign_in(page, running)
    tab = Tab(page, running)
    page.get_by_text("60 minutes", exact=True).click()
    tab.unfold("Times and examples")
    page.get_by_label("Example for Spot the thinking trap").fill("The bus left early. It is me.")
    page.get_by_label("Example for Spot the thinking trap").press("Enter")
    tab.settled()
    code = open_room_here(tab, 8)
    sign_in(screen, running, "/screen")
    expect(screen.locator(".code")).to_have_text(f"{code[:4]} {code[4:]}")
    tab.press("Next: Check-in")
    expect(screen.locator("#where")).to_have_text("2 of 8 · Check-in", timeout=4000)
    tab.press("Open for answers")
    tab.sees("Fewer than five are in the room")
    expect(page.get_by_role("button", name="Reveal", exact=True)).to_be_disabled()
    tab.press("Next: Spot the thinking trap")
    expect(screen.locator(".example")).to_have_text("The bus left early. It is me.", timeout=4000)
    tab.press("Blank the screen")
    expect(screen.locator("#screen")).to_have_attribute("data-mode", "blank", timeout=4000)
    tab.press("Show the screen again")
    tab.press("Start")
    expect(screen.locator("#timer")).to_have_text(re.compile(r"^7:5\d$|^8:00$"), timeout=4000)


def test_a_host_s_browser_closes_comes_back_and_ends_the_room(running, new_page):
    first, screen = new_page(running), new_page(running)
    code = open_room(first, running)
    sign_in(screen, running, "/screen")
    first.close()
    page = new_page(running, 390, 844)
    sign_in(page, running)
    tab = Tab(page, running)
    tab.press(f"Room {code[:4]} {code[4:]}")
    page.get_by_role("heading", name="1 of 7 · Welcome").wait_for()
    assert tab.out_of_reach() == []
    tab.unfold("End the room")
    tab.press("End it now")
    tab.title("The room has ended")
    expect(screen.locator("h1")).to_have_text("Thank you for being here.", timeout=4000)
    with page.expect_download() as got:
        page.get_by_role("button", name="Summary (CSV)").click()
    assert "too few to show" in got.value.path().read_text(encoding="utf-8-sig")
    page.get_by_role("button", name="Make the PDF").click()
    expect(page.get_by_role("button", name="Summary (PDF)")).to_be_enabled()
    with page.expect_download() as got:
        page.get_by_role("button", name="Summary (PDF)").click()
    assert got.value.path().read_bytes().startswith(b"%PDF")
    page.get_by_role("button", name="Close the room").click()
    page.get_by_role("button", name="Close and erase").click()
    page.get_by_role("heading", name="Open a room").wait_for()
    assert code not in page.content()


def test_at_ctrl_c_it_says_what_becomes_of_rooms_that_are_open(running, new_page):
    open_room(new_page(running), running)
    running.stop()
    assert "1 room is still kept." in running.said()
    assert "The workshop is closed." in running.said()


@pytest.mark.parametrize("screen", SCREENS)
def test_the_host_s_pages_have_no_barriers(prepared, browser, screen):
    server, codes = prepared
    context = browser.new_context(**SCREENS[screen])
    try:
        page = context.new_page()
        sign_in(page, server)
        tab = Tab(page, server)
        page.get_by_role("heading", name="Open a room").wait_for()
        assert tab.barriers(figures=False) == []
        tab.press(f"Room {codes['wall'][:4]} {codes['wall'][4:]}")
        page.get_by_role("heading", name="Answers").wait_for()
        assert tab.barriers(figures=False) == []
        assert tab.out_of_reach() == []
        if os.environ.get("SHOTS"):
            page.screenshot(path=f"{os.environ['SHOTS']}/host_{screen.replace(' ', '_')}.png", full_page=True)
    finally:
        context.close()
