"""`ardoise run` serves the quiz on loopback, tells the teacher's address, and stops when told."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Run

HERE = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds in which a server may start; it is asked again and again, nothing is measured."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as page:
            return bool(page.status == 200)
    except OSError:
        return False


def wait_until(port: int, up: bool) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if answers(port) is up:
            return True
        time.sleep(0.2)
    return False


@pytest.fixture
def served(root: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    port = free_port()
    command = [sys.executable, "-m", "ardoise", "run", "--port", str(port), "--no-browser"]
    process = subprocess.Popen(
        [*command, "--workspace", str(root)],
        cwd=HERE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    yield process, port
    process.kill()
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def test_it_serves_then_stops_with_its_server(
    served: tuple[subprocess.Popen[str], int],
) -> None:
    process, port = served
    assert wait_until(port, up=True)
    assert process.stdout is not None
    assert process.stdout.readline() == f"Quiz, pour les élèves\u00a0: http://127.0.0.1:{port}\n"
    assert f"http://127.0.0.1:{port}/enseignant?cle=" in process.stdout.readline()
    assert "Ctrl+C" in process.stdout.readline()
    process.terminate()
    process.wait(PATIENCE)
    # Nothing that the server itself would say, in English.
    assert process.stdout.read() == ""
    assert wait_until(port, up=False)


def test_on_all_addresses_it_names_one_that_others_can_type_and_asks_nobody(root: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "ardoise", "run", "--port", str(port), "--no-browser"]
    process = subprocess.Popen(
        [*command, "--workspace", str(root), "--address", "0.0.0.0"],
        cwd=HERE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        assert wait_until(port, up=True)
    finally:
        process.terminate()
        said, complained = process.communicate(timeout=PATIENCE)
    assert f":{port}\n" in said
    assert "0.0.0.0" not in said
    # Without a class, pupils could not be told apart.
    assert "comme un seul élève" in said
    # Streamlit complains when it could not ask a host on the internet for an address.
    assert complained == ""


def test_a_port_that_is_taken_is_told_with_another(run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("run", "--port", str(port), "--no-browser")
    assert done.code == 2
    assert f"--port {port + 1}" in done.err


def test_a_key_that_could_be_guessed_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARDOISE_TEACHER_KEY", "1234")
    done = run("run", "--port", str(free_port()), "--no-browser")
    assert done.code == 2
    assert "trop courte" in done.err
