#!/usr/bin/env python3
"""What a folder of texts costs, read in five ways, in CPU seconds of the whole process and all its children.

    python3 -m venv bench && bench/bin/pip install target/python/wheels/*.whl pyarrow==26.0.1
    python3 -m venv spacy && spacy/bin/pip install pyarrow==26.0.1 spacy==3.8.18
    cargo run --release -p evaluation --example evaluate -- --generated 10000 --seed 1 --keep documents
    bench/bin/python python/benches/compare.py documents spacy/bin/python

Every way is a process of its own, which reads all documents from one file. The ways take turns for `ROUNDS`, and of
each the cheapest round counts. A process a document and spaCy are slow: they read the first documents only, and what
they cost is multiplied; the table says so.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

ROUNDS = 3
PROGRAM = Path(sysconfig.get_path("scripts"), "utlatande")
LITERALS = Path(__file__).resolve().parents[2] / "tests/evaluation/src/yardstick.txt"

TABLES = """
import sys, pyarrow, utlatande
tables = utlatande.tables(pyarrow.ipc.open_file(pyarrow.memory_map(sys.argv[1])).read_all())
assert len(tables["documents"]) == int(sys.argv[2]) and len(tables["errors"]) == 0
"""

EXTRACT_MANY = """
import sys, pyarrow, utlatande
texts = pyarrow.ipc.open_file(pyarrow.memory_map(sys.argv[1])).read_all()["text"]
count = sum(1 for report in utlatande.extract_many(text.as_py() for text in texts))
assert count == int(sys.argv[2])
"""

SPACY = """
import sys, pyarrow, spacy
texts = pyarrow.ipc.open_file(pyarrow.memory_map(sys.argv[1])).read_all()["text"][: int(sys.argv[2])]
nlp = spacy.blank("sv")
nlp.max_length = 10**9
ruler = nlp.add_pipe("entity_ruler")
ruler.add_patterns([{"label": "LITERAL", "pattern": line} for line in open(sys.argv[3]).read().splitlines()])
assert sum(len(document.ents) for document in nlp.pipe(text.as_py() for text in texts)) > 0
"""


def cpu_seconds(work: Callable[[], None]) -> float:
    """What the work's child processes cost, those of the kernel included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    files = sorted(Path(sys.argv[1]).glob("*.txt"))
    texts = [file.read_bytes().decode() for file in files]
    size = sum(map(len, texts)) / 1e6
    print(f"{len(files)} documents, {size:.1f} million characters, {os.cpu_count()} cores\n")
    with tempfile.TemporaryDirectory() as folder:
        table = pa.table({"id": [file.name for file in files], "text": texts})
        arrow, lines = Path(folder, "documents.arrow"), Path(folder, "documents.ndjson")
        with pa.ipc.new_file(arrow, table.schema) as writer:
            writer.write_table(table)
        with lines.open("w") as written:
            for file, text in zip(files, texts):
                written.write(json.dumps({"id": file.name, "text": text}, ensure_ascii=False) + "\n")

        def python(script: str, count: int) -> None:
            subprocess.run([sys.executable, "-I", "-c", script, arrow, str(count)], check=True)

        def spacy(count: int) -> None:
            subprocess.run([sys.argv[2], "-I", "-c", SPACY, arrow, str(count), LITERALS], check=True)

        def stream() -> None:
            with lines.open() as given:
                subprocess.run([PROGRAM, "stream"], stdin=given, stdout=subprocess.DEVNULL, check=True)

        def one_by_one(count: int) -> None:
            for file in files[:count]:
                subprocess.run([PROGRAM, "extract", file], stdout=subprocess.DEVNULL, check=True)

        every, few, some = len(files), min(500, len(files)), min(1000, len(files))
        ways: list[tuple[str, int, Callable[[], None]]] = [
            ("`utlatande stream`", every, stream),
            ("`tables`", every, lambda: python(TABLES, every)),
            ("`extract_many`", every, lambda: python(EXTRACT_MANY, every)),
            ("a process a document", few, lambda: one_by_one(few)),
            ("spaCy, `EntityRuler` of 457 literals", some, lambda: spacy(some)),
        ]
        costs: dict[str, float] = {}
        for _ in range(ROUNDS):
            for name, count, work in ways:
                seconds = cpu_seconds(work) * every / count
                costs[name] = min(seconds, costs.get(name, seconds))

    print("| way | documents read | CPU seconds for all | of `stream` |\n| --- | --: | --: | --: |")
    for name, count, _ in ways:
        print(f"| {name} | {count:,} | {costs[name]:.1f} | {costs[name] / costs['`utlatande stream`']:.2f} |")


if __name__ == "__main__":
    main()
