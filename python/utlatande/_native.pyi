from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Literal, TypeAlias, overload

from ._error import Error
from .report import Located, Report, Text

Document: TypeAlias = str | bytes | bytearray | memoryview | PathLike[str]
Offsets: TypeAlias = Literal["chars", "bytes"]

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
