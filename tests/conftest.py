import pytest


@pytest.fixture(autouse=True)
def _no_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that a shell says about its width changes what a test sees."""
    monkeypatch.delenv("COLUMNS", raising=False)
