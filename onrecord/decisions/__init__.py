"""The decisions of people besides a status, each a step that is undone as one, in app and commands alike.

Each function takes the store first, then claims by their ids or beginnings of these, then what is decided and
by whom. It raises RefusedError, with nothing changed, where a rule stands against that, and StoreError where
it can't be kept.
"""
