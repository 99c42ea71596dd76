"""A real Chromium before a real server, on the class of `tests/web/class`."""

import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocket, sync_playwright

from ardoise.web.server import HERE, command, environment

CLASS = Path(__file__).parents[1] / "web" / "class"
CALM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""What keeps Chromium from asking anything of any host of its own accord."""


TEACHER = "craie"
"""The key of the teacher's part of the server that tests share."""


class Server:
    """The app on one workspace; it can be started again. Another `script` is served by Streamlit's
    own command, with the settings of the app."""

    def __init__(self, workspace: Path, script: Path | None = None, *, teacher: str = "") -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.workspace = workspace
        self._script = script
        self._teacher = teacher
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where the app is served."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """The process that serves it, once started."""
        if self._process is None:
            raise ValueError("the server is not running")
        return self._process.pid

    def start(self) -> None:
        """Start, and return once the app answers."""
        parts = command(port=self.port, browser=False)
        if self._script is not None:
            other = {"ardoise.web.serve": "streamlit", str(HERE / "app.py"): str(self._script)}
            parts = [other.get(part, part) for part in parts]
        self._process = subprocess.Popen(
            parts,
            env=environment(self.workspace, teacher=self._teacher),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 60
        while True:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=5):
                    return
            except OSError:
                if time.monotonic() > deadline or self._process.poll() is not None:
                    raise
                time.sleep(0.1)

    def stop(self) -> None:
        """Stop at once, as a machine that is switched off."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def chromium_path() -> str | None:
    """The Chromium of this machine, or None for the one that Playwright brings itself."""
    named = os.environ.get("ARDOISE_CHROMIUM")
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return named or next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=list(CALM), headless=True
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for the tests of one file."""
    workspace = tmp_path_factory.mktemp("served") / "class"
    shutil.copytree(CLASS, workspace)
    server = Server(workspace, teacher=TEACHER)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def open_page(browser: Browser, server: Server) -> Iterator[Callable[..., Page]]:
    """Opens a page in a browser of its own; at the end, no other host must have been asked."""
    contexts: list[BrowserContext] = []
    asked: set[str] = set()

    def open_one(path: str = "/", **options: object) -> Page:
        settings = {"locale": "fr-FR", "viewport": {"width": 1280, "height": 800}} | options
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
        page.on("websocket", lambda socket: asked.add(urlsplit(socket.url).netloc))
        page.set_default_timeout(20_000)
        page.goto(server.url + path)
        page.wait_for_selector("h1")
        return page

    yield open_one
    for context in contexts:
        context.close()
    # Data and blob URLs have no host.
    assert asked - {""} == {f"127.0.0.1:{server.port}"}


class Frames:
    """What the server sent over the websocket of a page, as bytes."""

    def __init__(self, page: Page) -> None:
        self.received = bytearray()
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._keep)

    def _keep(self, payload: str | bytes) -> None:
        self.received += payload.encode() if isinstance(payload, str) else payload

    def holds(self, text: str) -> bool:
        """Whether `text` has been sent, as UTF-8 or escaped as JSON escapes it."""
        escaped = text.encode("unicode_escape")
        return text.encode() in self.received or escaped in self.received
