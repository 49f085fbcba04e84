"""Timing that a busy machine does not upset: processor time, the best of several, and more than one attempt."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time


def cpu_seconds(work: Callable[[], object], runs: int = 2) -> float:
    """The processor time of the best of some runs; garbage of other tests is not collected meanwhile."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(runs):
            start = process_time()
            work()
            best = min(best, process_time() - start)
    finally:
        gc.enable()
    return best


def grows_no_faster(
    seconds: Callable[[int], float], size: int, times: int, factor: float, floor: float = 0.002
) -> bool:
    """Whether ``times`` the size takes at most ``factor`` times as long, in one attempt of five.

    The small size is measured before and after the large one: a machine that slows down meanwhile slows all three.
    """

    def grows_too_fast() -> bool:
        before, large, after = seconds(size), seconds(size * times), seconds(size)
        return large > factor * max((before + after) / 2, floor)

    return not all(grows_too_fast() for _ in range(5))
