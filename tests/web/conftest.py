"""A small class to draw: one text, one item of each kind."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ardoise.web.server import HERE

CLASS = Path(__file__).parent / "class"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A copy of the class, without records."""
    root = tmp_path / "class"
    shutil.copytree(CLASS, root)
    return root


@pytest.fixture
def visit(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Opens a page of the app on the class, as a new visitor does."""
    monkeypatch.setenv("ARDOISE_WORKSPACE", str(workspace))
    monkeypatch.delenv("ARDOISE_LANG", raising=False)

    def open_page(page: str = "", **query: str) -> AppTest:
        app = AppTest.from_file(str(HERE / "app.py"), default_timeout=20)
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        if page:
            app.switch_page(f"screens/{page}.py").run()
        return app

    return open_page
