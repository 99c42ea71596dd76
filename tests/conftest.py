"""What all tests share: how hard Hypothesis looks."""

import os

from hypothesis import settings

# How long an example takes says something of the machine, nothing of the code. In CI the same
# examples are tried each time: whoever lands is not stopped by what another wrote.
settings.register_profile("ardoise", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("ardoise")
