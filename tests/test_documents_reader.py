import logging
import subprocess
import sys
import warnings

import pytest

from timeline.documents.reader import reading
from timeline.errors import TimelineError


def test_a_missing_library_is_named_with_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(TimelineError) as caught, reading("a.pdf", "a PDF", "x"):
        import pypdf  # noqa: F401 - what is tested is that it cannot be
    assert str(caught.value) == (
        "a.pdf: pypdf is not installed, which reads a PDF: "
        "pip install 'timeline-exporter[documents]'"
    )


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (KeyError("/Root"), "'/Root'"),
        (RecursionError(), "RecursionError"),
        (ValueError("two\nlines " + "x" * 200), f"two lines {'x' * 90}"),
    ],
)
def test_an_error_is_one_line(error: Exception, reason: str) -> None:
    with pytest.raises(TimelineError) as caught, reading("a.pdf", "a PDF", "print it anew"):
        raise error
    assert str(caught.value) == f"a.pdf: a PDF that cannot be read ({reason}): print it anew"


@pytest.mark.parametrize("said", ["ours", "a.pdf: ours"])
def test_our_own_errors_are_kept_and_name_the_document(said: str) -> None:
    with pytest.raises(TimelineError, match=r"^a\.pdf: ours$"), reading("a.pdf", "a PDF", "x"):
        raise TimelineError(said)


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


def test_warnings_and_logs_are_kept_off_the_screen() -> None:
    listener = _Listener()
    logger = logging.getLogger("some.library")
    logger.addHandler(listener)
    try:
        with reading("a.pdf", "a PDF", "x"):
            warnings.warn("noise", stacklevel=1)
            logger.error("noise")
        logger.error("after")
    finally:
        logger.removeHandler(listener)
    assert listener.heard == ["after"]


_LOADED = """
import sys
from timeline.documents.read import read
read("a.txt", b"words")
print(sorted({"trafilatura", "pypdf", "docx", "charset_normalizer", "lxml"} & sys.modules.keys()))
"""


def test_no_library_is_loaded_before_it_is_needed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
