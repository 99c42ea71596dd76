"""The forms of a slip, read in its HTML, and what the browser sends of one."""

import itertools
import json
from dataclasses import dataclass, field
from html.parser import HTMLParser

from streamlit.proto.WidgetStates_pb2 import WidgetState

NAME = "ardoise.slip"
_presses = itertools.count(1)


@dataclass
class Form:
    """A form (or a link) of a slip: what it does, for what, and what can be put in it."""

    do: str
    slot: str
    options: dict[str, str] = field(default_factory=dict)
    """The place that is sent for each option, by what the option says."""
    labels: list[str] = field(default_factory=list)
    """What is written beside each field."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._option: str | None = None
        self._label = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if known.get("data-do"):
            self.forms.append(Form(str(known["data-do"]), str(known["data-slot"])))
        elif known.get("name") == "pick" or (tag == "option" and known.get("value")):
            self._option = str(known["value"])
        elif tag == "label" and known.get("class") == "field":
            self._label = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("option", "button", "label"):
            self._option = None

    def handle_data(self, data: str) -> None:
        if self._option is not None:
            self.forms[-1].options[data] = self._option
        elif self._label:
            self.forms[-1].labels.append(data)
            self._label = False


def parts(data: bytes) -> list[str]:
    """The HTML of a slip, part by part, from what the component was given."""
    return list(json.loads(data)["parts"])


def forms(html: str) -> dict[str, Form]:
    """The forms in `html`, by what they do."""
    reader = _Reader()
    reader.feed(html)
    return {form.do: form for form in reader.forms}


def sent(widget: str, form: Form, *fields: tuple[str, str]) -> WidgetState:
    """The state of the component `widget` once `form` has been sent with those fields."""
    press = str(next(_presses))
    value = {"do": form.do, "slot": form.slot, "press": press, "fields": fields}
    return WidgetState(id=widget, json_value=json.dumps({"sent": value}))
