"""How much does somebody who sees every screen of a room learn about one other person's answer?

`python tests/bench/observer.py [rooms] [seed]`. The observer takes part, sees the host's screen and the projector at
every moment, and knows: the own answer; who is in which seat, and when each comes, sends, changes, passes and leaves;
how numbers are spread among people; and the code. That is more than anybody knows. The same rooms are shown in three
ways: as many tools do (from five answers on, live), in batches of five with exact bars, and as Worthwhile does (batches
of five, the two last marks drawn into their neighbours).

What the observer believes is computed exactly (Bayes' rule; of the live screens it is a lower bound): a distribution
over 0-10 for each other person's number. It is reported how often such a belief is a certainty, how often the likeliest
number is the right one, and how many bits the true number became likelier. Texts: how often the author of one is
guessed. Pairs: how often the number of somebody who left between before and after follows from the summary by
subtraction.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from math import lgamma, log2
from pathlib import Path
from random import Random

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[2]))
from core.workshop.activities import step
from core.workshop.paired import FEWEST_PAIRS, paired_change
from core.workshop.showing import FEWEST, Bin, Given, may_take, result, take

ME = 0
SCALE = 11
MIDDLE, SPREADS = 5.5, (2.2, 0.8)
SIZES = (5, 40)
PASSES, LATE, CHANGES, LEAVES = 0.08, 0.15, 0.15, 0.08
CERTAIN = 1 - 1e-9
LOG_FACTORIAL = np.array([lgamma(n + 1) for n in range(64)])
ASKED = step("check_in").fields[:1]
WORDED = step("rewrite_it").fields


@dataclass
class Played:
    """What happened in one room: (second, who, number), where `None` is a departure; the last number that each gave."""

    people: int
    events: list[tuple[float, int, int | None]]
    reveal: float
    last: dict[int, int] = field(default_factory=dict)


def spread_out(spread: float) -> np.ndarray:
    """Return how numbers are spread among people: a normal distribution on 0-10."""
    weights = np.exp(-0.5 * ((np.arange(SCALE) - MIDDLE) / spread) ** 2)
    return weights / weights.sum()


def play(draw: Random, prior: np.ndarray) -> Played:
    """Draw one room."""
    people = draw.randint(*SIZES)
    events: list[tuple[float, int, int | None]] = []
    for who in range(people):
        if who != ME and draw.random() < PASSES:
            continue
        sends = draw.uniform(60, 300) if draw.random() < LATE else draw.uniform(5, 60)
        events.append((sends, who, _number(draw, prior)))
        if draw.random() < CHANGES:
            events.append((sends + draw.uniform(3, 90), who, _number(draw, prior)))
        if who != ME and draw.random() < LEAVES:
            events.append((sends + draw.uniform(1, 300), who, None))
    gone: set[int] = set()
    kept = []
    for event in sorted(events):
        if event[1] not in gone:
            kept.append(event)
            if event[2] is None:
                gone.add(event[1])
    return Played(people, kept, draw.uniform(20, 90))


def _number(draw: Random, prior: np.ndarray) -> int:
    return draw.choices(range(SCALE), prior.tolist())[0]


Beliefs = dict[int, tuple[int, np.ndarray]]
"""By person: the number that is true, and what the observer believes."""


def live(room: Played, prior: np.ndarray) -> Beliefs:
    """Show exact bars from five answers on, at every moment."""
    now: dict[int, int] = {}
    known: dict[int, int] = {}
    beliefs: Beliefs = {}
    unknown: set[int] = set()
    seen = False
    for _, who, number in room.events:
        before = now.get(who)
        if number is None:
            now.pop(who)
        else:
            now[who] = number
        told = seen and len(now) >= FEWEST
        if told and (before is None or before != number):  # one bar rose, or fell, or one mark moved
            known[who] = before if number is None else number
            unknown.discard(who)
        seen = len(now) >= FEWEST
        if seen:
            if not told:
                unknown = set(now) - {ME} - set(known)
            _believe(beliefs, unknown, Counter(now[each] for each in unknown))
    beliefs |= {who: (number, np.eye(SCALE)[number]) for who, number in known.items()}
    last = {who: number for _, who, number in room.events if number is not None}
    for who in set(last) - {ME} - set(beliefs):
        beliefs[who] = (last[who], prior)
    beliefs.pop(ME, None)
    return beliefs


def _believe(beliefs: Beliefs, people: set[int], numbers: Counter[int]) -> None:
    shares = np.array([numbers[number] for number in range(SCALE)]) / max(1, numbers.total())
    # what each of them has now: the multiset is known, who is who is not
    rest = list(numbers.elements())
    for who, number in zip(sorted(people), sorted(rest), strict=True):
        beliefs[who] = (number, shares)


def batches(room: Played) -> tuple[list[dict[int, int]], list[tuple[Bin, ...]], dict[int, int]]:
    """Run a room as Worthwhile does; return who is in which batch, the pictures, and numbers that were never taken."""
    answers: dict[int, Given] = {}
    frozen, found, pictures = {}, [], []
    for moment, who, number in [*room.events, (1e9, ME, -1)]:
        while (moment > room.reveal or found) and may_take(ASKED, list(answers.values())):
            frozen, changed = take(ASKED, frozen, list(answers.values()))
            found.append({int(each.who): int(each.values["worth"]) for each in changed})
            pictures.append(result(ASKED[0], frozen["worth"]).bins)
            answers |= {int(each.who): each for each in changed}
        if number is None:
            answers.pop(who)
        elif number >= 0 and not (who in answers and answers[who].taken):
            answers[who] = Given(str(who), str(who), {"worth": number})
    left = {who: number for _, who, number in room.events if number is not None}
    taken = {who for batch in found for who in batch}
    return found, pictures, {who: number for who, number in left.items() if who not in taken}


def exact(found: list[dict[int, int]], never: dict[int, int], prior: np.ndarray) -> Beliefs:
    """Believe what batches with exact bars tell."""
    beliefs: Beliefs = {who: (number, prior) for who, number in never.items()}
    for batch in found:
        others = [number for who, number in batch.items() if who != ME]
        shares = np.bincount(others, minlength=SCALE) / len(others)
        beliefs |= {who: (number, shares) for who, number in batch.items()}
    beliefs.pop(ME, None)
    return beliefs


def _possible(bars: tuple[Bin, ...]) -> np.ndarray:
    """Return all counts that would be drawn like this: the lowest and the highest mark may lie further out."""
    drawn = np.zeros(SCALE, dtype=int)
    for each in bars:
        drawn[each.at] += each.count
    found = []
    for low in range(bars[0].at + 1):
        for high in range(bars[-1].at, SCALE):
            counts = drawn.copy()
            counts[[bars[0].at]] -= 1
            counts[low] += 1
            counts[[bars[-1].at]] -= 1
            counts[high] += 1
            found.append(counts)
    return np.array(found)


def ours(
    found: list[dict[int, int]], pictures: list[tuple[Bin, ...]], never: dict[int, int], prior: np.ndarray
) -> Beliefs:
    """Believe what our pictures tell: forward and backward over all counts that each of them may stand for."""
    beliefs: Beliefs = {who: (number, prior) for who, number in never.items()}
    states = [np.zeros((1, SCALE), dtype=int), *map(_possible, pictures)]
    steps = []
    for earlier, later, batch in zip(states, states[1:], found, strict=False):
        others = later[None] - earlier[:, None]
        if ME in batch:
            others[..., batch[ME]] -= 1
        fits = (others >= 0).all(axis=2)
        clipped = np.clip(others, 0, None)
        weight = (clipped * np.log(prior) - LOG_FACTORIAL[clipped]).sum(axis=2)
        steps.append((others, np.where(fits, np.exp(weight - weight[fits].max()), 0.0)))
    forward = [np.ones(1)]
    for _, weight in steps:
        ahead = forward[-1] @ weight
        forward.append(ahead / ahead.sum())
    backward = np.ones(len(states[-1]))
    for place in reversed(range(len(steps))):
        others, weight = steps[place]
        joint = forward[place][:, None] * weight * backward[None]
        expected = (joint[..., None] * others).sum(axis=(0, 1)) / joint.sum()
        shares = expected / expected.sum()
        beliefs |= {who: (number, shares) for who, number in found[place].items()}
        backward = weight @ backward
        backward /= backward.sum()
    beliefs.pop(ME, None)
    return beliefs


@dataclass
class Tally:
    """What was learned over all rooms in one way of showing."""

    prior: np.ndarray
    rooms: int = 0
    with_certainty: int = 0
    people: int = 0
    certain: int = 0
    right: float = 0.0
    bits: float = 0.0

    def add(self, beliefs: Beliefs) -> None:
        certain = sum(belief[number] >= CERTAIN for number, belief in beliefs.values())
        self.rooms += 1
        self.with_certainty += certain > 0
        self.certain += certain
        self.people += len(beliefs)
        for number, belief in beliefs.values():
            best = np.flatnonzero(belief >= belief.max() - 1e-12)
            self.right += float(number in best) / len(best)
            self.bits += log2(max(belief[number], 1e-12) / self.prior[number])

    def told(self, name: str) -> str:
        return (
            f"{name:34} {self.with_certainty / self.rooms:9.2%} {self.certain / self.people:9.2%} "
            f"{self.right / self.people:9.1%} {self.bits / self.people:9.2f}"
        )


def walls(draw: Random, rooms: int) -> tuple[float, float]:
    """Return how often an author is guessed by the place of a text in its batch, and how often blindly."""
    hits = blind = texts = 0.0
    for _ in range(rooms):
        people = draw.randint(*SIZES)
        given = [Given(f"{who}", f"{who}", {"fairer": f"{who}"}) for who in range(people)]  # in the order of arrival
        frozen, _changed = take(WORDED, {}, given)
        shown = sorted(frozen["fairer"].texts, key=lambda text: text.id)
        hits += sum(text.text == f"{place}" for place, text in enumerate(shown))
        blind += 1
        texts += people
    return hits / texts, blind / texts


def pairs(draw: Random, rooms: int, prior: np.ndarray) -> tuple[float, float, int]:
    """Return in which share of rooms a single person is left over when the pairs are taken from either picture."""
    plain = kept = tried = 0
    for _ in range(rooms):
        people = draw.randint(FEWEST_PAIRS + 5, SIZES[1])
        before = {f"{who}": _number(draw, prior) for who in range(people)}
        after = {who: _number(draw, prior) for who in before if draw.random() >= LEAVES}
        if len(after) == people:
            continue
        tried += 1
        found = paired_change("worth", "", before, after, len(before), len(after))
        plain += len(before) - len(after) == 1
        kept += bool(found.n) and len(before) - found.n in range(1, FEWEST)
    return plain / tried, kept / tried, tried


def main() -> None:
    """Play, and print the settings and what was learned."""
    given = [int(each) for each in sys.argv[1:]]
    rooms, seed = (given + [10_000, 6][len(given) :])[:2]
    print(
        f"{rooms} rooms of {SIZES[0]} to {SIZES[1]}, seed {seed}; late {LATE:.0%}, changed {CHANGES:.0%}, left {LEAVES:.0%}, passed {PASSES:.0%}"
    )
    for spread in SPREADS:
        tell(rooms, Random(seed), spread)
    draw = Random(seed)
    by_place, blindly = walls(draw, rooms)
    print(
        f"\nauthor of a text guessed by its place: {by_place:.1%}; blindly among its batch: {blindly:.1%} (as it arrives: 100%)"
    )
    plain, kept, tried = pairs(draw, rooms, spread_out(SPREADS[0]))
    print(f"{tried} rooms of which somebody left between before and after: one person's number follows by subtraction")
    print(f"where all pairs are shown in {plain:.1%} of them; fewer than five are left over in ours in {kept:.1%}")


def tell(rooms: int, draw: Random, spread: float) -> None:
    """Play rooms in which numbers are spread like this, and print what was learned in each way of showing."""
    prior = spread_out(spread)
    tallies = [Tally(prior), Tally(prior), Tally(prior)]
    for _ in range(rooms):
        room = play(draw, prior)
        found, pictures, never = batches(room)
        ways = live(room, prior), exact(found, never, prior), ours(found, pictures, never, prior)
        for tally, beliefs in zip(tallies, ways, strict=True):
            if beliefs:
                tally.add(beliefs)
    print(
        f"\nnumbers with a standard deviation of {spread}: without any screen the likeliest is right in {prior.max():.1%}"
    )
    print(
        f"{'':34} {'rooms *':>9} {'people *':>9} {'guessed':>9} {'bits':>9}   * at least one / share known for certain"
    )
    for name, tally in zip(
        ("live from five answers on", "batches of five, exact bars", "Worthwhile"), tallies, strict=True
    ):
        print(tally.told(name))


if __name__ == "__main__":
    main()
