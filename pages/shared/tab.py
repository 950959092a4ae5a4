"""What the browser's tab is called, and its icon."""

from __future__ import annotations

from base64 import b64encode
from functools import cache

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.PageConfig_pb2 import PageConfig
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.shared.headers import ROOT


def show() -> None:
    """Name the tab, give it the house's icon, and let the page be wide.

    This is what st.set_page_config sends. It would load Pillow for any icon, an SVG too, and keep its 2 MB for good.
    """
    context = get_script_run_ctx()
    if context:
        message = ForwardMsg()
        message.page_config_changed.title = "Worthwhile"
        message.page_config_changed.favicon = _icon()
        message.page_config_changed.layout = PageConfig.WIDE
        context.enqueue(message)


@cache
def _icon() -> str:
    picture = (ROOT / "static" / "favicon.svg").read_bytes()
    return f"data:image/svg+xml;base64,{b64encode(picture).decode()}"
