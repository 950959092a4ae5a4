"""Does the command `worthwhile` do what it says, and say in a sentence what it cannot do?"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from browsing import PAGES
from serving import ROOT, Server, environment, free_port


def ask(base, *words, **changed):
    """Run the command to its end."""
    return subprocess.run(
        [sys.executable, str(ROOT / "worthwhile.py"), *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**environment(base), **changed},
        cwd=base,
    )


def test_help_names_every_way_to_start(tmp_path):
    told = ask(tmp_path, "--help")
    assert told.returncode == 0
    for words in ("--journal", "--port", "--no-browser", "demo", "import", "backup", "restore", "export", "review"):
        assert words in told.stdout
    assert list((tmp_path / "home").iterdir()) == []


def test_a_busy_port_gives_way_to_the_next_and_it_says_so(tmp_path):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        taken = busy.getsockname()[1]
        server = Server(tmp_path, journal=tmp_path / "journal", port=taken)
        server.stop()
    assert server.port > taken
    assert f"Port {taken} is busy; using {server.port}." in server.said()


def test_a_journal_that_is_open_is_not_opened_twice(tmp_path):
    server = Server(tmp_path, journal=tmp_path / "journal")
    told = ask(tmp_path, "--no-browser", "--journal", str(tmp_path / "journal"), "--port", str(free_port()))
    server.stop()
    assert told.returncode == 1
    assert told.stdout == ""
    assert told.stderr.startswith(f"Worthwhile is already open in another window: {server.url}\n")


def test_the_journal_lies_in_the_users_data_folder_for_this_user_alone(tmp_path):
    server = Server(tmp_path)
    server.stop()
    folder = tmp_path / "home" / "data" / "worthwhile" / "journal"
    assert (folder / "1" / "journal.duckdb").is_file()
    assert all(path.stat().st_mode & 0o077 == 0 for path in (folder, *folder.rglob("*")))


def test_the_demo_has_a_folder_of_its_own_and_is_marked_on_every_page(tmp_path, visit):
    server = Server(tmp_path, "demo")
    try:
        tab = visit(server)
        for name in PAGES:
            tab.go(name).sees("Demo: an invented person's half year.")
    finally:
        server.stop()
    data = tmp_path / "home" / "data" / "worthwhile"
    assert [each.name for each in data.iterdir()] == ["demo"]


@pytest.mark.parametrize(("package", "held"), [("streamlit", "0.1"), ("duckdb", "0.9.2")])
def test_a_package_that_is_too_old_is_named_in_a_sentence(package, held, tmp_path):
    folder = tmp_path / "old" / f"{package}-{held}.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: {held}\n", encoding="utf-8")
    told = ask(tmp_path, "--no-browser", PYTHONPATH=str(folder.parent))
    assert told.returncode == 1
    assert told.stderr.startswith(f"Worthwhile needs {package}")
    assert f"{held} is installed" in told.stderr
    assert "Traceback" not in told.stderr
    assert told.stderr.count("\n") == 1


def test_streamlit_run_means_the_same(tmp_path):
    ours = Server(tmp_path / "ours", journal=tmp_path / "ours" / "journal")
    port = free_port()
    theirs = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
        cwd=ROOT,
        env={**environment(tmp_path / "theirs"), "WORTHWHILE_JOURNAL": str(tmp_path / "theirs" / "journal")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        for path in ("/", "/_stcore/health", "/_stcore/host-config", "/app/static/nunito.woff2"):
            one, other = answer(ours.url, path), answer(f"http://127.0.0.1:{port}", path)
            assert other == one
    finally:
        theirs.terminate()
        theirs.wait(20)
        ours.stop()
    assert (tmp_path / "theirs" / "journal" / "1" / "journal.duckdb").is_file()


def answer(url, path):
    """Return an answer's headers and body, without what differs from moment to moment and from port to port."""
    with urllib.request.urlopen(url + path, timeout=10) as found:  # noqa: S310 - our own address
        port = url.rsplit(":", 1)[1]
        changing = {"date", "set-cookie"}
        headers = {
            name.lower(): value.replace(port, "PORT")
            for name, value in found.headers.items()
            if name.lower() not in changing
        }
        return headers, found.read()


def wait_for(url):
    for _ in range(300):
        try:
            with urllib.request.urlopen(url, timeout=1):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"Nothing answered at {url}")
