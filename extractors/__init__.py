"""Text in, claims out: pure functions on ``str`` and their lexicons."""
