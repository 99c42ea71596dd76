"""Reading and pressing what a page drawn by AppTest shows."""

from streamlit.testing.v1 import AppTest


def told(app: AppTest) -> str:
    """All the HTML of the page, its style left out. Fails when the page raised."""
    assert not app.exception, app.exception
    bodies = [str(element.proto.body) for element in app.get("html")]
    return " ".join(body for body in bodies if not body.startswith("<style>"))


def labels(app: AppTest) -> list[str]:
    """The labels of all buttons, in order."""
    return [button.label for button in app.button]


def press(app: AppTest, prefix: str) -> AppTest:
    """Press the first button whose key begins so."""
    return next(b for b in app.button if str(b.key).startswith(prefix)).click().run()


def pick(app: AppTest, label: str) -> AppTest:
    """Press the button of that label."""
    return next(b for b in app.button if b.label == label).click().run()
