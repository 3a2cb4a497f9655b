"""What the keys do: a plain function for each action of ``tui/app/actions.py``.

Each module has the functions on one subject, and tables of these by the ids of their actions. A screen joins
the tables of all that is done there, the screen's own table last, which replaces what others have for an id.
"""
