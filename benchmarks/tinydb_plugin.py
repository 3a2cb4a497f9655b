"""A pytest plugin that puts onrecord's database and storage in the place of TinyDB's own."""

from __future__ import annotations

import tinydb
import tinydb.storages

from onrecord.store.database import JournalDB
from onrecord.store.storage import JournalStorage

tinydb.TinyDB = JournalDB  # type: ignore[misc]  # (in place of TinyDB’s own)
tinydb.JSONStorage = tinydb.storages.JSONStorage = JournalStorage  # type: ignore[misc,assignment]  # (in place of TinyDB’s own)
