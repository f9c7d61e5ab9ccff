"""Every way gives the same: the program's JSON, its stream, Python's dicts; CSV, SQLite, Parquet, and Arrow's tables.

On the fixtures and on a thousand documents that `build` lets the evaluator make.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb
import polars
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from conftest import FIXTURES, PROGRAM, ROOT, TEXTS, by_program

import utlatande

GENERATED = sorted(Path(ROOT, "target", "python", "generated").glob("*.txt"))
FILES = [*TEXTS, *GENERATED]
PDFS = [FIXTURES / "pdf" / f"{name}.pdf" for name in ["ks-2023-149", "utlatande-2010", "utlatande-2012", "form"]]

# Another order of rows in one document would be a difference, another order of documents none.
Rows = list[tuple[Any, ...]]


def of_tables(files: Iterable[Path]) -> dict[str, pa.Table]:
    source = {"id": [str(file) for file in files], "bytes": [file.read_bytes() for file in files]}
    tables = utlatande.tables(pa.table(source), offsets="bytes")
    assert len(tables["errors"]) == 0
    return {name: pa.table(table) for name, table in tables.items() if name != "errors"}


@pytest.fixture(scope="module")
def tables() -> dict[str, pa.Table]:
    return of_tables([*FILES, *PDFS])


def rows(table: pa.Table) -> Rows:
    return list(zip(*(column.to_pylist() for column in table.columns)))


def test_there_are_a_thousand_documents() -> None:
    assert len(GENERATED) == 1000


def test_json_stream_and_dicts() -> None:
    by_name = by_program(*FILES)
    requests = [json.dumps({"id": str(file), "text": file.read_bytes().decode()}) for file in FILES]
    done = subprocess.run([PROGRAM, "stream"], input="\n".join(requests), capture_output=True, text=True, check=True)
    replies = {reply["id"]: reply["report"] for reply in map(json.loads, done.stdout.splitlines())}
    of_files = utlatande.extract_many(FILES, offsets="bytes")
    of_texts = utlatande.extract_many((file.read_bytes().decode() for file in FILES), offsets="bytes")
    for file, of_file, of_text in zip(FILES, of_files, of_texts):
        assert of_file == by_name[str(file)]
        assert of_text == replies[str(file)] == of_file | {"encoding": None}


def test_csv(tables: dict[str, pa.Table], tmp_path: Path) -> None:
    def cell(value: Any) -> str:
        return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)

    for name, table in tables.items():
        written = tmp_path / f"{name}.csv"
        subprocess.run([PROGRAM, "table", name, *FILES, *PDFS, "-o", written], check=True, capture_output=True)
        with written.open(encoding="utf-8-sig", newline="") as file:
            header, *lines = csv.reader(file)
        assert header == table.column_names
        expected = [[cell(value) for value in row] for row in rows(table)]
        assert sorted(lines) == sorted(expected), name
        assert len(lines) > 100


def test_parquet(tables: dict[str, pa.Table], tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    command: list[str | Path] = [PROGRAM, "table", "all", *FILES, *PDFS, "-o", f"{folder}/"]
    subprocess.run(command, check=True, capture_output=True)
    for name, table in tables.items():
        written = pq.read_table(folder / f"{name}.parquet")
        assert written.schema == table.schema, name
        assert sorted(rows(written), key=repr) == sorted(rows(table), key=repr), name


def test_sqlite(tables: dict[str, pa.Table], tmp_path: Path) -> None:
    database = tmp_path / "corpus.db"
    subprocess.run([PROGRAM, "db", *FILES, *PDFS, "-o", database], check=True, capture_output=True)
    with sqlite3.connect(database) as corpus:
        for name, table in tables.items():
            columns = ", ".join(f'"{column}"' for column in table.column_names)
            found = corpus.execute(f'SELECT {columns} FROM "{name}"').fetchall()
            assert sorted(found, key=repr) == sorted(plain(table), key=repr), name
    corpus.close()


def plain(table: pa.Table) -> Rows:
    """The rows as SQLite has them, where booleans are numbers."""
    return [tuple(int(value) if isinstance(value, bool) else value for value in row) for row in rows(table)]


QUESTION = """
SELECT year, body, count(*) AS cases
FROM bodies
WHERE kind IN ('committee', 'district_committee') AND stance = 'opposes' AND case_outcome = 'approved'
GROUP BY year, body
ORDER BY year, body
"""


def test_a_question_has_one_answer(tables: dict[str, pa.Table], tmp_path: Path) -> None:
    """Which boards opposed what was then approved, by year: in DuckDB, SQLite and Polars."""
    database = tmp_path / "corpus.db"
    subprocess.run([PROGRAM, "db", *FILES, *PDFS, "-o", database], check=True, capture_output=True)
    corpus = sqlite3.connect(database)
    by_sqlite = corpus.execute(QUESTION).fetchall()
    corpus.close()

    bodies = tables["bodies"]
    by_duckdb = duckdb.execute(QUESTION).fetchall()

    boards = polars.col("kind").is_in(["committee", "district_committee"])
    is_asked_for = boards & (polars.col("stance") == "opposes") & (polars.col("case_outcome") == "approved")
    found = polars.DataFrame(bodies).filter(is_asked_for).group_by("year", "body").agg(polars.len())
    by_polars = found.sort("year", "body", nulls_last=False).rows()

    def in_order(rows: Rows) -> Rows:
        return sorted(rows, key=lambda row: (row[0] or 0, row[1]))

    assert len(by_sqlite) > 10
    assert in_order(by_sqlite) == in_order(by_duckdb) == in_order(by_polars)
