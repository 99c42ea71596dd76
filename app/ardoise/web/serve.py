"""Streamlit's own command, mended in what we rely on: `python -m ardoise.web.serve run …`.

**Answers at once.** Streamlit makes its listening socket in a way that leaves Nagle's algorithm on
(asyncio turns it off only for sockets whose protocol is named). The second part of an answer then
waits for the browser to acknowledge the first, up to 40 ms.

**Nothing held back.** It sends what a run has drawn so far, then nothing more for 5 ms: an answer
whose run takes 4 waits for them. One is enough to send many messages together.

**Said once.** At the start of each run it works out anew, setting by setting, how the app looks:
more than drawing an answer costs. That never changes while the app is served.

**Libraries of their own names.** Streamlit puts the folder of the app before all others, where our
modules would be taken for libraries that are called the same: the language model could not be
loaded. We name our modules in full, so nothing needs that folder.

**Nobody asked.** When it listens to others it asks a host on the internet for the address of this
machine, to say it; and again for each visit from a foreign page. We need neither.

**Our words.** What it says at its start is in English, and told by `ardoise run` already.
"""

import socket
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

_BETWEEN = 0.001
"""Seconds between two sendings of what has been drawn."""


def at_once(bind: Callable[..., socket.socket]) -> Callable[..., socket.socket]:
    """`bind`, whose socket then hands TCP_NODELAY down to every connection it accepts."""

    def bound(*args: Any, **options: Any) -> socket.socket:  # noqa: ANN401 (as `bind` takes them)
        made = bind(*args, **options)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    return bound


def filled_once(fill: Callable[..., None]) -> Callable[..., None]:
    """`fill`, which puts settings into the message given first: from the second time on those are
    copied that it put there the first time, for the same section of the settings."""
    known: dict[tuple[str, ...], Any] = {}

    def filled(message: Any, *section: str) -> None:  # noqa: ANN401 (a message of Streamlit's)
        if section in known:
            message.CopyFrom(known[section])
            return
        fill(message, *section)
        known[section] = type(message)()
        known[section].CopyFrom(message)

    return filled


def keep_to_libraries() -> None:
    """Keep the folder of the app out of where modules are looked for."""
    from streamlit.runtime.scriptrunner import script_runner
    from streamlit.web import bootstrap

    _replace(script_runner, "modified_sys_path", lambda _was: lambda _script: nullcontext())
    _replace(bootstrap, "_fix_sys_path", lambda _was: lambda _script: None)


def main() -> None:
    """Run Streamlit's command line."""
    from streamlit import cli_util, net_util
    from streamlit.runtime import app_session, runtime
    from streamlit.web import cli
    from streamlit.web.server.starlette import starlette_server

    _replace(starlette_server, "_bind_socket", at_once)
    _replace(runtime, "MESSAGE_FLUSH_INTERVAL_SECS", lambda _was: _BETWEEN)
    _replace(app_session, "_populate_theme_msg", filled_once)
    _replace(app_session, "_populate_config_msg", filled_once)
    _replace(net_util, "get_external_ip", lambda _was: lambda: None)
    _replace(cli_util, "print_to_cli", lambda _was: lambda *_told, **_how: None)
    keep_to_libraries()
    cli.main()


def _replace(module: object, name: str, mend: Callable[[Any], Any]) -> None:
    """Mend a private part of Streamlit's; where it has gone, the app is served without."""
    was = getattr(module, name, None)
    if was is not None:
        setattr(module, name, mend(was))


if __name__ == "__main__":
    main()
