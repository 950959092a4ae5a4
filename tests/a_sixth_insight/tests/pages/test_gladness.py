"""Does the page of a new insight stand in the menu, and does it keep what is written?"""

from __future__ import annotations

from core import drafts
from core.drafts import Draft
from core.insights.gladness.reads import found


def test_a_glad_thing_is_kept_from_its_draft_and_stands_in_the_figure(begun, visit, now):
    drafts.put(begun, Draft("written-before", "gladness", "glad_thing"), {"what": "Warm bread"}, now)
    app = visit("gladness")
    (keep,) = [each for each in app.button if each.label == "Keep this"]
    keep.click().run()
    assert not app.exception
    assert [row["what"] for row in found(begun)[0]] == ["Warm bread"]
    assert "One so far: too few to say more." in [each.value for each in app.text]
