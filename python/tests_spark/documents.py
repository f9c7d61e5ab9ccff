"""Many different documents, made from the fixtures: other numbers of the register, days and persons."""

from __future__ import annotations

import os
import pathlib
import random
import re
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq

#: How many the tests read.
TEXTS = int(os.environ.get("UTLATANDE_TEXTS", "1000"))
FILES = int(os.environ.get("UTLATANDE_FILES", "100"))

FIXTURES = pathlib.Path(__file__).parents[2] / "fixtures"

_DIARY_NUMBER = re.compile(r"(?<=KS )\d{4}/\d+|\b\d{3}(-\d+)?/\d{2,4}")
_DAY = re.compile(r"\bden \d{1,2} (?=[a-z])")
_SURNAME = re.compile(r"\b([A-ZÅÄÖ][a-zåäö]+ )[A-ZÅÄÖ][a-zåäö]+(?= \([A-Z]{1,2}\))")
_SURNAMES = ["Alm", "Berg", "Dal", "Ek", "Fors", "Gran", "Holm", "Lind", "Moberg", "Nyman", "Sund", "Wik", "Öst"]

# Rows of a row group: Spark's tasks begin at row groups.
_GROUP = 20


def texts(number: int) -> Iterator[tuple[str, str]]:
    """Names and texts of so many documents; the same in every run."""
    sources = [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]
    for at in range(number):
        yield f"{at:06}.txt", _varied(sources[at % len(sources)], at)


def files(number: int) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of so many PDF files, hostile ones among them."""
    odd = [path.read_bytes() for path in sorted((FIXTURES / "pdf").glob("*.pdf")) if path.stem != "bomb"]
    for at, (name, text) in enumerate(texts(number)):
        yield name.replace(".txt", ".pdf"), odd[at] if at < len(odd) else pdf(text)


def write(path: pathlib.Path, column: str, documents: Iterator[tuple[str, str | bytes]]) -> None:
    """A Parquet file with an ``id`` and a column of documents."""
    names, contents = zip(*documents)
    pq.write_table(pa.table({"id": names, column: contents}), path, row_group_size=_GROUP)


def _varied(text: str, at: int) -> str:
    chance = random.Random(at)
    text = _DIARY_NUMBER.sub(lambda _: f"{chance.randrange(2003, 2024)}/{at}", text)
    text = _DAY.sub(lambda _: f"den {chance.randrange(1, 29)} ", text)
    return _SURNAME.sub(lambda found: found[1] + chance.choice(_SURNAMES), text)


def pdf(text: str, lines_per_page: int = 46) -> bytes:
    """A PDF file with the lines of a text as they stand."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    pages = [lines[at : at + lines_per_page] for at in range(0, len(lines), lines_per_page)]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for at, page in enumerate(pages):
        shown = "".join(f"({_escaped(line)}) ' " for line in page)
        content = f"BT /F1 11 Tf 15 TL 71 770 Td {shown}ET".encode("cp1252", "replace")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * at),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _escaped(line: str) -> str:
    return re.sub(r"([\\()])", r"\\\1", line)
