"""What is being done, on a terminal's last line, once the work has lasted over a second."""

from __future__ import annotations

import sys
from threading import Lock, Timer
from types import TracebackType

_PATIENCE = 1.0  # seconds


class Progress:
    """Call it with each stage's name; it shows the present one after a second and clears it at the end."""

    def __init__(self) -> None:
        self._stage, self._shown, self._lock = "", False, Lock()
        self._timer = Timer(_PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __call__(self, stage: str) -> None:
        with self._lock:
            self._stage = stage
            if self._shown:
                self._draw()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.cancel()
        with self._lock:
            if self._shown:
                print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def _show(self) -> None:
        with self._lock:
            self._shown = True
            self._draw()

    def _draw(self) -> None:
        print(f"\r\x1b[K{self._stage} …", end="", file=sys.stderr, flush=True)
