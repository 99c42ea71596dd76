"""Joins read, compose and check into a bank."""
