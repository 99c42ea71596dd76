"""A browser tab without a browser: it speaks Streamlit's protocol over the websocket.

As a browser does, it sends what has been sent by a slip again with every message, and asks for the
run of the fragment alone that a slip stands in.
"""

import re
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from typing import Self
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from tests.web import slips
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

TIMEOUT = 30.0


class Tab:
    """One session. It keeps what was drawn: the HTML, the buttons by their keys, and the slip."""

    def __init__(self, port: int, page: str = "", **query: str) -> None:
        self.query = urlencode(query)
        self.page = page
        self.widgets: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self.html: list[str] = []
        self.runs = 0
        self._drawn = b""
        self._slip = ("", "")
        self._sent: WidgetState | None = None
        self._script = ""
        self._open = ExitStack()
        opening = connect(
            f"ws://127.0.0.1:{port}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            compression=None,
            open_timeout=TIMEOUT,
        )
        self._socket: ClientConnection = self._open.enter_context(opening)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close politely."""
        with suppress(ConnectionClosed):
            self._open.close()

    def drop(self) -> None:
        """Cut the connection with no word of goodbye, as a lost network does."""
        self._socket.socket.shutdown(2)
        with suppress(ConnectionClosed, OSError):
            self._open.close()

    def key(self, prefix: str) -> str | None:
        """The first widget of the page whose key begins so, or None."""
        return next((key for key in self.widgets if key.startswith(prefix)), None)

    def text(self) -> str:
        """What the page says, as HTML."""
        return " ".join([*self.html, *self.parts()])

    @property
    def forms(self) -> dict[str, slips.Form]:
        """The forms of the slip by what they do; read when asked for, for whoever measures runs."""
        return slips.forms(" ".join(self.parts()))

    def parts(self) -> list[str]:
        """The parts of the slip, as HTML."""
        return slips.parts(self._drawn) if self._drawn else []

    def send(
        self, *fields: tuple[str, str], click: str = "", form: slips.Form | None = None
    ) -> None:
        """Ask for a run, with a click on the button of that key, or with a form of the slip and
        those fields; do not wait for it."""
        state = ClientState(query_string=self.query, page_script_hash=self._script)
        if not self._script:
            state.page_name = self.page
        if click:
            widget = WidgetState(id=self.widgets[click], trigger_value=True)
            state.widget_states.widgets.append(widget)
        if form:
            widget_id, state.fragment_id = self._slip
            self._sent = slips.sent(widget_id, form, *fields)
        if self._sent:
            state.widget_states.widgets.append(self._sent)
        self._socket.send(BackMsg(rerun_script=state).SerializeToString())

    def open(self, page: str, **query: str) -> Self:
        """Go to another page, as its address does."""
        self._sent = None
        self.page, self.query, self._script = page, urlencode(query), ""
        return self.run()

    def stop(self) -> None:
        """Ask for the current run to stop, as the button of that name does."""
        self._socket.send(BackMsg(stop_script=True).SerializeToString())

    def finish(self) -> None:
        """Read until a run comes to its end; runs cut short by another do not count."""
        for message in self._messages():
            kind = message.WhichOneof("type")
            if kind == "delta":
                self._keep(message)
            elif kind == "new_session":
                self._script = message.new_session.page_script_hash
                self.widgets, self.labels, self.html, self._drawn = {}, {}, [], b""
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "script_finished" and message.script_finished in (
                ForwardMsg.FINISHED_SUCCESSFULLY,
                ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
            ):
                self.runs += 1
                # What is no longer on the page is forgotten with it.
                self._sent = self._sent if self._drawn else None
                return

    def run(
        self, *fields: tuple[str, str], click: str = "", form: slips.Form | None = None
    ) -> Self:
        """Ask for a run, as `send` does, and wait for its end."""
        self.send(*fields, click=click, form=form)
        self.finish()
        return self

    def _messages(self) -> Iterator[ForwardMsg]:
        while True:
            data = self._socket.recv(timeout=TIMEOUT)
            if isinstance(data, bytes):
                yield ForwardMsg.FromString(data)

    def _keep(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "html":
            self.html.append(element.html.body)
        elif kind == "bidi_component" and element.bidi_component.component_name == slips.NAME:
            self._slip = (element.bidi_component.id, message.delta.fragment_id)
            self._drawn = element.bidi_component.bytes
        elif kind == "button":
            # An id ends with the key that the page gave to the widget.
            found = re.match(r"\$\$ID-[0-9a-f]+-(.+)", element.button.id, re.DOTALL)
            if found:
                self.widgets[found[1]] = element.button.id
                self.labels[found[1]] = element.button.label.replace("\\", "")
