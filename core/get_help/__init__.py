from core.slice import Slice

SLICE = Slice(package=__name__, slug="get_help", title="Get help", icon="", question="", tables=())
