from core.slice import Slice

SLICE = Slice(package=__name__, slug="self_talk", title="Self-talk", icon="", question="", tables=())
