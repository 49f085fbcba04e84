"""Property tests draw the same examples in every run, so that a change is judged by what it changes.

``HYPOTHESIS_PROFILE=explore make test`` draws new ones, and twenty times as many where a test does not say how many.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True, database=None)
settings.register_profile("explore", max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
