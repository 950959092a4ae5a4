"""Which helplines does a country have, and which country is this person in?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from core.data import load

KINDS = ("emergency", "emotional distress", "domestic abuse")


@dataclass(frozen=True, slots=True)
class Helpline:
    """One way to reach somebody who helps.

    `country` is an ISO 3166 code, empty for what serves every country. `number` is as dialled inside the country, empty
    where one writes instead. `note` says what else to know: what it costs, how to write. `kind` is one of `KINDS`.
    `checked_how` says what was done on `checked_on`, and so what that date is worth.
    """

    country: str
    name: str
    kind: str
    number: str
    hours: str
    note: str
    languages: str
    link: str
    source: str
    checked_on: date
    checked_how: str

    @property
    def dial(self) -> str:
        """The number as a phone takes it: `tel:` and digits; empty where there is none."""
        digits = "".join(sign for sign in self.number if sign.isdecimal())
        return f"tel:{digits}" if digits else ""


def countries() -> dict[str, str]:
    """Return the countries with helplines of their own: name by ISO 3166 code, in alphabetical order of the names."""
    found = load("help", "helplines")["country"]
    return dict(sorted(((each["code"], each["name"]) for each in found), key=lambda pair: pair[1]))


def helplines(country: str | None) -> tuple[Helpline, ...]:
    """Return a country's helplines, then those that serve every country; only the latter where it is not listed."""
    own = [each for each in load("help", "helplines")["country"] if each["code"] == country]
    here = [_helpline(each["code"], entry) for each in own for entry in each["helpline"]]
    everywhere = [_helpline("", entry) for entry in load("help", "helplines")["international"]]
    return (*here, *everywhere)


def guess_country(locale: str | None, timezone: str | None) -> str | None:
    """Return the listed country that a browser seems to be in, `None` where that cannot be told.

    The time zone comes first: many people outside the United States have a browser that says "en-US".
    """
    guesses = (_zone_country(timezone or ""), _locale_country(locale or ""))
    return next((code for code in guesses if code in countries()), None)


def _helpline(country: str, entry: dict[str, Any]) -> Helpline:
    checked = load("help", "helplines")["checked"]
    return Helpline(
        country=country,
        name=entry["name"],
        kind=entry["kind"],
        number=entry.get("number", ""),
        hours=entry.get("hours", ""),
        note=entry.get("note", ""),
        languages=entry.get("languages", ""),
        link=entry.get("link", ""),
        source=entry["source"],
        checked_on=entry.get("checked_on", checked["on"]),
        checked_how=entry.get("checked_how", checked["how"]),
    )


def _locale_country(locale: str) -> str:
    """Return the region of a language tag: "de-AT", "pt_BR.UTF-8", "zh-Hant-TW"."""
    parts = locale.split(".", maxsplit=1)[0].replace("_", "-").split("-")[1:]
    return next((part.upper() for part in parts if len(part) == len("AT") and part.isalpha()), "")


def _zone_country(zone: str) -> str:
    return _zones().get(zone) or _zones().get(_old_names().get(zone, ""), "")


@cache
def _zones() -> dict[str, str]:
    """Read which country each time zone lies in."""
    text = resources.files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {zone: country for country, _place, zone, *_note in rows}


@cache
def _old_names() -> dict[str, str]:
    """Read the present name of each old one: some browsers still say "Asia/Calcutta"."""
    text = resources.files("tzdata").joinpath("zoneinfo/tzdata.zi").read_text(encoding="utf-8")
    links = [line.split() for line in text.splitlines() if line.startswith("L ")]
    return {old: present for _link, present, old in links}
