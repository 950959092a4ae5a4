"""Can everybody use the pages? axe looks at each, on a phone and a desktop, in light and dark."""

from __future__ import annotations

import pytest
from browsing import PAGES, VIEWS

STREAMLITS_OWN = {
    # rule: (what marks the node, why it cannot be mended here)
    "presentation-role-conflict": ("stFileUploaderDropzone", "its place to drop a file has a role and can be focused"),
    "landmark-unique": ('aria-label="Pagination"', "its page numbers take no name; Self-talk has two lists of entries"),
}


@pytest.fixture(scope="module")
def demo(serve_module):
    return serve_module("demo")


@pytest.fixture(scope="module")
def new(serve_module):
    return serve_module(new=True)


def ours(tab, **how):
    """Return the barriers that stand in our own pages, not in Streamlit's frame."""
    return [each for each in tab.barriers(**how) if not streamlits(each)]


def streamlits(barrier):
    mark, _ = STREAMLITS_OWN.get(barrier["rule"], ("", ""))
    return bool(mark) and mark in barrier["html"]


@pytest.mark.parametrize("name", PAGES)
def test_everything_on_a_page_is_within_reach_on_a_phone(name, demo, visit):
    tab = visit(demo, name, "phone light")
    assert tab.out_of_reach() == []
    assert tab.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") == 390


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_barrier_however_it_is_written_on(name, demo, visit, screen):
    tab = visit(demo, name, screen)
    assert ours(tab) == []
    for view in VIEWS.get(name, ())[1:]:
        tab.view(view)
        assert ours(tab, figures=False) == []


def test_the_welcome_has_no_barrier(new, visit, screen):
    assert ours(visit(new, "today", screen)) == []
