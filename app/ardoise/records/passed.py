"""What the records are handed: the rules of grading and of scheduling, which live elsewhere."""

from collections.abc import Callable
from datetime import datetime

from ardoise.domain.attempt import Given, Grade
from ardoise.domain.card import Card, Rating, Review, Source
from ardoise.domain.item import AnyItem

Grading = Callable[[AnyItem, Given, tuple[str, ...]], Grade]
"""Grades what was given to an item, knowing its rivals: `quiz.grade.grade`. Pure."""

Scheduling = Callable[[Card | None, str, Rating, datetime, Source], Review]
"""From a card (None: never reviewed), its item's id, a rating, an aware time and where the rating
comes from, the review, and in it the card that comes of it: `review.schedule.Schedule`. Pure."""
