"""Typed facts, each with its place, from the text of Stockholm city council reports (*utlåtanden* and *PM*).

>>> import utlatande
>>> text = "PM 2003 RVII (Dnr 242/01)"
>>> report = utlatande.extract(text)
>>> span = report["diary_numbers"][0]["span"]
>>> text[span["start"] : span["end"]]
'242/01'
"""

from ._error import Error
from ._native import Stream, Table, extract, extract_many, locate, sentences, table, tables, text

__all__ = [
    "Error",
    "Stream",
    "Table",
    "extract",
    "extract_many",
    "locate",
    "sentences",
    "table",
    "tables",
    "text",
]
