from __future__ import annotations

import pathlib
from collections.abc import Iterator

import pytest
from cluster import cluster
from documents import TEXTS
from pyspark.sql import SparkSession


@pytest.fixture(scope="session")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    """One cluster of two executors for the whole run."""
    folder = tmp_path_factory.mktemp("spark")
    options = {
        # So small that there are many tasks, each of which is retried where its executor is killed.
        "spark_sql_files_maxPartitionBytes": f"{max(96, 96 * TEXTS // 2000)}k",
        # As the page advises for jobs as short as these.
        "spark_executor_extraJavaOptions": "-XX:TieredStopAtLevel=1",
    }
    with cluster(folder, 2, **options) as session:
        session.sparkContext.setLogLevel("ERROR")
        yield session


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    return tmp_path_factory.mktemp("documents")
