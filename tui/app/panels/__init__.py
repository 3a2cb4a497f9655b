"""Panels over a screen: forms, the filter, the keys, what changed documents would do."""
