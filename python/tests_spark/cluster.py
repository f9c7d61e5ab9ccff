"""A cluster on this machine's loopback address alone, and its executors as processes."""

from __future__ import annotations

import os
import pathlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pyspark
from pyspark.sql import SparkSession

HERE = "127.0.0.1"


@contextmanager
def cluster(folder: pathlib.Path, executors: int = 2, **options: str) -> Iterator[SparkSession]:
    """A session on a cluster of its own, with one core an executor; options with ``_`` for a full stop."""
    os.environ["SPARK_LOCAL_IP"] = HERE
    os.environ["SPARK_HOME"] = str(pathlib.Path(pyspark.__file__).parent)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = (
        SparkSession.builder.master(f"local-cluster[{executors},1,1024]")
        .appName("utlatande")
        .config("spark.driver.host", HERE)
        .config("spark.driver.bindAddress", HERE)
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.files.openCostInBytes", "0")
        .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
    )
    for name, value in options.items():
        builder = builder.config(name.replace("_", "."), value)
    os.environ["SPARK_LOCAL_DIRS"] = str(folder)
    os.environ["SPARK_WORKER_DIR"] = str(folder)
    session = builder.getOrCreate()
    try:
        yield session
    finally:
        session.stop()


def executors(session: SparkSession) -> dict[str, int]:
    """The number of each executor's process, by the executor's own id."""
    application = session.sparkContext.applicationId.encode()
    found = {}
    for process in pathlib.Path("/proc").iterdir():
        if not process.name.isdigit():
            continue
        try:
            arguments = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:  # It is gone.
            continue
        if application in arguments and b"--executor-id" in arguments:
            found[arguments[arguments.index(b"--executor-id") + 1].decode()] = int(process.name)
    return found


def states(session: SparkSession) -> dict[str, tuple[bool, int]]:
    """Whether each executor that ever was is alive, and how many tasks run on it."""
    listed = session.sparkContext._jsc.sc().statusStore().executorList(False)
    each = [listed.apply(at) for at in range(listed.size())]
    return {of.id(): (of.isActive(), of.activeTasks()) for of in each if of.id() != "driver"}


def listening(processes: set[int]) -> set[str]:
    """The addresses on which these processes take connections, in hexadecimal as in /proc."""
    sockets = {}
    for table in ("tcp", "tcp6"):
        for line in pathlib.Path("/proc/net", table).read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A":
                sockets[f"socket:[{fields[9]}]"] = fields[1].partition(":")[0]
    addresses = set()
    for process in processes:
        for descriptor in pathlib.Path(f"/proc/{process}/fd").iterdir():
            try:
                addresses.add(sockets[os.readlink(descriptor)])
            except (KeyError, OSError):
                continue
    return addresses


def family(root: int) -> set[int]:
    """A process and all that come from it."""
    parents: dict[int, list[int]] = {}
    for process in pathlib.Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                behind_name = (process / "stat").read_text().rpartition(")")[2]
            except OSError:
                continue
            parents.setdefault(int(behind_name.split()[1]), []).append(int(process.name))
    found, left = set[int](), [root]
    while left:
        each = left.pop()
        found.add(each)
        left += parents.get(each, [])
    return found
