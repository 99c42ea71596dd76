"""The passage that proves an item, as HTML for the feedback of a learning platform.

The quoted words are marked in their paragraph and the line below says where they stand. A reader of
ours takes the quotes back from the marks; where these would not give them as they were typed (words
left out, a quote that stands nowhere in the text), the quotes stand by themselves.
"""

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem
from ardoise.domain.words import say
from ardoise.export.markup import escape, excerpt_html
from ardoise.export.proof import Excerpt, Proofs, source_line

SOURCE_CLASS = "ardoise-source"
"""The class of the paragraph that says where a passage stands."""


class Evidence:
    """Makes the evidence of the items of a bank."""

    def __init__(self, bank: Bank) -> None:
        self._texts = bank.texts
        self._proofs = Proofs(bank)

    def html(self, item: AnyItem) -> str:
        """The passage of an item and its source; "" when it has no quotes."""
        if not item.quotes:
            return ""
        excerpts = self._proofs.of(item)
        marked = [s.words for excerpt in excerpts for s in excerpt.stretches if s.quoted]
        if marked == list(item.quotes) and all(excerpt.number for excerpt in excerpts):
            passages = [excerpt_html((excerpt,)) for excerpt in excerpts]
        else:
            passages = [f"<p>{_quoted(escape(q), item.lang)}</p>" for q in item.quotes]
        source = source_line(self._texts.get(item.text), excerpts)
        line = f'<p class="{SOURCE_CLASS}">{escape(source)}</p>' if source else ""
        return "".join(f"<blockquote>{passage}</blockquote>" for passage in passages) + line

    def lines(self, item: AnyItem) -> list[str]:
        """The quotes of an item, one a line between quotation marks, for what has no markup.

        The paragraph follows the last of them, where it is known.
        """
        quotes = [_quoted(quote, item.lang) for quote in item.quotes]
        numbers = _numbers(self._proofs.of(item)) if quotes else ""
        return [*quotes[:-1], f"{quotes[-1]} ({numbers})"] if numbers else quotes


def _quoted(words: str, lang: str) -> str:
    return say(lang, fr=f"«\u00a0{words}\u00a0»", en=f"“{words}”")


def _numbers(excerpts: tuple[Excerpt, ...]) -> str:
    return ", ".join(f"§\u00a0{excerpt.number}" for excerpt in excerpts if excerpt.number)
