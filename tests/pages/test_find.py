"""What does a person meet on Find, before anything is asked, and when something is found or is not?"""

from __future__ import annotations

import json

import pytest

from core import entries
from core.insights.goals import store as goals
from core.insights.goals.model import Strength
from core.insights.goals.tables import STRENGTH
from core.registry import SLICES
from core.words import index


@pytest.fixture
def noted(begun, now):
    return [goals.add_strength(begun, Strength(now.date(), f"Patient, {each} times", ""), now) for each in range(12)]


def search(app, words):
    app.text_input(key="find.words").set_value(words).run()
    assert not app.exception, app.exception
    return said(app)


def said(app):
    return "\n".join(each.value for each in app.text)


def results(app):
    """What the list of results was handed; nothing where there is no such list."""
    found = [each.proto for each in app.get("bidi_component")]
    return [
        each for proto in found if proto.component_name.endswith("marked") for each in json.loads(proto.json)["results"]
    ]


def test_before_anything_is_asked_nothing_is_read_and_nothing_shown(begun, visit, noted):
    app = visit("find")
    assert begun not in index._held
    assert results(app) == []
    assert "found" not in said(app)


def test_where_nothing_is_found_it_is_said_kindly(begun, visit):
    app = visit("find")
    assert "Nothing was found. Other words may do." in search(app, "lantern")
    assert results(app) == []


def test_what_was_found_is_counted_and_shown_ten_at_a_time(begun, visit, noted):
    app = visit("find")
    assert "12 entries." in search(app, "patient")
    assert len(results(app)) == 10
    assert "One entry." in search(app, '"11 times"')
    (only,) = results(app)
    assert only["head"].endswith("· Goals · A strength")
    assert only["passages"][0] == {"label": "Strength", "words": "Patient, 11 times", "marks": [[9, 17]]}


def test_what_is_forgotten_elsewhere_is_gone_when_the_page_is_run_again(begun, visit, noted, now):
    app = visit("find")
    search(app, '"11 times"')
    entries.forget(begun, STRENGTH, noted[11], now)
    app.run()
    assert results(app) == []


def test_roots_and_its_beliefs_are_there_only_when_they_are_asked_for(begun, visit, now):
    begun.save([op for each in SLICES for op in each.samples(now)])
    app = visit("find")
    search(app, "")
    assert not app.selectbox
    app.session_state["find.narrow.fold"] = True
    app.run()
    assert "Old belief, in Roots" not in [each.label for each in app.selectbox]
    assert "Roots" not in app.selectbox(key="find.slug").options
    before = said(app)
    app.checkbox(key="find.held_back").check().run()
    assert "Old belief, in Roots" in [each.label for each in app.selectbox]
    assert "Roots" in app.selectbox(key="find.slug").options
    app.selectbox(key="find.slug").select("roots").run()
    assert not app.exception
    assert {each["head"].split(" · ")[1] for each in results(app)} == {"Roots"}
    app.checkbox(key="find.held_back").uncheck().run()
    assert results(app) == []
    assert said(app) == before


def test_a_search_is_narrowed_by_a_trap(begun, visit, now):
    begun.save([op for each in SLICES for op in each.samples(now)])
    app = visit("find")
    app.session_state["find.narrow.fold"] = True
    app.run()
    ((trap, records),) = begun.rows(
        "SELECT trap, count(DISTINCT record) AS n FROM self_talk.trap_tick GROUP BY trap ORDER BY n LIMIT 1"
    )
    app.selectbox(key="find.trap").select(trap).run()
    assert not app.exception
    assert {each["head"].split(" · ")[1] for each in results(app)} == {"Self-talk"}
    assert len(results(app)) == records


def test_the_words_that_were_looked_for_are_kept_nowhere(begun, visit, noted):
    app = visit("find")
    search(app, "lantern")
    kept = "\n".join(str(begun.entries(table, "true")) for table in begun.tables())
    assert "lantern" not in kept
    assert not app.query_params
    app.switch_page("pages/today.py").run()
    app.switch_page("pages/find.py").run()
    assert app.text_input(key="find.words").value == ""
