"""The set-up of all tests."""

from __future__ import annotations

from hypothesis import settings

# How long one example takes says more about the machine than about the code.
settings.register_profile(
    "onrecord", deadline=None, parent=settings.get_profile(settings.get_current_profile_name())
)
settings.load_profile("onrecord")
