"""What a typed response is held against."""

from functools import cached_property

from ardoise.quiz.clean import Words, loose, words


class Expected:
    """The right answers to something typed, what must not be taken for them, and how to read it.

    `right` holds the key first, then what else is accepted; `refused` what the teacher declared
    wrong; `rivals` other names of the bank, of which those that are right answers are dropped.
    `typos`: whether misspellings are tolerated. `stem`: words of the question cost nothing when
    they are repeated.
    """

    def __init__(
        self,
        right: tuple[str, ...],
        *,
        lang: str,
        refused: tuple[str, ...] = (),
        rivals: tuple[str, ...] = (),
        typos: bool = True,
        stem: str = "",
    ) -> None:
        self.lang = "en" if lang == "en" else "fr"
        self.right = right
        self.typos = typos
        self.refused, self.rivals, self._stem = refused, rivals, stem

    @property
    def key(self) -> str:
        """The answer to show."""
        return self.right[0] if self.right else ""

    @cached_property
    def answers(self) -> tuple[Words, ...]:
        """The words of each right answer; of both its forms when it holds parentheses."""
        return self._forms(self.right)

    @cached_property
    def plain(self) -> frozenset[Words]:
        """The words of each right answer, but for its parentheses."""
        return frozenset(words(text, self.lang) for text in self.right)

    @cached_property
    def confusables(self) -> tuple[tuple[str, Words], ...]:
        """What is wrong, as written and in words, but for what reads like an answer."""
        answers = {form.full for form in self.answers}
        return tuple(
            (text, form)
            for text in self.wrong
            for form in self._forms((text,))
            if form.full not in answers and form.full
        )

    @cached_property
    def wrong(self) -> tuple[str, ...]:
        """What the teacher refused, then the rivals that are not right answers, each once."""
        whole = {words(text, self.lang, aside=True).full for text in self.right}
        rivals = (
            text for text in self.rivals if words(text, self.lang, aside=True).full not in whole
        )
        right = {loose(text) for text in self.right}
        wrong = dict.fromkeys((*self.refused, *rivals))
        return tuple(text for text in wrong if loose(text) not in right)

    @cached_property
    def typed_wrong(self) -> dict[str, str]:
        """What is wrong, by the way it is typed up to case."""
        return {loose(text): text for text in reversed(self.wrong)}

    @cached_property
    def asked(self) -> frozenset[str]:
        """The words of the question."""
        return frozenset(words(self._stem, self.lang).all)

    def _forms(self, texts: tuple[str, ...]) -> tuple[Words, ...]:
        forms = (words(text, self.lang, aside=aside) for text in texts for aside in (False, True))
        return tuple(dict.fromkeys(forms))
