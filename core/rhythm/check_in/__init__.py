from core.slice import Slice

SLICE = Slice(package=__name__, slug="check_in", title="Check-in", icon="", question="", tables=())
