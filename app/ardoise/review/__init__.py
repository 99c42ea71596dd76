"""Spaced repetition: (card, rating, now) to (card, log)."""
