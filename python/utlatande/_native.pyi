from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Literal, Protocol, TypeAlias, final, overload

from ._error import Error
from .report import Located, Report, Text

Document: TypeAlias = str | bytes | bytearray | memoryview | PathLike[str]
Offsets: TypeAlias = Literal["chars", "bytes"]
TableName: TypeAlias = Literal[
    "documents",
    "bodies",
    "decisions",
    "dissents",
    "persons",
    "dates",
    "references",
    "sections",
    "diagnostics",
    "errors",
]

class ArrowStream(Protocol):
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

class ArrowArray(Protocol):
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...

@final
class Table:
    @property
    def column_names(self) -> list[str]: ...
    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

@final
class Stream:
    @property
    def column_names(self) -> list[str]: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

def extract(document: Document, /, *, offsets: Offsets = "chars") -> Report: ...
@overload
def extract_many(
    documents: Iterable[Document],
    /,
    *,
    threads: int | None = None,
    offsets: Offsets = "chars",
    return_errors: Literal[False] = False,
) -> Iterator[Report]: ...
@overload
def extract_many(
    documents: Iterable[Document],
    /,
    *,
    threads: int | None = None,
    offsets: Offsets = "chars",
    return_errors: bool,
) -> Iterator[Report | Error]: ...
def locate(document: Document, /, *, offsets: Offsets = "chars") -> list[Located]: ...
def sentences(document: Document, /, *, offsets: Offsets = "chars") -> list[Text]: ...
def text(document: Document, /) -> str: ...
def tables(
    source: ArrowStream | ArrowArray,
    /,
    *,
    id: str = "id",
    document: str | None = None,
    offsets: Offsets = "chars",
    threads: int | None = None,
) -> dict[TableName, Table]: ...
def table(
    name: TableName,
    source: ArrowStream | ArrowArray,
    /,
    *,
    id: str = "id",
    document: str | None = None,
    offsets: Offsets = "chars",
    threads: int | None = None,
) -> Stream: ...
