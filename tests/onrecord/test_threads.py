"""The desk reads the store while another thread changes it."""

from __future__ import annotations

import sys
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from records_by_hand import claim, take_in

from onrecord.drafts import redrafting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.store import Store


MANY = "5 boats\n" * 5000


@pytest.fixture(autouse=True)
def _threads_that_take_turns_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_claims_can_be_read_while_another_thread_renames_documents(store: Store) -> None:
    source = take_in(store, "many.txt", MANY, [claim(MANY, "5 boats", "figure", 8 * n) for n in range(5000)])
    assert source
    claims = len(store.entries())

    def rename() -> None:
        for number in range(40):
            redrafting.put_file(store, store.source(source.id), f"renamed-{number}.txt")

    renaming = Thread(target=rename)
    renaming.start()
    while renaming.is_alive():
        assert len(store.entries()) == claims
        store.refresh()
    renaming.join()

    assert store.source(source.id).file == "renamed-39.txt"
