"""Ardoise: turns a text that a class reads into questions that can be trusted."""
