"""A page with nothing on it, over the same packages: what Streamlit itself costs."""

import gc
from functools import cache
from importlib import import_module

import streamlit as st


@cache
def _settle() -> None:
    for package in ("altair", "pandas", "duckdb"):
        import_module(package)
    gc.collect()
    gc.freeze()


_settle()
st.text("Nothing.")
