"""The exception. It stands alone, since the native part raises it too."""

from __future__ import annotations


class Error(ValueError):
    """A document that cannot be read.

    ``kind`` says why, for code: ``empty``, ``not_text``, ``scanned`` (OCR makes text of it), ``encrypted``,
    ``damaged``, ``too_large``, ``unread`` (the file cannot be opened) or ``panicked``. ``message`` says it for
    people, and ``file`` names the file, where the document was named by a path.
    """

    message: str
    kind: str
    file: str | None

    def __init__(self, message: str, kind: str, file: str | None = None) -> None:
        # All of them, so that a copy and what comes out of a pickle are the same.
        super().__init__(message, kind, file)
        self.message = message
        self.kind = kind
        self.file = file

    def __str__(self) -> str:
        return self.message if self.file is None else f"{self.file}: {self.message}"


Error.__module__ = "utlatande"
