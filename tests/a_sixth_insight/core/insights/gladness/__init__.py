"""What was good today, however small?

One writes down a *glad thing* and how glad it made one. The figure shows how many there were, week by week. It is here
for the tests alone: the smallest whole insight, as CONTRIBUTING lists its files.
"""

from core.figures import gathered
from core.insights.gladness.reads import texts, week
from core.insights.gladness.tables import GLAD_THING
from core.slice import Slice

SLICE = Slice(
    package=__name__,
    slug="gladness",
    title="Gladness",
    icon=":material/wb_sunny:",
    question="What was good today, however small?",
    tables=(GLAD_THING,),
    week=week,
    texts=texts,
    figures=(
        gathered(__name__, "glad_weeks", "Glad things, week by week", "One glad thing, and its dot stands here."),
    ),
)
