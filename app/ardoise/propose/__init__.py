"""A new text to proposed facts, for a person to accept."""
