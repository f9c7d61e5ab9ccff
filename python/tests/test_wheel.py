"""What the wheel brings along, and what it costs to import."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

from conftest import PROGRAM


def test_the_program_is_of_the_same_version() -> None:
    done = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["utlatande", version("utlatande")]


def test_it_is_imported_within_20_milliseconds() -> None:
    def milliseconds() -> float:
        command = [sys.executable, "-I", "-X", "importtime", "-c", "import utlatande"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        last = done.stderr.splitlines()[-1]
        assert last.endswith("| utlatande")
        return int(last.split("|")[1]) / 1000

    assert min(milliseconds() for _ in range(5)) < 20
