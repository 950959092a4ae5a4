"""Is a sixth insight really one folder, one page, one test folder and one line, and does the contract see what is missing?

A copy of the house in a temporary folder gets the small insight of `tests/a_sixth_insight`, and its contract is run there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SIXTH = ROOT / "tests" / "a_sixth_insight"
HOUSE = (
    ".streamlit",
    "app.py",
    "core",
    "data",
    "pages",
    "pyproject.toml",
    "static",
    "tests/conftest.py",
    "tests/core/test_contract.py",
    "tests/pages/conftest.py",
    "worthwhile.py",
)
_NO_CACHE = shutil.ignore_patterns("__pycache__")


@pytest.fixture
def house(tmp_path) -> Path:
    """A copy of the house with a sixth insight in it."""
    for name in HOUSE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=_NO_CACHE)
        else:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(SIXTH, tmp_path, ignore=_NO_CACHE, dirs_exist_ok=True)
    menu = tmp_path / "core" / "insights" / "__init__.py"
    text = menu.read_text(encoding="utf-8")
    line = text.rindex("    self_compassion.SLICE,")
    menu.write_text(
        f"from core.insights import gladness\n{text[:line]}    gladness.SLICE,\n{text[line:]}", encoding="utf-8"
    )
    return tmp_path


def contract(house: Path) -> subprocess.CompletedProcess[str]:
    """Run the contract, and the insight's own tests, in a house."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-n", "0", "-q", "-k", "gladness or menu", "-p", "no:cacheprovider"),
            "--no-cov",
            "tests",
        ],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_sixth_insight_passes_the_contract_of_the_house(house):
    done = contract(house)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert " passed" in done.stdout


@pytest.mark.parametrize(
    ("forgotten", "name"),
    [
        ("core/insights/gladness/ghosts.py", "ghosts.py"),
        ("core/insights/gladness/importing.py", "importing.py"),
        ("core/insights/gladness/found.py", "found.py"),
        ("pages/gladness.py", "gladness.py"),
        ("data/practice/gladness.toml", "gladness.toml"),
    ],
)
def test_what_a_new_insight_forgot_is_told_by_name(house, forgotten, name):
    (house / forgotten).unlink()
    done = contract(house)
    assert done.returncode != 0
    assert name in done.stdout + done.stderr


def test_a_folder_that_is_not_in_the_menu_is_told_by_name(house):
    shutil.copy(ROOT / "core" / "insights" / "__init__.py", house / "core" / "insights" / "__init__.py")
    done = contract(house)
    assert done.returncode != 0
    assert "gladness" in done.stdout
