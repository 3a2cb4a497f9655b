"""Two users of one group share a workspace, whatever their umasks and groups of their own."""

from __future__ import annotations

import os
import stat
import traceback
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from records_by_hand import take_in

from onrecord.store import Store
from onrecord.workspace import Workspace, create

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NEWSROOM = 3100
ADA, BEN = 3001, 3002

pytestmark = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can be two users")


def by(user: int, umask: int, do: Callable[[], object]) -> None:
    """Do ``do`` as another user, of a group of the same number, who is in the newsroom's group, too."""
    child = os.fork()
    if child == 0:
        try:
            os.umask(umask)
            os.setgroups([NEWSROOM])
            os.setgid(user)
            os.setuid(user)
            do()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.fixture
def shared(memory: Path) -> Path:
    """A folder that the newsroom's group may write to."""
    memory.chmod(0o755)
    folder = memory / "newsroom"
    folder.mkdir()
    os.chown(folder, -1, NEWSROOM)
    folder.chmod(0o2775)
    return folder


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
@pytest.mark.parametrize("setgid", [True, False], ids=["setgid", "no setgid"])
def test_two_users_of_a_group_mark_in_turn(shared: Path, umask: int, *, setgid: bool) -> None:
    if not setgid:
        shared.chmod(0o775)
    place = Workspace(shared / "ws")

    def begin() -> None:
        take_in(Store(create(place.root)))

    def mark() -> None:
        store = Store(place)
        store.decide([entry.id for entry in store.entries()], str(os.getuid()), note=str(os.getuid()))
        store.fold()
        take_in(store, f"{os.getuid()}.txt", f"{os.getuid()} boats", [])
        store.close()
        assert Store(place).notices == []

    by(ADA, umask, begin)
    by(BEN, umask, mark)
    by(ADA, umask, mark)
    by(BEN, umask, begin)
    owners = [event.by for event in Store(place).events()]
    assert [one for one, other in pairwise([*owners, ""]) if one != other] == [str(ADA), str(BEN)]
    for path in place.root.rglob("*"):
        found = path.stat()
        assert found.st_gid == NEWSROOM
        assert found.st_mode & stat.S_IWGRP


def test_a_folder_of_ones_own_stays_so(memory: Path) -> None:
    memory.chmod(0o777)
    place = Workspace(memory / "ws")
    by(ADA, 0o022, lambda: take_in(Store(create(place.root))))

    assert {path.stat().st_gid for path in place.root.rglob("*")} == {ADA}
    files = [path for path in place.root.rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o644}
