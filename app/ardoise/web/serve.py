"""Streamlit's own command, with answers sent at once: `python -m ardoise.web.serve run …`.

Streamlit makes its listening socket in a way that leaves Nagle's algorithm on (asyncio turns it off
only for sockets whose protocol is named). The second part of an answer then waits for the browser
to acknowledge the first, up to 40 ms.
"""

import socket
from collections.abc import Callable
from typing import Any


def at_once(bind: Callable[..., socket.socket]) -> Callable[..., socket.socket]:
    """`bind`, whose socket then hands TCP_NODELAY down to every connection it accepts."""

    def bound(*args: Any, **options: Any) -> socket.socket:  # noqa: ANN401 (as `bind` takes them)
        made = bind(*args, **options)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    return bound


def main() -> None:
    """Run Streamlit's command line."""
    from streamlit.web import cli
    from streamlit.web.server.starlette import starlette_server

    name = "_bind_socket"
    bind = getattr(starlette_server, name, None)
    # A private name: without it the app is served as well, only a little later.
    if bind is not None:
        setattr(starlette_server, name, at_once(bind))
    cli.main()


if __name__ == "__main__":
    main()
