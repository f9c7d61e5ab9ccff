"""What the tests share: the fixtures of the repository, and the program that the wheel carries."""

from __future__ import annotations

import json
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"
PROGRAM = Path(sysconfig.get_path("scripts"), "utlatande")

TEXTS = sorted([*FIXTURES.glob("*.txt"), *FIXTURES.glob("papers/*.txt")])
PDFS = sorted(FIXTURES.glob("pdf/*.pdf"))


def by_program(*files: Path) -> dict[str, Any]:
    """The reports of files as `utlatande extract` writes them, by file; what it cannot read is left out."""
    command: list[str | Path] = [PROGRAM, "extract", "--format", "ndjson", *files]
    done = subprocess.run(command, capture_output=True, check=False)
    records = map(json.loads, done.stdout.splitlines())
    return {record["file"]: record["report"] for record in records}


def spans(value: Any) -> list[tuple[int, int]]:
    """All spans in a report."""
    if isinstance(value, list):
        return [span for item in value for span in spans(item)]
    if not isinstance(value, dict):
        return []
    if value.keys() == {"start", "end"}:
        return [(value["start"], value["end"])]
    return [span for item in value.values() for span in spans(item)]
