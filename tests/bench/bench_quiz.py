"""How long an answer takes, beside a trivial app that Streamlit's own command serves with the same
settings.

Twice: the rerun as a client of the websocket sees it (from the click to the end of the run), and
from the click to the feedback in Chromium's page. Both apps are served at once and asked by turns,
so that whatever else the machine does weighs on both. An answer is on the disk before it is shown:
what one such commit costs here is measured too, for it is most of the difference. Run from the
repository with `make bench` or `python tests/bench/bench_quiz.py`.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import sync_playwright
from tests.browser.conftest import CALM, Server, chromium_path
from tests.browser.walk import settled
from tests.load.tab import Tab
from tests.load.workspace import make_workspace

from ardoise.records.database import connect

TRIVIAL = Path(__file__).parent / "trivial.py"
ROUNDS = 120
CLICKS = 60
PAUSE = 0.03
"""Seconds before each: who answers has read, so that nothing of the run before is still sent."""

CLICK = """([selector, changed]) => new Promise((done) => {
  const before = document.querySelector("[data-look]").dataset.look;
  const start = performance.now();
  const watch = new MutationObserver(() => {
    const look = document.querySelector("[data-look]")?.dataset.look;
    if (look && look !== before && look.endsWith(changed)) {
      watch.disconnect();
      done(performance.now() - start);
    }
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  document.querySelector(selector).click();
})"""


def answer(tab: Tab) -> float:
    """Answer the next item, in a new quiz when one is over; returns how long it took, in ms."""
    if "go" in tab.forms:
        tab.run(form=tab.forms["go"])
    if "answer" not in tab.forms:
        tab.open("")
        tab.run(click="go-start")
    form = tab.forms["answer"]
    pick = ("pick", next(iter(form.options.values())))
    time.sleep(PAUSE)
    start = time.perf_counter()
    tab.run(pick, form=form)
    return 1000 * (time.perf_counter() - start)


def over_websocket(ours: Server, trivial: Server) -> tuple[float, float]:
    """The medians, in ms, of an answer and of the trivial app's rerun."""
    times: list[float] = []
    floor: list[float] = []
    with Tab(ours.port) as tab, Tab(trivial.port) as other:
        tab.run()
        other.run()
        for _round in range(ROUNDS):
            times.append(answer(tab))
            time.sleep(PAUSE)
            start = time.perf_counter()
            other.run(click="pick-a")
            floor.append(1000 * (time.perf_counter() - start))
    return statistics.median(times), statistics.median(floor)


def in_chromium(ours: Server, trivial: Server) -> tuple[float, float]:
    """The medians, in ms, from a click to the feedback and to the trivial app's change."""
    times: list[float] = []
    floor: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(CALM))
        page, other = browser.new_page(), browser.new_page()
        other.goto(trivial.url)
        other.wait_for_selector("[data-look]")
        while len(times) < CLICKS:
            page.goto(ours.url)
            page.locator(".st-key-go-start button").click()
            page.wait_for_selector("[data-look$='-asked']")
            while page.locator(".score").count() == 0 and len(times) < CLICKS:
                settled(page)
                page.wait_for_timeout(1000 * PAUSE)
                times.append(page.evaluate(CLICK, [".option", "-told"]))
                floor.append(other.evaluate(CLICK, ["[class*=st-key-pick-a] button", ""]))
                settled(page)
                page.locator("[data-go]").click()
                page.wait_for_selector("[data-look$='-asked'], [data-look$='-result']")
        browser.close()
    return statistics.median(times), statistics.median(floor)


def a_commit(folder: Path) -> float:
    """The median, in ms, of one commit to a database of records in `folder`."""
    engine = connect(folder / "commit.sqlite3")
    times: list[float] = []
    for n in range(40):
        with engine.connect() as connection:
            connection.exec_driver_sql(f"INSERT INTO classroom VALUES ('{n}', '{n}', '')")
            start = time.perf_counter()
            connection.commit()
            times.append(1000 * (time.perf_counter() - start))
    engine.dispose()
    return statistics.median(times)


def main() -> None:
    """Serve both, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_workspace(Path(folder) / "class")
        ours, trivial = Server(workspace), Server(workspace, TRIVIAL)
        ours.start()
        trivial.start()
        try:
            print(f"a commit on this disk, p50: {a_commit(Path(folder)):.1f} ms")
            for name, measured in (
                ("rerun over the websocket, p50", over_websocket(ours, trivial)),
                ("click to feedback in Chromium, p50", in_chromium(ours, trivial)),
            ):
                mine, floor = measured
                print(f"{name}: {mine:.1f} ms, trivial {floor:.1f} ms, ratio {mine / floor:.2f}")
        finally:
            ours.stop()
            trivial.stop()


if __name__ == "__main__":
    main()
