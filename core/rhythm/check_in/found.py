"""How are check-ins told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.words.offering import Found, Kind

FOUND = Found({"check_in": Kind("Check-in", {"line": "In one line"})})
