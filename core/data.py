"""What ships with the house as reference: helplines, practice notes, questionnaires?"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent / "data"


@cache
def load(*parts: str) -> dict[str, Any]:
    """Return `data/<parts>.toml`, read once: `load("help", "helplines")`. Whoever asks shares it: read, don't change."""
    with ROOT.joinpath(*parts).with_suffix(".toml").open("rb") as file:
        return tomllib.load(file)
