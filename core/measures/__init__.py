"""Which numbers do published measures give for a person's answers? Pure: it knows nothing of the house."""

from core.measures.attainment import gas_t
from core.measures.own import OwnScaleError, own_scale
from core.measures.scales import Answer, Item, Noise, Scale, Source, scale, scales
from core.measures.scoring import MissingAnswersError, Score, beyond_noise, score, threshold

__all__ = [
    "Answer",
    "Item",
    "MissingAnswersError",
    "Noise",
    "OwnScaleError",
    "Scale",
    "Score",
    "Source",
    "beyond_noise",
    "gas_t",
    "own_scale",
    "scale",
    "scales",
    "score",
    "threshold",
]
