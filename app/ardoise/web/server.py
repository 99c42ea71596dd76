"""The command that serves the app: Streamlit's own, with every setting that Ardoise relies on."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent

SETTINGS: Mapping[str, str] = {
    "theme.base": str(HERE / "theme.toml"),
    "server.enableStaticServing": "true",
    # Files of the bank are read again by content; watching the code would only cost.
    "server.fileWatcherType": "none",
    # Streamlit asks newcomers for an address before it serves anything.
    "server.showEmailPrompt": "false",
    # In megabytes. A bank is read up to 2 MB, an Anki deck may weigh more.
    "server.maxUploadSize": "10",
    # A field that has a value of its own may be given back what was typed in it.
    "global.disableWidgetStateDuplicationWarning": "true",
    "browser.gatherUsageStats": "false",
    # What is in order is told by `ardoise run`, in the teacher's language.
    "logger.level": "warning",
    # An exception shown in the browser carries local variables, the key among them.
    "client.showErrorDetails": "none",
    "client.toolbarMode": "minimal",
    # A full collection after each rerun costs 0.6 s an answer at 50 pupils, 9 ms without it.
    "runner.postScriptGC": "false",
    "runner.magicEnabled": "false",
}


def command(
    *,
    port: int = 8501,
    address: str = "127.0.0.1",
    browser: bool = True,
    settings: Mapping[str, str] | None = None,
) -> list[str]:
    """The command line that serves the app on `address`:`port`, ready to be executed.

    Which workspace it serves is told by `environment`. `browser` opens one. `settings` are more
    options of Streamlit, by their dotted names; they win over ours.
    """
    options = {
        **SETTINGS,
        "server.address": address,
        "server.port": str(port),
        "server.headless": "false" if browser else "true",
        **(settings or {}),
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    return [sys.executable, "-m", "ardoise.web.serve", "run", str(HERE / "app.py"), *flags]


def environment(
    workspace: Path,
    *,
    lang: str = "",
    teacher: str = "",
    base: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """The environment for `command`: `base` (this process's own) and what the app is told by it.

    `lang` is the language of the pages until a pupil chooses another; without one, that of `base`
    stands, and without either each browser's own is spoken. `teacher` is the key of the
    teacher's part. Without one, that of `base` stands, and without either that part stays shut.
    """
    return {
        **(os.environ if base is None else base),
        "ARDOISE_WORKSPACE": str(workspace),
        **({"ARDOISE_LANG": lang} if lang else {}),
        **({"ARDOISE_TEACHER_KEY": teacher} if teacher else {}),
    }
