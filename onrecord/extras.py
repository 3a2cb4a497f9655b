"""What is there only where somebody installed it: formats and the like that take libraries of their own."""

from __future__ import annotations


def missing(what: str, extra: str, error: ModuleNotFoundError) -> str:
    """A line on what is needed for what, and how it is installed, after its import failed."""
    return f"{what} needs {error.name}; pip install 'onrecord[{extra}]' brings it"
