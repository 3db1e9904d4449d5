"""The foreign libraries that read documents: optional, kept quiet, their errors one line."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.errors import TimelineError

_EXTRA = "pip install 'timeline-exporter[documents]'"
_LONGEST = 100


@contextmanager
def reading(name: str, kind: str, remedy: str) -> Iterator[None]:
    """Within it, libraries are imported and called on the document `name`.

    Args:
        name: As messages call the document.
        kind: What it is ("a PDF").
        remedy: What would be right where it cannot be read.

    Raises:
        TimelineError: A library is missing, or cannot read the document.
    """
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except TimelineError:
        raise
    except ImportError as error:
        raise TimelineError(
            f"{name}: {error.name or error} is not installed, which reads {kind}: {_EXTRA}"
        ) from None
    except Exception as error:  # noqa: BLE001 - broken documents make readers raise anything
        reason = " ".join(str(error).split())[:_LONGEST] or type(error).__name__
        raise TimelineError(f"{name}: {kind} that cannot be read ({reason}): {remedy}") from None
    finally:
        logging.disable(before)
