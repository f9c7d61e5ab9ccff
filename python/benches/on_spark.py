#!/usr/bin/env python3
"""What a Spark cluster on this machine costs beside one process: texts in CPU seconds, PDF files in wall time.

    .ci/spark target/python/wheels/utlatande-*.whl      # makes the environment
    target/spark-environment/bin/python python/benches/on_spark.py

Texts: the same documents from Parquet to Parquet, on a cluster of two executors of one core and in one process. CPU
seconds are those of all processes: driver, Java, executors, Python. Each job has a new session. What a session costs
to begin, Java's compiling included, is in the few as in the many, so that the difference is what documents cost.

PDF files: the source document, five thousand times, each file with other last bytes, on one executor and on two. A
smaller job goes first in the same session, and is not counted: start-up is apart. Java compiles less here, since
Python has most of the work.

Every measurement is a process of its own. The files are made once, in a folder of the machine's temporary files.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "python/tests_spark"))

from cluster import cluster, family  # noqa: E402
from documents import texts  # noqa: E402

import utlatande  # noqa: E402

SOURCE = ROOT / "fixtures/pdf/ks-2023-149.pdf"

#: For the executors' Java, as `docs/spark.md` advises where Python has most of the work.
QUICK = "-XX:TieredStopAtLevel=1"

#: Tasks of a job, so that none ends much later than the others.
TASKS = 20


def cpu_seconds() -> float:
    """What this process and all that come from it have cost, those that are gone included."""
    ticks = 0
    for process in family(os.getpid()):
        try:
            behind_name = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        except OSError:  # It is gone, and counts in its parent.
            continue
        ticks += sum(map(int, behind_name[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def on_cluster(folder: pathlib.Path, java: str, executors: int, warm: str | None, path: str) -> dict[str, float]:
    """One job, after another where ``warm`` names its documents."""
    from utlatande import spark

    size = max(os.path.getsize(path) // TASKS, 1)
    options = {
        "spark_sql_files_maxPartitionBytes": str(size),
        "spark_executor_extraJavaOptions": java,
    }
    with cluster(folder, executors, **options) as session, tempfile.TemporaryDirectory(dir=folder) as output:
        session.sparkContext.setLogLevel("ERROR")

        def job(source: str, goal: str) -> None:
            found = spark.extract(session.read.parquet(source))
            found.write.partitionBy("table").parquet(f"{output}/{goal}")

        if warm:
            job(warm, "warm")
        before, start = cpu_seconds() if warm else 0.0, time.monotonic()
        job(path, "out")
        return {"wall": time.monotonic() - start, "cpu": cpu_seconds() - before}


def alone(folder: pathlib.Path, path: str) -> dict[str, float]:
    """The same tables, made and written by this process."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory(dir=folder) as output:
        for name, rows in utlatande.tables(pq.read_table(path)).items():
            pq.write_table(pa.table(rows), f"{output}/{name}.parquet", compression="snappy")
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {"wall": time.monotonic() - start, "cpu": used.ru_utime + used.ru_stime}


def measured(what: str, *arguments: str) -> dict[str, float]:
    """What a process of its own measured."""
    command = [sys.executable, __file__, "--measure", what, *(f" {each}" for each in arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def texts_file(folder: pathlib.Path, number: int) -> str:
    path = folder / f"texts-{number}.parquet"
    if not path.exists():
        names, contents = zip(*texts(number))
        pq.write_table(pa.table({"id": names, "text": contents}), path, row_group_size=-(-number // TASKS))
    return str(path)


def files_file(folder: pathlib.Path, number: int) -> str:
    path = folder / f"files-{number}.parquet"
    if not path.exists():
        source, group = SOURCE.read_bytes(), -(-number // TASKS)
        schema = pa.schema([("id", pa.string()), ("pdf", pa.binary())])
        with pq.ParquetWriter(path, schema, compression="none", use_dictionary=False) as writer:
            for first in range(0, number, group):
                some = range(first, min(first + group, number))
                contents = [source + f"\n% {at}\n".encode() for at in some]
                writer.write_table(pa.table({"id": [f"{at:06}.pdf" for at in some], "pdf": contents}, schema))
    return str(path)


def lines_of_texts(folder: pathlib.Path, few: int, many: int) -> Iterator[str]:
    costs = {}
    for number in (few, many):
        path = texts_file(folder, number)
        costs[number] = measured("cluster", "", "2", "", path)["cpu"], measured("alone", path)["cpu"]
    yield "| texts | cluster, CPU seconds | one process | ratio |\n| --- | --: | --: | --: |"
    for number, (spark, process) in costs.items():
        yield f"| {number:,} | {spark:.1f} | {process:.1f} | {spark / process:.2f} |"
    spark, process = (more - less for less, more in zip(costs[few], costs[many]))
    each = 100_000 / (many - few)
    yield f"| 100,000 more | {spark * each:.1f} | {process * each:.1f} | {spark / process:.2f} |"


def lines_of_files(folder: pathlib.Path, few: int, many: int) -> Iterator[str]:
    warm, path = files_file(folder, few), files_file(folder, many)
    yield "| PDF files | wall seconds | CPU seconds |\n| --- | --: | --: |"
    found = {executors: measured("cluster", QUICK, str(executors), warm, path) for executors in (1, 2)}
    for executors, name in ((1, "one executor"), (2, "two executors")):
        yield f"| {many:,}, {name} | {found[executors]['wall']:.1f} | {found[executors]['cpu']:.1f} |"
    yield f"| two of one | {found[2]['wall'] / found[1]['wall']:.2f} | {found[2]['cpu'] / found[1]['cpu']:.2f} |"
    process = measured("alone", path)
    yield f"| {many:,}, one process | {process['wall']:.1f} | {process['cpu']:.1f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, nargs=2, default=(20_000, 120_000), metavar=("FEW", "MANY"))
    parser.add_argument("--files", type=int, nargs=2, default=(1_000, 5_000), metavar=("FEW", "MANY"))
    parser.add_argument("--measure", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.gettempdir(), "utlatande-cluster")
    folder.mkdir(exist_ok=True)
    if options.measure:
        what, *arguments = (each.strip() for each in options.measure)
        if what == "alone":
            found = alone(folder, arguments[0])
        else:
            java, executors, warm, path = arguments
            found = on_cluster(folder, java, int(executors), warm or None, path)
        print(json.dumps(found))
        return
    for line in lines_of_texts(folder, *options.texts):
        print(line, flush=True)
    print()
    for line in lines_of_files(folder, *options.files):
        print(line, flush=True)


if __name__ == "__main__":
    main()
