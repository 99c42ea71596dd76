"""The command that serves the app."""

import socket
import sys
from pathlib import Path

import pytest
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session
from streamlit.runtime.scriptrunner import script_runner
from streamlit.web import bootstrap
from streamlit.web.server.starlette import starlette_server

from ardoise.web.serve import at_once, filled_once, keep_to_libraries
from ardoise.web.server import HERE, command, environment


def flags(parts: list[str]) -> dict[str, str]:
    return dict(part[2:].split("=", 1) for part in parts if part.startswith("--"))


def test_stays_on_this_machine_unless_told_otherwise() -> None:
    assert flags(command())["server.address"] == "127.0.0.1"
    assert flags(command(address="0.0.0.0"))["server.address"] == "0.0.0.0"


def test_sends_no_statistics_and_no_details_of_errors() -> None:
    told = flags(command())
    assert told["browser.gatherUsageStats"] == "false"
    assert told["client.showErrorDetails"] == "none"


def test_a_setting_given_wins_over_ours() -> None:
    assert flags(command(settings={"server.maxUploadSize": "3"}))["server.maxUploadSize"] == "3"


def test_no_browser_is_opened_when_none_is_wanted() -> None:
    assert flags(command(browser=False))["server.headless"] == "true"
    assert flags(command())["server.headless"] == "false"


def test_runs_the_entry_of_the_app_with_its_theme() -> None:
    parts = command(port=8765)
    assert str(HERE / "app.py") in parts
    assert Path(flags(parts)["theme.base"]).is_file()
    assert flags(parts)["server.port"] == "8765"


def test_the_environment_names_the_workspace_and_keeps_the_rest() -> None:
    told = environment(Path("classe"), lang="en", teacher="clé", base={"PATH": "/bin"})
    assert told == {
        "PATH": "/bin",
        "ARDOISE_WORKSPACE": "classe",
        "ARDOISE_LANG": "en",
        "ARDOISE_TEACHER_KEY": "clé",
    }


def test_a_language_is_told_only_when_it_was_asked_for() -> None:
    assert "ARDOISE_LANG" not in environment(Path(), base={})
    assert environment(Path(), base={"ARDOISE_LANG": "en"})["ARDOISE_LANG"] == "en"
    assert environment(Path(), lang="fr", base={"ARDOISE_LANG": "en"})["ARDOISE_LANG"] == "fr"


def test_a_key_exported_for_the_teacher_stands_unless_another_is_given() -> None:
    exported = {"ARDOISE_TEACHER_KEY": "celle de la maison"}
    assert environment(Path(), base=exported)["ARDOISE_TEACHER_KEY"] == "celle de la maison"
    given = environment(Path(), teacher="une autre", base=exported)
    assert given["ARDOISE_TEACHER_KEY"] == "une autre"
    assert "ARDOISE_TEACHER_KEY" not in environment(Path(), base={})


def test_connections_send_at_once() -> None:
    def bind() -> socket.socket:
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        return listening

    with (
        at_once(bind)() as listening,
        socket.create_connection(listening.getsockname()),
        listening.accept()[0] as accepted,
    ):
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_streamlit_still_makes_its_socket_where_it_is_looked_for() -> None:
    assert callable(getattr(starlette_server, "_bind_socket", None))


def test_a_newcomer_is_not_asked_for_an_address_first() -> None:
    # Streamlit waits for an answer on the terminal before it serves anything.
    assert "--server.showEmailPrompt=false" in command()


def test_our_modules_are_never_taken_for_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    # A library named as one of our files (there is one: catalogue) must be found, not our file.
    monkeypatch.setattr(sys, "path", list(sys.path))
    for module, name in ((script_runner, "modified_sys_path"), (bootstrap, "_fix_sys_path")):
        monkeypatch.setattr(module, name, getattr(module, name))
    before = list(sys.path)
    keep_to_libraries()
    bootstrap._fix_sys_path(str(HERE / "app.py"))
    with getattr(script_runner, "modified_sys_path")(str(HERE / "app.py")):  # noqa: B009
        assert sys.path == before


def test_settings_are_read_once_and_told_as_they_were_read() -> None:
    read: list[str] = []

    def fill(message: CustomThemeConfig, section: str = "theme") -> None:
        read.append(section)
        message.primary_color = f"the colour of {section}"

    told = filled_once(fill)
    first, other, again = CustomThemeConfig(), CustomThemeConfig(), CustomThemeConfig()
    told(first)
    told(other, "theme.dark")
    # What is put beside it later belongs to the one message alone.
    first.body_font = "Plume"
    told(again)
    assert read == ["theme", "theme.dark"]
    assert again.primary_color == "the colour of theme"
    assert other.primary_color == "the colour of theme.dark"
    assert again.body_font == ""


def test_the_parts_of_streamlit_that_are_mended_are_there() -> None:
    assert callable(getattr(app_session, "_populate_theme_msg", None))
    assert callable(getattr(app_session, "_populate_config_msg", None))
