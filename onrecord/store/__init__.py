"""The store: what is on record in one workspace, on TinyDB made safe by a journal.

``Store`` is its face. Below it, from the top: ``tables`` (records in TinyDB's tables), ``database`` and
``storage`` (TinyDB's extension points), ``disk`` (turns, and what was written since), ``snapshot``,
``journal`` and ``eventlog`` (the files).
"""

from onrecord.store.claims import Ordered
from onrecord.store.steps import Citation, Proposal, Revision, Step
from onrecord.store.store import Store

__all__ = ["Citation", "Ordered", "Proposal", "Revision", "Step", "Store"]
