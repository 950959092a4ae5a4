"""How are glad things told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.words.offering import Found, Kind

FOUND = Found({"glad_thing": Kind("A glad thing", {"what": "What made me glad"})})
