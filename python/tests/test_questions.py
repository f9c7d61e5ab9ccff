"""A corpus in SQLite opens in the programs that `docs/questions.md` names."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import PROGRAM, ROOT, TEXTS

PAGE = (ROOT / "docs" / "questions.md").read_text().split("## In other programs")[1]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "corpus.db"
    subprocess.run([PROGRAM, "db", *TEXTS, "-o", path], check=True)
    return path


def test_pandas(corpus: Path) -> None:
    code = re.search(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert code is not None
    command = [sys.executable, "-I", "-c", code[1]]
    done = subprocess.run(command, cwd=corpus.parent, capture_output=True, text=True, check=True)
    assert re.search(r"^ +body +year +asked", done.stdout), done.stdout


def test_datasette(corpus: Path) -> None:
    assert "\ndatasette corpus.db\n" in PAGE
    # One page, without a server.
    datasette = Path(sys.executable).with_name("datasette")
    command: list[str | Path] = [datasette, "corpus.db", "--get", "/corpus/cases.json?_shape=array&_size=max"]
    done = subprocess.run(command, cwd=corpus.parent, capture_output=True, text=True, check=True)
    cases = json.loads(done.stdout)
    assert len(cases) > 10
    assert {"year", "title", "outcome"} <= cases[0].keys()
