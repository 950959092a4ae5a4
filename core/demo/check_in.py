"""How was it for the invented person, evening by evening?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from core.data import load
from core.demo.calendar import WEEKDAYS, WEEKS, Calendar, Draft, chance
from core.moment import head
from core.rhythm.check_in.model import HIGHEST, check_in
from core.rhythm.check_in.store import CHECK_IN, told
from core.store import Op, Put

_SUNDAY = WEEKDAYS.index("sun")
_CHECKED_IN = 0.6
"""The share of days with a check-in, gaps and days with a line of words apart."""
_AT_LUNCH = 0.2
_OVERALL_ONLY = 0.1
_NOTHING_WRONG = 0.35
"""The share of fair days on which nothing went wrong."""
_FAIR = 6
_LOWEST_DRAWN = 3
"""Lower ones stand in the data, with their words."""
_A_LITTLE = timedelta(minutes=20)


def ops(calendar: Calendar) -> Iterator[Op]:
    """Put the check-ins with words, one a little while ago, and one on most days that are in no gap."""
    data = load("demo", "check_in")
    now = calendar.now
    with_words = [(calendar.moment(each), each) for each in data["line"]]
    midnight = datetime.combine(now.date(), time.min, now.tzinfo)
    drawn: list[tuple[datetime, Draft]] = [(max(midnight, now - _A_LITTLE), {})]
    taken = {moment.date() for moment, _ in with_words} | _gaps(calendar) | {now.date()}
    for week in range(WEEKS):
        for weekday in range(7):
            day = calendar.day(week, weekday)
            drawn_from = chance("day", week, weekday)
            hour = drawn_from.choice((12, 13) if drawn_from.random() < _AT_LUNCH else (20, 21, 22))
            at = time(hour, drawn_from.randrange(60))
            if drawn_from.random() < _CHECKED_IN and day not in taken and day < now.date():
                drawn.append((datetime.combine(day, at, now.tzinfo), {}))
    for moment, each in sorted([*with_words, *drawn], key=lambda pair: pair[0]):
        record = check_in(_check_in_draft(calendar, each, moment), moment.date())
        yield Put(CHECK_IN, {**head(moment), **told(record)})


def _check_in_draft(calendar: Calendar, each: Draft, moment: datetime) -> Draft:
    """Return a check-in as the form would hold it: ratings that the data leaves open are drawn."""
    data = load("demo", "check_in")
    week = (moment.date() - calendar.day(0, 0)).days // 7
    drawn_from = chance("ratings", week, moment.weekday(), moment.hour if each else "")
    mood = data["mood"][week] + (data["sunday"] if moment.weekday() == _SUNDAY else 0)
    overall = each.get("overall", max(_LOWEST_DRAWN, _rounded(drawn_from.gauss(mood, 1))))
    draft = {"overall": overall, "line": each.get("words"), "greet": each.get("greet")}
    if drawn_from.random() < _OVERALL_ONLY:
        return draft
    for name, how in data["statements"].items():
        middle = overall + how["beside"] + how["drift"] * week / WEEKS
        rating, skipped = _rounded(drawn_from.gauss(middle, 1.1)), drawn_from.random() < how["skipped"]
        draft[name] = None if skipped else rating
    draft["nothing_went_wrong"] = overall >= _FAIR and drawn_from.random() < _NOTHING_WRONG
    return draft


def _gaps(calendar: Calendar) -> set[date]:
    return {
        calendar.day(gap["week"], WEEKDAYS.index(gap["from"])) + timedelta(days=day)
        for gap in load("demo", "check_in")["gaps"]
        for day in range(gap["days"])
    }


def _rounded(value: float) -> int:
    return min(HIGHEST, max(0, round(value)))
