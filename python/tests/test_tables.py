"""Tables from Arrow to Arrow: columns of every type, rows that are no documents, and who reads the result."""

from __future__ import annotations

import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import duckdb
import pandas
import polars
import pyarrow as pa
import pytest
from conftest import FIXTURES, PDFS, TEXTS

import utlatande

IDS = [file.stem for file in TEXTS]
GIVEN = [file.read_text() for file in TEXTS]
SOURCE = pa.table({"id": IDS, "text": GIVEN})


def rows(table: utlatande.Table | utlatande.Stream) -> list[dict[str, Any]]:
    return pa.table(table).to_pylist()  # type: ignore[no-any-return]


def all_rows(source: Any, **options: Any) -> dict[str, list[dict[str, Any]]]:
    return {name: rows(table) for name, table in utlatande.tables(source, **options).items()}


EXPECTED = all_rows(SOURCE)


def test_rows_are_those_of_the_reports_in_order() -> None:
    reports = [utlatande.extract(text) for text in GIVEN]
    assert [row["document"] for row in EXPECTED["documents"]] == IDS
    assert [(row["document"], row["body"], row["stance"]) for row in EXPECTED["bodies"]] == [
        (name, body["name"], body["stance"])
        for name, report in zip(IDS, reports)
        for body in report["referral"]
    ]
    assert EXPECTED["errors"] == []
    assert len(EXPECTED["bodies"]) > 60


def test_offsets_count_characters_unless_asked_for_bytes() -> None:
    in_bytes = all_rows(SOURCE, offsets="bytes")
    texts = dict(zip(IDS, GIVEN))
    for row, other in zip(EXPECTED["dates"], in_bytes["dates"]):
        text = texts[row["document"]]
        assert text[row["start"] : row["end"]].encode() == text.encode()[other["start"] : other["end"]]
    assert in_bytes["dates"] != EXPECTED["dates"]


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_threads_change_nothing(threads: int) -> None:
    assert all_rows(SOURCE, threads=threads) == EXPECTED


TEXT = [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string())]
BINARY = [pa.binary(), pa.large_binary(), pa.binary_view(), pa.dictionary(pa.int32(), pa.binary())]


def column(values: list[Any], of: pa.DataType) -> pa.Array:
    if pa.types.is_dictionary(of):
        return pa.array(values, of.value_type).dictionary_encode()
    return pa.array(values, of)


@pytest.mark.parametrize("of", TEXT, ids=str)
def test_text_of_every_type(of: pa.DataType) -> None:
    assert all_rows(pa.table({"id": column(IDS, of), "text": column(GIVEN, of)})) == EXPECTED


@pytest.mark.parametrize("of", BINARY, ids=str)
def test_files_of_every_type(of: pa.DataType) -> None:
    files = [*TEXTS, *PDFS]
    bytes_of = [file.read_bytes() for file in files]
    found = all_rows(pa.table({"id": [file.name for file in files], "bytes": column(bytes_of, of)}))
    errors = {row["document"]: row["kind"] for row in found["errors"]}
    for file in files:
        try:
            utlatande.extract(file)
            assert file.name not in errors
        except utlatande.Error as error:
            assert errors[file.name] == error.kind
    assert len(errors) >= 4
    assert len(found["documents"]) == len(files) - len(errors)


@pytest.mark.parametrize("ids", [pa.array(range(3)), pa.array([1.5, 2.5, 3.5]), pa.array([True, False, None])])
def test_ids_need_not_be_text(ids: pa.Array) -> None:
    found = all_rows(pa.table({"no": ids, "text": GIVEN[:3]}), id="no")
    expected = [None if value is None else str(value).lower() for value in ids.to_pylist()]
    assert [row["document"] for row in found["documents"]] == [name for name in expected if name]
    assert [row["row"] for row in found["errors"]] == [i for i, name in enumerate(expected) if not name]


def test_sliced_and_chunked_arrays_and_empty_batches() -> None:
    twice = pa.concat_tables([SOURCE, SOURCE])
    assert twice["text"].num_chunks == 2
    sliced = twice.slice(5, len(IDS))
    expected = IDS[5:] + IDS[:5]
    assert [row["document"] for row in all_rows(sliced)["documents"]] == expected
    batch = SOURCE.combine_chunks().to_batches()[0]
    with_array = batch.slice(3, 4)
    assert [row["document"] for row in all_rows(with_array)["documents"]] == IDS[3:7]
    empty = batch.slice(0, 0)
    reader = pa.RecordBatchReader.from_batches(batch.schema, [empty, batch, empty, empty])
    assert all_rows(reader) == EXPECTED
    for nothing in [SOURCE.slice(0, 0), pa.RecordBatchReader.from_batches(batch.schema, [])]:
        found = utlatande.tables(nothing)
        assert {len(table) for table in found.values()} == {0}
        assert pa.table(found["bodies"]).schema == pa.table(utlatande.tables(SOURCE)["bodies"]).schema


def test_small_batches_are_read_together() -> None:
    given = [None if row % 40 == 7 else GIVEN[row % len(GIVEN)] for row in range(400)]
    ids = [f"{row}" for row in range(400)]
    all_rows_in_one = pa.table({"id": ids, "text": pa.array(given, pa.string())})
    one_a_row = pa.concat_tables([all_rows_in_one.slice(row, 1) for row in range(400)])
    assert one_a_row["text"].num_chunks == 400
    tables = utlatande.tables(one_a_row, threads=2)
    documents = pa.table(tables["documents"])
    assert documents["document"].to_pylist() == [name for name, text in zip(ids, given) if text is not None]
    assert pa.table(tables["errors"])["row"].to_pylist() == list(range(7, 400, 40))
    # Each costs memory of its own.
    assert documents["document"].num_chunks < 60


def test_rows_without_a_document() -> None:
    source = pa.table({"id": ["a", "b", None, "d"], "text": [GIVEN[0], None, GIVEN[1], GIVEN[2]]})
    found = all_rows(source)
    assert [row["document"] for row in found["documents"]] == ["a", "d"]
    errors = [(row["row"], row["document"], row["kind"]) for row in found["errors"]]
    assert errors == [(1, "b", "empty"), (2, None, "empty")]
    nulls = pa.table({"id": ["a", "b"], "text": pa.nulls(2)})
    assert len(all_rows(nulls)["errors"]) == 2


def test_bytes_that_are_no_text_are_rows_of_errors() -> None:
    bad = [b"", b"PK\x03\x04", b"%PDF-1.7", b"PM 2003 RVII (Dnr 242/01)"]
    found = all_rows(pa.table({"id": range(4), "bytes": bad}))
    assert [row["kind"] for row in found["errors"]] == ["empty", "not_text", "damaged"]
    assert [row["document"] for row in found["documents"]] == ["3"]


def test_a_column_of_text_that_is_not_utf_8() -> None:
    offsets, values = struct.pack("<iii", 0, 2, 4), b"\xff\xfePM"
    lies = pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(offsets), pa.py_buffer(values)])
    found = all_rows(pa.table({"id": ["a", "b"], "text": lies}))
    assert [(row["document"], row["kind"]) for row in found["errors"]] == [("a", "not_text")]
    assert [row["document"] for row in found["documents"]] == ["b"]


def test_a_column_is_found_by_its_name() -> None:
    source = pa.table({"path": IDS, "content": GIVEN})
    assert all_rows(source, id="path", document="content") == EXPECTED
    wrong: list[tuple[dict[str, Any], str]] = [
        ({}, "no column `id` that names its documents; it has `path`, `content`"),
        ({"id": "path"}, "`document` must say which column"),
        ({"id": "path", "document": "text"}, "no column `text` of documents"),
    ]
    for options, message in wrong:
        with pytest.raises(ValueError, match=message):
            utlatande.tables(source, **options)
    with pytest.raises(TypeError, match="holds Int64; a document is text or binary"):
        utlatande.tables(pa.table({"id": IDS, "text": range(len(IDS))}))
    with pytest.raises(TypeError, match="which names no document"):
        utlatande.tables(pa.table({"id": [{"a": 1}], "text": ["PM"]}))


@pytest.mark.parametrize("source", [None, 7, "PM", ["PM"], {"id": ["a"], "text": ["PM"]}])
def test_what_is_no_table(source: Any) -> None:
    with pytest.raises(TypeError, match="is a table that Arrow can read"):
        utlatande.tables(source)


def test_a_column_alone_is_no_table() -> None:
    with pytest.raises(ValueError):
        utlatande.tables(SOURCE["text"])


@pytest.mark.parametrize("threads", [0, -1, 257])
def test_a_number_of_threads_that_makes_no_sense(threads: int) -> None:
    with pytest.raises(ValueError, match="threads must be from 1 to 256"):
        utlatande.tables(SOURCE, threads=threads)


def test_everybody_gives_and_takes_the_same() -> None:
    data = {"id": IDS, "text": GIVEN}
    frame = pandas.DataFrame(data)
    assert all_rows(frame) == EXPECTED
    assert all_rows(polars.DataFrame(data)) == EXPECTED
    assert all_rows(duckdb.sql("SELECT * FROM frame")) == EXPECTED
    bodies = utlatande.tables(SOURCE)["bodies"]
    expected = EXPECTED["bodies"]
    assert polars.DataFrame(bodies).to_dicts() == expected
    taken = duckdb.execute("SELECT * FROM bodies").fetchall()
    assert [dict(zip(bodies.column_names, row)) for row in taken] == expected
    assert pa.table(bodies).to_pandas()["stance"].tolist() == [row["stance"] for row in expected]


def test_one_table_is_a_stream_that_is_read_once() -> None:
    for name, expected in EXPECTED.items():
        stream = utlatande.table(name, SOURCE)  # type: ignore[arg-type]
        assert rows(stream) == expected
        with pytest.raises(ValueError, match="can be read once"):
            pa.table(stream)
    with pytest.raises(ValueError, match="no table `boards`; there are documents, bodies"):
        utlatande.table("boards", SOURCE)  # type: ignore[arg-type]


def test_a_stream_takes_few_documents_ahead() -> None:
    taken = 0

    def batches() -> Iterator[pa.RecordBatch]:
        nonlocal taken
        batch = SOURCE.combine_chunks().to_batches()[0]
        for _ in range(1000):
            taken += 1
            yield batch

    reader = pa.RecordBatchReader.from_batches(SOURCE.schema, batches())
    stream = pa.RecordBatchReader.from_stream(utlatande.table("bodies", reader, threads=2))
    assert taken == 0
    for _ in range(20):
        stream.read_next_batch()
    assert taken < 40
    del stream
    time.sleep(0.1)
    assert taken < 40


def test_what_the_source_raises_is_raised() -> None:
    def batches() -> Iterator[pa.RecordBatch]:
        yield from SOURCE.to_batches()
        raise LookupError("no more rows")

    def reader() -> pa.RecordBatchReader:
        return pa.RecordBatchReader.from_batches(SOURCE.schema, batches())

    with pytest.raises(RuntimeError, match="the source cannot be read: .*no more rows"):
        utlatande.tables(reader())
    with pytest.raises(Exception, match="no more rows"):
        pa.table(utlatande.table("bodies", reader()))


def test_other_threads_run_meanwhile() -> None:
    is_done = False
    ticks = 0

    def tick() -> None:
        nonlocal ticks
        while not is_done:
            ticks += 1
            time.sleep(0.001)

    other = threading.Thread(target=tick)
    other.start()
    utlatande.tables(pa.concat_tables([SOURCE] * 30))
    is_done = True
    other.join()
    assert ticks > 10


def test_ctrl_c_ends_it() -> None:
    script = f"""
import itertools, pathlib, pyarrow, utlatande
text = pathlib.Path({str(FIXTURES / "ks-2023-149.txt")!r}).read_text()
batch = pyarrow.record_batch({{"id": ["a"], "text": [text]}})
print("ready", flush=True)
utlatande.tables(pyarrow.RecordBatchReader.from_batches(batch.schema, itertools.repeat(batch)))
"""
    command = [sys.executable, "-I", "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        try:
            assert running.stdout is not None and running.stdout.readline() == b"ready\n"
            time.sleep(0.3)
            running.send_signal(signal.SIGINT)
            _, errors = running.communicate(timeout=20)
        finally:
            running.kill()
    assert b"KeyboardInterrupt" in errors
