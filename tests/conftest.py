"""What holds for all tests."""

from hypothesis import settings

# A law is not broken by a slow machine.
settings.register_profile("ardoise", deadline=None)
settings.load_profile("ardoise")
