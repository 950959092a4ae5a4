"""Which of many entries that were found stand first?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from core.table import Table
from core.words.block import Bits, Block
from core.words.query import Query

Scores: TypeAlias = npt.NDArray[np.float64]


class Ranked(NamedTuple):
    score: float
    day: int
    entry: str
    table: Table


@dataclass
class Pool:
    """What was found in one block."""

    table: Table
    block: Block
    bits: Bits

    def best(self, score: Scores, most: int) -> list[Ranked]:
        """Return the best entries, by score, then by day."""
        places = np.flatnonzero(self.bits)
        places = places[np.argsort(-score[places], kind="stable")[:most]]  # they lie newest first
        return [
            Ranked(float(score[place]), int(self.block.days[place]), self.block.ids[place], self.table)
            for place in places
        ]


def unranked(pools: Sequence[Pool]) -> list[Scores]:
    """Return the same for each entry, so that the newest stand first."""
    return [np.zeros(len(pool.block)) for pool in pools]


def scores(pools: Sequence[Pool], query: Query) -> list[Scores]:
    """Return how well each entry fits; what every entry has that was found says nothing, and weighs nothing."""
    fits = unranked(pools)
    total = sum(int(pool.bits.sum()) for pool in pools)
    for needle in query.needles:
        for sign, naming in ((needle.whole, False), (needle.text, True)):
            has = [pool.block.having(sign, naming=naming) & pool.bits for pool in pools]
            weight = np.log((1 + total) / (1 + sum(int(bits.sum()) for bits in has)))
            for score, bits in zip(fits, has, strict=True):
                score[bits] += weight
    return fits
