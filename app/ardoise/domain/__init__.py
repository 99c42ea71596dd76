"""Nouns: no I/O, no clock, no randomness, no HTML."""
