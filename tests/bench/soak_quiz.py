"""Whether memory stays flat over tens of thousands of reruns: what the server takes, now and then.

Tabs answer quiz after quiz by turns, and now and then one closes and another opens. Run from the
repository with `python tests/bench/soak_quiz.py [reruns]`; it takes minutes.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.bench_quiz import answer
from tests.browser.conftest import Server
from tests.load.tab import Tab
from tests.load.workspace import make_workspace

RERUNS = 20_000
TABS = 4
EACH = 1_000
TAB_LIVES = 500


def resident(server: Server) -> float:
    """What the server has in memory, in MB."""
    status = Path(f"/proc/{server.pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def soak(server: Server, reruns: int) -> None:
    """Print what is resident after each thousand of `reruns`."""
    tabs = [Tab(server.port).run() for _tab in range(TABS)]
    done = shown = turn = 0
    while done < reruns:
        turn += 1
        if turn % TAB_LIVES == 0:
            tabs.pop(0).close()
            tabs.append(Tab(server.port).run())
        tab = tabs[turn % TABS]
        before = tab.runs
        answer(tab)
        done += tab.runs - before
        if done >= shown + EACH:
            shown = done - done % EACH
            print(f"{shown:6d} reruns: {resident(server):.1f} MB", flush=True)
    for tab in tabs:
        tab.close()


def main() -> None:
    """Serve, soak, print."""
    reruns = int(sys.argv[1]) if len(sys.argv) > 1 else RERUNS
    with tempfile.TemporaryDirectory() as folder:
        server = Server(make_workspace(Path(folder) / "class"))
        server.start()
        try:
            print(f"     0 reruns: {resident(server):.1f} MB")
            soak(server, reruns)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
