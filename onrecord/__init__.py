"""The core of onrecord: records and rules, the workspace, the store. It knows no regex and no screen."""

__version__ = "0.1.0"
