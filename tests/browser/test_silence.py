"""Does anything leave this computer? Every page is walked through where there is no way out, and each call is counted."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from browsing import PAGES, VIEWS

HERE = Path(__file__).parent
NO_WAY_OUT = ("unshare", "--net", "--map-root-user")


@pytest.fixture(scope="module")
def walked(browser, tmp_path_factory):
    """What `silent_walk.py` saw: in a network namespace of its own where the system allows it."""
    if shutil.which("strace") is None:
        if os.environ.get("CI"):
            pytest.fail("Here every test must run, and there is no strace.")
        pytest.skip("needs strace, for instance: apt install strace")
    alone = subprocess.run([*NO_WAY_OUT, "true"], capture_output=True, check=False).returncode == 0
    line = [sys.executable, str(HERE / "silent_walk.py"), str(tmp_path_factory.mktemp("walk"))]
    done = subprocess.run(
        [*(NO_WAY_OUT if alone else ()), *line], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_every_page_works_without_a_way_out(walked):
    assert walked["pages"] == [
        each for page in PAGES for each in (page, *(f"{page}: {view}" for view in VIEWS.get(page, ())))
    ]


def test_no_page_asks_for_anything_elsewhere(walked):
    assert walked["asked"] == []


def test_the_server_reaches_for_nobody(walked):
    assert walked["connected"] == []


def test_a_call_to_elsewhere_would_be_seen(tmp_path):
    from silent_walk import Traced

    traced = Traced.__new__(Traced)
    traced.base = tmp_path
    reach = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('203.0.113.9', 9))"
    subprocess.run([*Traced.wrapper, "-o", str(traced.log), sys.executable, "-c", reach], check=False)
    subprocess.run(["sleep", "0.3"], check=True)  # strace writes from a process apart
    assert traced.connected() == ["203.0.113.9"]
