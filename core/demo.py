"""Who is the invented person of the demo? Half a year over all slices, always the same, ending today."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from core import get_help, settings
from core.data import load
from core.insights.self_talk.model import label, prediction_test, thought_record
from core.insights.self_talk.store import prediction_op, record_ops
from core.insights.self_talk.tables import OWN_FEELING, OWN_TRAP
from core.moment import head
from core.rhythm.check_in.model import HIGHEST, check_in
from core.rhythm.check_in.store import CHECK_IN, told
from core.store import Drop, Journal, Migrate, Op, Put, Store, open_store

WEEKS = 26
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SUNDAY = _WEEKDAYS.index("sun")
_SEED = "somebody who draws"
_PARTS_END = {"morning": time(11), "midday": time(17), "evening": time(22), "night": time.max}

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

Draft = Mapping[str, Any]

_shown: dict[date, Store] = {}
_showing = threading.Lock()


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Weeks 0 to 25, from Monday on, the last being that of `now`."""

    now: datetime

    def day(self, week: int, weekday: int) -> date:
        today = self.now.date()
        return today + timedelta(days=weekday - today.weekday() - 7 * (WEEKS - 1 - week))

    def moment(self, draft: Draft) -> datetime:
        """Return when something of the data was written; what has not come yet this week was a week before."""
        weekday, hour = draft["at"].split()
        day = self.day(draft["week"], _WEEKDAYS.index(weekday))
        moment = datetime.combine(day, time.fromisoformat(hour), self.now.tzinfo)
        return moment if moment <= self.now else moment - timedelta(days=7)


def fill(journal: Journal, now: datetime) -> None:
    """Put the invented half year in place of all that a journal holds. `now` is aware, in the person's own zone."""
    calendar = _Calendar(now)
    begun = datetime.combine(calendar.day(0, 0), time(20), now.tzinfo)
    journal.save(
        [Drop(table, tuple(row["id"] for row in journal.entries(table, "true"))) for table in journal.tables()]
    )
    ops = [*_self_talk(calendar, begun), *_check_ins(calendar)]
    journal.save(sorted(ops, key=_table))  # table by table: a statement each, not one a row
    settings.write(journal, "begun", begun.date().isoformat(), begun)
    known = load("demo", "get_help")
    for each in known["contact"]:
        get_help.add_contact(journal, get_help.contact(each), begun)
    get_help.write_plan(journal, known["plan"], begun, was={})


def _table(op: Op) -> str:
    return "" if isinstance(op, Migrate) else op.table.full_name


def shown_demo(now: datetime) -> Store:
    """Return a demo in memory, filled once a process and local date, for a look at it from the welcome page."""
    with _showing:
        today = now.date()
        if today not in _shown:
            store = open_store(None)
            fill(store.unlock(None), now)
            _shown[today] = store
        return _shown[today]


def _self_talk(calendar: _Calendar, begun: datetime) -> Iterator[Op]:
    """Put the own traps and feelings, then each thought and prediction in the order of writing, as their ids tell."""
    data = load("demo", "self_talk")
    own: dict[str, str] = {}
    for table, names in ((OWN_TRAP, data["own_traps"]), (OWN_FEELING, data["own_feelings"])):
        for name, words in names.items():
            row = {**head(begun), "label": label(words)}
            own[name] = row["id"]
            yield Put(table, row)
    written = [(calendar.moment(each), each) for each in (*data["record"], *data["prediction"])]
    for moment, each in sorted(written, key=lambda pair: pair[0]):
        if "prediction" in each:
            yield prediction_op(prediction_test(each, moment.date()), head(moment))
        else:
            draft = _thought_draft(each, moment, own)
            yield from record_ops(thought_record(draft, moment.date(), own.values()), head(moment))


def _thought_draft(each: Draft, moment: datetime, own: Mapping[str, str]) -> Draft:
    """Return a thought of the data as the form would hold it."""
    hot, *others = each["thoughts"]
    before, after = each["belief"]
    feelings = [(own.get(name, name), first, then) for name, first, then in each.get("feelings", ())]
    part = next(name for name, end in _PARTS_END.items() if moment.time() < end)
    return {
        "part": None if each.get("part_left_empty") else part,
        "situation": each.get("situation"),
        "place": each.get("place"),
        "hot_thought": hot,
        "other_thoughts": "\n".join(others),
        "belief_before": before,
        "belief_after": after,
        "feelings": [name for name, _, _ in feelings],
        **{f"before.{name}": first for name, first, _ in feelings},
        **{f"after.{name}": then for name, _, then in feelings},
        "traps": [own.get(name, name) for name in each.get("traps", ())],
        "evidence_for": each.get("for"),
        "evidence_against": each.get("against"),
        "partly_true": each.get("partly_true"),
        "need_now": each.get("need"),
        "balanced_thought": each["fairer"],
        "balanced_belief": each["fairer_belief"],
    }


def _check_ins(calendar: _Calendar) -> Iterator[Op]:
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
            chance = _chance("day", week, weekday)
            hour = chance.choice((12, 13) if chance.random() < _AT_LUNCH else (20, 21, 22))
            at = time(hour, chance.randrange(60))
            if chance.random() < _CHECKED_IN and day not in taken and day < now.date():
                drawn.append((datetime.combine(day, at, now.tzinfo), {}))
    for moment, each in sorted([*with_words, *drawn], key=lambda pair: pair[0]):
        record = check_in(_check_in_draft(calendar, each, moment), moment.date())
        yield Put(CHECK_IN, {**head(moment), **told(record)})


def _check_in_draft(calendar: _Calendar, each: Draft, moment: datetime) -> Draft:
    """Return a check-in as the form would hold it: ratings that the data leaves open are drawn."""
    data = load("demo", "check_in")
    week = (moment.date() - calendar.day(0, 0)).days // 7
    chance = _chance("ratings", week, moment.weekday(), moment.hour if each else "")
    mood = data["mood"][week] + (data["sunday"] if moment.weekday() == _SUNDAY else 0)
    overall = each.get("overall", max(_LOWEST_DRAWN, _rounded(chance.gauss(mood, 1))))
    draft = {"overall": overall, "line": each.get("words"), "greet": each.get("greet")}
    if chance.random() < _OVERALL_ONLY:
        return draft
    for name, how in data["statements"].items():
        middle = overall + how["beside"] + how["drift"] * week / WEEKS
        rating, skipped = _rounded(chance.gauss(middle, 1.1)), chance.random() < how["skipped"]
        draft[name] = None if skipped else rating
    draft["nothing_went_wrong"] = overall >= _FAIR and chance.random() < _NOTHING_WRONG
    return draft


def _gaps(calendar: _Calendar) -> set[date]:
    return {
        calendar.day(gap["week"], _WEEKDAYS.index(gap["from"])) + timedelta(days=day)
        for gap in load("demo", "check_in")["gaps"]
        for day in range(gap["days"])
    }


def _chance(*place: object) -> random.Random:
    """Return what is drawn from for one place in the half year, so that no draw shifts another."""
    return random.Random(f"{_SEED} {place}")  # noqa: S311  # invented entries, the same each time


def _rounded(value: float) -> int:
    return min(HIGHEST, max(0, round(value)))
