"""The examples of the documentation run, in a folder with `fixtures/`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import FIXTURES, ROOT

PAGES = [ROOT / "docs" / "python.md", ROOT / "python" / "README.md", ROOT / "README.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_examples_run(page: Path, tmp_path: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", page.read_text(), re.MULTILINE | re.DOTALL)
    assert blocks
    (tmp_path / "fixtures").symlink_to(FIXTURES)
    # One after the other, as a reader would.
    script = tmp_path / "examples.py"
    script.write_text("\n".join(blocks))
    command: list[str | Path] = [sys.executable, "-I", script]
    environment = os.environ | {"MPLBACKEND": "Agg"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    if page.name == "README.md":
        assert re.search(r"Kungsholmens stadsdelsnämnd .*answered +opposes\n", done.stdout), done.stdout
