"""Reading and pressing what a page drawn by AppTest shows."""

from typing import Any

from streamlit.testing.v1 import AppTest
from tests.web import slips
from tests.web.slips import Form


def told(app: AppTest) -> str:
    """All the HTML of the page, its style left out. Fails when the page raised."""
    assert not app.exception, app.exception
    bodies = [str(element.proto.body) for element in app.get("html")]
    return " ".join([body for body in bodies if not body.startswith("<style>")] + _parts(app))


def labels(app: AppTest) -> list[str]:
    """The labels of all buttons, in order."""
    return [button.label for button in app.button]


def press(app: AppTest, prefix: str) -> AppTest:
    """Press the first button whose key begins so."""
    return next(b for b in app.button if str(b.key).startswith(prefix)).click().run()


def pick(app: AppTest, label: str) -> AppTest:
    """Press the button, or choose the option, of that label."""
    button = next((b for b in app.button if b.label == label), None)
    return button.click().run() if button else choose(app, label)


def forms(app: AppTest) -> dict[str, Form]:
    """The forms of the page's slips, by what they do."""
    return slips.forms(" ".join(_parts(app)))


def submit(app: AppTest, do: str, *fields: tuple[str, str], nth: int = 0) -> AppTest:
    """Send the form of the `nth` slip that does so, with those fields."""
    states = app._tree.get_widget_states()
    slip = _slips(app)[nth]
    known = slips.forms(" ".join(slips.parts(slip.bytes)))
    states.widgets.append(slips.sent(slip.id, known[do], *fields))
    return app._run(states)


def choose(app: AppTest, *labels: str) -> AppTest:
    """Answer by the options of those labels, in that order."""
    options = forms(app)["answer"].options
    return submit(app, "answer", *(("pick", options[label]) for label in labels))


def write(app: AppTest, *texts: str) -> AppTest:
    """Answer by typing those texts, a field after another."""
    return submit(app, "answer", *(("typed", text) for text in texts))


def _slips(app: AppTest) -> list[Any]:
    found = (element.proto for element in app.get("bidi_component"))
    return [proto for proto in found if proto.component_name == slips.NAME]


def _parts(app: AppTest) -> list[str]:
    return [part for slip in _slips(app) for part in slips.parts(slip.bytes)]
