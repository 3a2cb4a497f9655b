"""The errors of onrecord, each a line that a user can act on: what is wrong, with which file, what to do."""


class OnrecordError(Exception):
    """The base of every error that onrecord explains; its text is that one line."""


class NoWorkspaceError(OnrecordError):
    """No workspace is in this folder or above."""


class NoTerminalError(OnrecordError):
    """The app has no terminal that it could draw on."""


class UnreadableError(OnrecordError):
    """A document can't be read as text."""


class LockedError(UnreadableError):
    """A document is locked with a password, which nobody gave, or with another one."""


class FaultError(UnreadableError):
    """A reader or an extractor fails at a document: a fault of onrecord's own, and its cause."""


class StoppedError(OnrecordError):
    """Work is not done to its end, since somebody stopped it."""


class StoreError(OnrecordError):
    """The store can't be read or written; what stood on the disk still stands."""


class UnsureError(StoreError):
    """Written bytes may be on the disk or not: the disk confirmed neither."""


class OverwrittenError(UnsureError):
    """Written bytes are not in the file when it is read back: another process wrote at the same place."""


class RefusedError(OnrecordError):
    """A change breaks a rule: an unknown claim, a status without what it needs."""
