"""What all tests share: how hard Hypothesis looks."""

import os

# Anki's engine reads this once in the life of a process: without fuzz, its intervals can be told.
os.environ["ANKI_TEST_MODE"] = "1"

from hypothesis import settings

# How long an example takes says something of the machine, nothing of the code. In CI the same
# examples are tried each time: whoever lands is not stopped by what another wrote.
settings.register_profile("ardoise", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("ardoise")
