"""The frame around every page, and the server's front door.

Streamlit runs this file as a script at each rerun (`__main__`); the web server imports it for `app`.
"""

import streamlit as st

if __name__ == "__main__":
    from pages.shared import house

    house.show()
else:
    from pages.shared.server import MIDDLEWARE, ROUTES, lifespan

    app = st.App(__file__, lifespan=lifespan, middleware=MIDDLEWARE, routes=ROUTES)
