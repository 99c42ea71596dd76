"""What a typed response is held against."""

from functools import cached_property

from ardoise.quiz.clean import Words, accented, clean, loose, surname_like_title, words
from ardoise.quiz.lexicon import CONTRARIES, MONTHS, asks_place, is_number_word
from ardoise.quiz.measure import read_measure
from ardoise.quiz.numeral import in_figures


class Expected:
    """The right answers to something typed, what must not be taken for them, and how to read it.

    `right` holds the key first, then what else is accepted; `refused` what the teacher declared
    wrong; `rivals` other names of the bank, of which those that are right answers are dropped.
    `typos`: whether misspellings are tolerated; `accents`: whether accents count. `stem`: words of
    the question cost nothing when they are repeated.
    """

    def __init__(
        self,
        right: tuple[str, ...],
        *,
        lang: str,
        refused: tuple[str, ...] = (),
        rivals: tuple[str, ...] = (),
        typos: bool = True,
        accents: bool = False,
        stem: str = "",
    ) -> None:
        self.lang = "en" if lang == "en" else "fr"
        self.right = right
        self.typos, self.accents = typos, accents
        self.refused, self.rivals, self.stem = refused, rivals, stem

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
        contrary = CONTRARIES.get(loose(self.key), ())
        wrong = dict.fromkeys((*self.refused, *contrary, *rivals))
        return tuple(text for text in wrong if loose(text) not in right)

    @cached_property
    def typed_wrong(self) -> dict[str, str]:
        """What is wrong, by the way it is typed up to case."""
        return {loose(text): text for text in reversed(self.wrong)}

    @cached_property
    def like_titles(self) -> frozenset[str]:
        """The surnames, right or wrong, that would read as titles."""
        return frozenset(map(surname_like_title, (*self.right, *self.wrong)))

    def misses_accents(self, given: str) -> bool:
        """Whether accents count, and `given` spells a word of a right answer with others."""
        if not self.accents:
            return False
        spelt = [accented(text) for text in self.right]
        read = accented(given)
        words_known = {pair for answer in spelt for pair in answer}
        folds = {fold for fold, _ in words_known}
        if any(pair not in words_known and pair[0] in folds for pair in read):
            return True
        # Words strung together ("SaintEtienne"): their ends are held against each other.
        whole, said = _strung(read)
        tails = [
            (said[-size:], spelling[-size:])
            for fold, spelling in map(_strung, spelt)
            if (size := min(len(fold), len(whole))) and fold[-size:] == whole[-size:]
        ]
        return bool(tails) and not any(one == other for one, other in tails)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The words of the question."""
        return frozenset(words(self.stem, self.lang).all)

    @cached_property
    def asks_place(self) -> bool:
        """Whether the question asks for a place."""
        return asks_place(clean(self.stem).casefold())

    @cached_property
    def counts(self) -> bool:
        """Whether the answer is so much of something, and no more and no less; no date is."""
        said = words(self.key, self.lang).full
        if not MONTHS.isdisjoint(said):
            return False
        counted = any(is_number_word(word, self.lang) for word in said)
        return counted or self.measured

    @cached_property
    def numbered(self) -> bool:
        """Whether the answer has a number, of things or of its own ("Napoléon Ier"), so that
        another number makes it another thing."""
        said = words(self.key, self.lang).full
        figures = in_figures(said, self.lang) if MONTHS.isdisjoint(said) else ()
        return self.counts or any(is_number_word(word, self.lang) for word in figures)

    @cached_property
    def measured(self) -> bool:
        """Whether the answer is so much of a unit, and nothing besides."""
        return read_measure(self.key, self.lang) is not None

    def sets_aside(self, read: Words, answer: Words) -> bool:
        """Whether `read` puts words of `answer` after a word that sets them aside ("sans la paix"),
        and neither the answer nor the question says that word."""
        own = answer.without | words(self.stem, self.lang, aside=True).without
        return bool(read.without - own) and not read.aside.isdisjoint(answer.full)

    def _forms(self, texts: tuple[str, ...]) -> tuple[Words, ...]:
        forms = (words(text, self.lang, aside=aside) for text in texts for aside in (False, True))
        # What holds no word ("!") is only ever compared as it is typed.
        return tuple(dict.fromkeys(form for form in forms if form.all))


def _strung(pairs: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """The words without the spaces between them, folded and as accented."""
    return "".join(fold for fold, _ in pairs), "".join(spelling for _, spelling in pairs)
