"""The screens beside the desk, by the names that the app opens them by."""

from __future__ import annotations

from tui.app.screens.claim import ClaimScreen
from tui.app.screens.document import DocumentScreen
from tui.app.screens.progress import ProgressScreen
from tui.app.screens.review import ReviewScreen

BESIDE = {
    "review": ReviewScreen,
    "document": DocumentScreen,
    "progress": ProgressScreen,
    "claim": ClaimScreen,
}
