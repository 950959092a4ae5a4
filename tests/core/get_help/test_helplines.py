"""Which helplines are shown, and where does the app think that a person is?"""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import pytest

from core.get_help import countries, guess_country, helplines
from core.get_help.helplines import KINDS, Helpline

ENGLISH_SPEAKING = ("US", "GB", "IE", "CA", "AU", "NZ", "ZA", "IN")
EVERY = [line for code in countries() for line in helplines(code) if line.country]


def test_at_least_25_countries_are_listed_in_alphabetical_order():
    names = list(countries().values())
    assert len(names) >= 25
    assert names == sorted(names)
    assert set(ENGLISH_SPEAKING) <= set(countries())


@pytest.mark.parametrize("country", [*countries(), None, "XX"])
def test_find_a_helpline_and_befrienders_are_shown_for_every_country_and_for_none(country):
    links = [line.link for line in helplines(country) if not line.country]
    assert links == ["https://findahelpline.com", "https://befrienders.org"]


@pytest.mark.parametrize("country", countries())
def test_every_country_has_an_emergency_number_and_somebody_to_talk_to(country):
    own = [line for line in helplines(country) if line.country == country]
    assert any(line.kind == "emergency" and line.dial for line in own)
    assert any(line.kind == "emotional distress" for line in own)


@pytest.mark.parametrize("line", EVERY, ids=lambda line: f"{line.country} {line.name}")
def test_every_helpline_can_be_reached_and_says_where_it_was_found_and_how_it_was_checked(line: Helpline):
    assert line.kind in KINDS
    assert line.number or line.note
    assert line.number or line.link
    assert line.source
    assert line.kind == "emergency" or urlsplit(line.link).scheme == "https"
    assert line.kind == "emergency" or line.hours or not line.number
    assert date(2026, 1, 1) <= line.checked_on
    assert "dialled" in line.checked_how


@pytest.mark.parametrize(
    ("country", "number"),
    [("US", "988"), ("GB", "116 123"), ("IE", "116 123"), ("AU", "13 11 14"), ("NZ", "1737"), ("DE", "0800 111 0 111"),
     ("AT", "142"), ("CH", "143"), ("FR", "3114"), ("ES", "024"), ("NL", "113"), ("CA", "988")],
)  # fmt: skip
def test_the_best_known_lines_are_there(country, number):
    assert number in [line.number for line in helplines(country)]


def test_a_number_is_dialled_without_spaces_and_dashes():
    numbers = {line.number: line.dial for line in helplines("US")}
    assert numbers["1-800-799-7233"] == "tel:18007997233"
    assert numbers[""] == ""


@pytest.mark.parametrize(
    ("locale", "timezone", "country"),
    [
        ("de-AT", None, "AT"),
        ("pt_BR.UTF-8", None, "BR"),
        ("fr-Latn-CH", "", "CH"),
        (None, "Europe/Vienna", "AT"),
        ("en-US", "Europe/Dublin", "IE"),
        ("en-US", "Asia/Calcutta", "IN"),
        ("en-GB", "US/Eastern", "US"),
        ("en-GB", "UTC", "GB"),
        ("en-GB", "Nowhere/At_all", "GB"),
        ("en-GB", "Pacific/Fiji", "GB"),
        ("de", None, None),
        ("es-419", None, None),
        ("xx-XX", "Etc/UTC", None),
        (None, None, None),
    ],
)
def test_the_country_is_guessed_from_the_time_zone_first_and_then_from_the_language(locale, timezone, country):
    assert guess_country(locale, timezone) == country
