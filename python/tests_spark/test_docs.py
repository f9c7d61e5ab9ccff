"""The examples of `docs/spark.md` run, with folders of this machine in the place of those of a cluster."""

from __future__ import annotations

import pathlib
import re

import pytest
from documents import FIXTURES
from pyspark.sql import SparkSession

PAGE = FIXTURES.parent / "docs/spark.md"


def test_examples_run(session: SparkSession, tmp_path: pathlib.Path, capfd: pytest.CaptureFixture[str]) -> None:
    page, _ = PAGE.read_text(encoding="utf-8").split("## Without Spark")
    blocks = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 5
    code = "\n".join(blocks)
    assert code.count("hdfs:///archive/") == 1 and code.count("hdfs:///facts") == 2
    code = code.replace("hdfs:///archive", f"{FIXTURES}/pdf").replace("hdfs:///facts", str(tmp_path / "facts"))
    names: dict[str, object] = {}
    exec(compile(code, PAGE, "exec"), names)
    shown = capfd.readouterr().out
    assert re.search(r"\| *2023\| *opposes\| *[1-9]", shown), shown
    assert re.search(r"/scanned\.pdf\|", shown), shown
    assert names["session"] is session
