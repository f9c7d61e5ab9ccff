"""The tables of many documents on a Spark cluster.

Every node needs this package and PyArrow. Nothing here ends a job because of a document: what cannot be
read has a row in the table ``errors``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark import TaskContext
from pyspark.sql.types import BooleanType, DataType, LongType, StringType, StructField, StructType

import utlatande

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from ._native import Offsets, TableName

__all__ = ["SCHEMAS", "TABLES", "extract", "rows", "table"]

# Documents whose rows are in memory at a time: a task gets thousands in one batch unless Spark is told otherwise.
_AT_ONCE = 256

_TYPES: dict[pa.DataType, DataType] = {
    pa.bool_(): BooleanType(),
    pa.int64(): LongType(),
    pa.string(): StringType(),
}


def _schemas() -> dict[TableName, pa.Schema]:
    nothing = pa.table({"id": pa.array([], pa.string()), "text": pa.array([], pa.string())})
    schemas: dict[TableName, pa.Schema] = {name: pa.table(rows).schema for name, rows in utlatande.tables(nothing).items()}
    # It counts rows of one batch, which Spark cut somewhere.
    errors = schemas["errors"]
    schemas["errors"] = errors.remove(errors.get_field_index("row"))
    return schemas


#: The columns of each table, as Arrow has them.
SCHEMAS = _schemas()

#: The names of the tables; ``errors`` has a row for each document that cannot be read.
TABLES = tuple(SCHEMAS)


def extract(
    documents: DataFrame,
    *,
    id: str = "id",
    document: str | None = None,
    offsets: Offsets = "chars",
) -> DataFrame:
    """All tables of the documents, in one pass over them.

    A row has the name of its ``table``, and its cells in a column of that name, a struct; the columns of the
    other tables are null. `rows` gives the rows of one table. Written with ``partitionBy("table")``, a table is read
    without the others.

    ``id`` is the column that names a document, and ``document`` the one that holds it: text, or the bytes of a text
    or PDF file. Where it is not named, it is the one called ``text``, ``bytes`` or ``pdf``.
    """
    one = StructField("table", StringType(), nullable=False)
    structs = [StructField(name, _struct(schema)) for name, schema in SCHEMAS.items()]
    make = partial(_all_rows, id=id, document=document, offsets=offsets)
    return _made(documents, id, document, make, StructType([one, *structs]))


def table(
    documents: DataFrame,
    name: TableName,
    *,
    id: str = "id",
    document: str | None = None,
    offsets: Offsets = "chars",
) -> DataFrame:
    """One table of the documents. Whoever wants several has the documents read once by `extract`."""
    _known(name)
    make = partial(_rows, name, id=id, document=document, offsets=offsets)
    return _made(documents, id, document, make, _struct(SCHEMAS[name]))


def rows(extracted: DataFrame, name: TableName) -> DataFrame:
    """The rows of one table in what `extract` gave, with its columns."""
    _known(name)
    return extracted.where(extracted["table"] == name).select(f"{name}.*")


def _known(name: str) -> None:
    if name not in SCHEMAS:
        raise ValueError(f"there is no table `{name}`; there are {', '.join(TABLES)}")


def _struct(schema: pa.Schema) -> StructType:
    def field(of: pa.Field) -> StructField:
        about = (of.metadata or {}).get(b"description")
        comment = {"comment": about.decode()} if about else {}
        return StructField(of.name, _TYPES[of.type], nullable=True, metadata=comment)

    return StructType([field(of) for of in schema])


def _made(
    documents: DataFrame,
    id: str,
    document: str | None,
    make: Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]],
    schema: StructType,
) -> DataFrame:
    usual = ("text", "bytes", "pdf")
    wanted = [document] if document else [name for name in usual if name in documents.columns]
    # What is not needed is not sent to Python.
    return documents.select(id, *wanted).mapInArrow(make, schema)


def _all_rows(
    batches: Iterator[pa.RecordBatch], *, id: str, document: str | None, offsets: Offsets
) -> Iterator[pa.RecordBatch]:
    structs = {name: pa.struct(list(schema)) for name, schema in SCHEMAS.items()}
    schema = pa.schema([("table", pa.string()), *structs.items()])
    for some in _pieces(batches):
        found = utlatande.tables(some, id=id, document=document, offsets=offsets, threads=_cpus())
        for name, of in found.items():
            for batch in pa.table(of).select(SCHEMAS[name].names).to_batches():
                number = batch.num_rows
                columns = [
                    batch.to_struct_array() if other == name else pa.nulls(number, struct)
                    for other, struct in structs.items()
                ]
                yield pa.record_batch([pa.repeat(name, number), *columns], schema=schema)


def _rows(
    name: TableName,
    batches: Iterator[pa.RecordBatch],
    *,
    id: str,
    document: str | None,
    offsets: Offsets,
) -> Iterator[pa.RecordBatch]:
    for some in _pieces(batches):
        of = utlatande.table(name, some, id=id, document=document, offsets=offsets, threads=_cpus())
        yield from pa.table(of).select(SCHEMAS[name].names).to_batches()


def _pieces(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        for start in range(0, batch.num_rows, _AT_ONCE):
            yield batch.slice(start, _AT_ONCE)


def _cpus() -> int:
    """The cores that the task may use."""
    task = TaskContext.get()
    return task.cpus() if task else 1
