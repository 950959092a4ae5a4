"""What may a page of this house fetch, and from where? The headers of every answer, and the settings of both servers.

It knows no journal: the workshop's server sends the same.
"""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

ROOT = Path(__file__).resolve().parents[2]


@cache
def content_security_policy(sockets: str) -> str:
    """Return the policy: nothing may be fetched from elsewhere, and nobody may frame the pages.

    `sockets`: the websocket addresses of the very server. The index page of Streamlit holds an inline script; its hash
    is computed from the installed file.
    """
    index = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", index, flags=re.DOTALL)
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline
    )
    return (
        f"default-src 'self'; script-src 'self' {hashes} 'wasm-unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' {sockets}; worker-src 'self' blob:; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'"
    )


def security_headers(sockets: str) -> list[tuple[bytes, bytes]]:
    """Return the headers that every answer bears."""
    return [
        (b"content-security-policy", content_security_policy(sockets).encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"x-frame-options", b"DENY"),
        (b"referrer-policy", b"no-referrer"),
        (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    ]


def settings() -> dict[str, Any]:
    """Return `.streamlit/config.toml` as flags: those stand above a user's own configuration and environment."""
    with (ROOT / ".streamlit" / "config.toml").open("rb") as file:
        return dict(_flat(tomllib.load(file)))


def _flat(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
