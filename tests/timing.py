"""Timing that a busy machine does not upset: processor time, the best of several, and more than one attempt."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time


def cpu_seconds(work: Callable[[], object], runs: int = 2) -> float:
    """The processor time of the best of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best


def grows_no_faster(
    seconds: Callable[[int], float], size: int, times: int, factor: float, floor: float = 0.002
) -> bool:
    """Whether ``times`` the size takes at most ``factor`` times as long, in one attempt of three."""
    return any(seconds(size * times) <= factor * max(seconds(size), floor) for _ in range(3))
