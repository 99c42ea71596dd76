"""What reading a file gives: what is good of it, and what is wrong with it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from ardoise.domain.problem import Problem

T = TypeVar("T")


@dataclass(frozen=True)
class Read(Generic[T]):
    """`value` is what could be kept; `problems` are located and in reading order."""

    value: T
    problems: tuple[Problem, ...] = ()
