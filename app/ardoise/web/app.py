"""Entry of the app: what `server.command` runs."""

from ardoise.web.shell import run

run()
