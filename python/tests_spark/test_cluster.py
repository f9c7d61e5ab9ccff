"""What a cluster makes of documents is what one process makes of them, also where an executor is killed."""

from __future__ import annotations

import hashlib
import os
import pathlib
import signal
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from cluster import executors, family, listening, states
from documents import FILES, TEXTS, files, texts, write
from pyspark.sql import SparkSession

import utlatande
from utlatande import spark

if TYPE_CHECKING:
    from utlatande._native import TableName

PATIENCE = 600 + TEXTS // 50 + FILES  # seconds


@pytest.fixture(scope="module")
def documents(folder: pathlib.Path) -> pathlib.Path:
    path = folder / "texts.parquet"
    write(path, "text", texts(TEXTS))
    return path


def hashed(rows: pa.Table) -> str:
    """A hash of the rows of a table, whatever their order."""
    keys = [name for name in ("document", "id") if name in rows.column_names]
    rows = rows.take(pc.sort_indices(rows, [(key, "ascending") for key in keys]))
    found = hashlib.sha256()
    for name in rows.column_names:
        # A text of nothing is not what is null.
        marked = pc.binary_join_element_wise("+", pc.cast(rows[name], pa.string()), "")
        cells = pc.fill_null(marked, "-").to_pylist()
        found.update("".join(f"{len(cell)}:{cell}" for cell in [name, *cells]).encode())
    return found.hexdigest()


def alone(path: pathlib.Path) -> dict[str, pa.Table]:
    """The tables that this process makes of the same file."""
    found: dict[str, pa.Table] = {name: pa.table(of) for name, of in utlatande.tables(pq.read_table(path)).items()}
    found["errors"] = found["errors"].drop_columns("row")
    return found


def written(path: pathlib.Path) -> dict[str, pa.Table]:
    """The tables in a folder that Spark wrote, by ``table``."""
    found: dict[str, pa.Table] = {}
    for name in spark.TABLES:
        parts = sorted(path.glob(f"table={name}/*.parquet"))
        structs = [pq.ParquetFile(part).read(columns=[name])[name] for part in parts]
        rows = [pa.Table.from_struct_array(chunk) for struct in structs for chunk in struct.chunks]
        # Spark forgets which cells are never null.
        schema = spark.SCHEMAS[name]
        found[name] = pa.concat_tables([schema.empty_table(), *(part.cast(schema) for part in rows)])
    return found


def same(spark_tables: dict[str, pa.Table], one_process: dict[str, pa.Table], number: int) -> None:
    for name, expected in one_process.items():
        found = spark_tables[name]
        assert found.num_rows == expected.num_rows, name
        assert hashed(found) == hashed(expected), name
    ids = [*spark_tables["documents"]["document"].to_pylist(), *spark_tables["errors"]["document"].to_pylist()]
    assert len(ids) == number, "every document once, none missing"
    assert len(set(ids)) == number


def test_nothing_listens_to_another_machine(session: SparkSession) -> None:
    # So that executors are there.
    assert session.range(4).count() == 4
    processes = family(os.getpid())
    assert set(executors(session).values()) < processes
    addresses = listening(processes)
    # 127.0.0.1, also as IPv6 writes it.
    assert addresses <= {"0100007F", "0000000000000000FFFF00000100007F"}
    assert addresses


def test_a_killed_executor_loses_no_document(
    session: SparkSession, documents: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    found = spark.extract(session.read.parquet(str(documents)))
    output = tmp_path / "out"
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.write.partitionBy("table").parquet(str(output))
        except BaseException as error:
            failed.append(error)

    job = threading.Thread(target=run)
    job.start()
    killed, stage = kill_after_a_quarter(session, job)
    job.join(PATIENCE)
    assert not job.is_alive() and not failed, failed

    # It hit a task, and another executor stands in the place of the killed one.
    info = session.sparkContext.statusTracker().getStageInfo(stage)
    assert info is not None
    assert info.numFailedTasks >= 1
    assert info.numCompletedTasks == info.numTasks >= 20
    wait(lambda: sum(is_active for is_active, _ in states(session).values()) == 2)
    assert not states(session)[killed][0]
    assert killed not in executors(session)
    same(written(output), alone(documents), TEXTS)


def kill_after_a_quarter(session: SparkSession, job: threading.Thread) -> tuple[str, int]:
    """Kills an executor that runs a task when a quarter of a stage is done; its id, and the stage."""
    tracker = session.sparkContext.statusTracker()
    until = time.monotonic() + PATIENCE
    while job.is_alive() and time.monotonic() < until:
        for stage in tracker.getActiveStageIds():
            info = tracker.getStageInfo(stage)
            if info is None or info.numTasks < 20 or info.numCompletedTasks * 4 < info.numTasks:
                continue
            processes = executors(session)
            for name, (is_active, tasks) in states(session).items():
                if is_active and tasks > 0 and name in processes:
                    process = processes[name]
                    os.kill(process, signal.SIGKILL)
                    wait(lambda: not is_running(process))
                    return name, stage
        time.sleep(0.02)
    pytest.fail("the job ended before an executor could be killed")


def is_running(process: int) -> bool:
    try:
        state = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not until():
        assert time.monotonic() < end, "it does not come"
        time.sleep(0.05)


def test_files_that_cannot_be_read_have_a_row(
    session: SparkSession, folder: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    path = folder / "files.parquet"
    write(path, "pdf", files(FILES))
    found = spark.extract(session.read.parquet(str(path)))
    found.write.partitionBy("table").parquet(str(tmp_path / "out"))
    tables = written(tmp_path / "out")
    same(tables, alone(path), FILES)
    kinds = set(tables["errors"]["kind"].to_pylist())
    assert {"encrypted", "scanned"} <= kinds


def test_one_table_and_the_rows_of_all_are_the_same(session: SparkSession, documents: pathlib.Path) -> None:
    few = session.read.parquet(str(documents)).where("id < '000040.txt'")
    found = spark.extract(few)
    names: list[TableName] = ["documents", "bodies", "dissents"]
    for name in names:
        one, of_all = spark.table(few, name), spark.rows(found, name)
        assert one.columns == of_all.columns
        assert one.count() > 0
        assert sorted(map(tuple, one.collect()), key=repr) == sorted(map(tuple, of_all.collect()), key=repr)
    about = {field.name: field.metadata["comment"] for field in spark.table(few, "bodies").schema}
    assert "canonical" in about["body"]


def test_bad_rows_end_no_job(session: SparkSession) -> None:
    rows = [("null", None), (None, "PM 2003 RVII (Dnr 242/01)"), ("empty", ""), ("fine", "PM 2003 RVII (Dnr 242/01)")]
    given = session.createDataFrame(rows, "id string, text string")
    found = {row.document for row in spark.table(given, "documents").collect()}
    assert "fine" in found
    errors = spark.table(given, "errors").collect()
    assert {row.document for row in errors} >= {"null", None}
    assert all(row.error for row in errors)
    nothing = session.createDataFrame([], "id string, text string")
    assert spark.extract(nothing).count() == 0
    with pytest.raises(ValueError, match="there is no table `body`"):
        spark.table(given, "body")  # type: ignore[arg-type]
