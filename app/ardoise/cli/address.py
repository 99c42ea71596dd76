"""The address at which others find this machine."""

import ipaddress
import socket


def is_loopback(address: str) -> bool:
    """Whether an address to listen on is reached from this machine alone."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"


def reached(address: str) -> str:
    """The host to type in a browser for what listens on `address`: for all of the machine's
    addresses, the one that the network around knows; in brackets as an IPv6 address is written."""
    host = address
    if address in ("0.0.0.0", "::", ""):
        host = _outward() or ("127.0.0.1" if address != "::" else "::1")
    return f"[{host}]" if ":" in host else host


def _outward() -> str:
    """The address from which this machine would speak to others; "" without a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: only the route is looked up, to an address kept for examples.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])
