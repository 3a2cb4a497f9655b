from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import ARTICLE, shell_in

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A shell in an empty folder, of a checker called Ann."""
    return shell_in(tmp_path)


@pytest.fixture(scope="session")
def taken_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose one document, article.txt, is taken in; to copy."""
    shell = shell_in(tmp_path_factory.mktemp("taken-in"))
    shell.take_in({"article.txt": ARTICLE})
    return shell.folder


@pytest.fixture
def desk(shell: Shell, taken_in: Path) -> Shell:
    """A shell in a workspace whose one document, article.txt, is taken in."""
    shutil.copytree(taken_in, shell.folder, dirs_exist_ok=True)
    return shell


@pytest.fixture
def ids(desk: Shell) -> list[str]:
    """The ids of the claims of article.txt."""
    return [claim["id"] for claim in desk.claims()]
