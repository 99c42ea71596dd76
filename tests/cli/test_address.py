"""What is listened on, as others type it."""

import pytest

from ardoise.cli.address import is_loopback, reached


@pytest.mark.parametrize(
    ("address", "alone"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False)],
)
def test_loopback(address: str, alone: bool) -> None:
    assert is_loopback(address) is alone


@pytest.mark.parametrize(
    ("address", "typed"),
    [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]"), ("ecole.example", "ecole.example")],
)
def test_an_address_of_its_own_is_typed_as_it_is(address: str, typed: str) -> None:
    assert reached(address) == typed


def test_all_addresses_are_one_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ardoise.cli.address._outward", lambda: "192.168.1.7")
    assert reached("0.0.0.0") == reached("::") == "192.168.1.7"
    monkeypatch.setattr("ardoise.cli.address._outward", lambda: "")
    assert (reached("0.0.0.0"), reached("::")) == ("127.0.0.1", "[::1]")
