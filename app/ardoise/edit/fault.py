"""Why an edit was not made."""

from ardoise.domain.words import say


class EditError(Exception):
    """An edit that cannot be made as asked; nothing was changed. It says why in both languages."""

    def __init__(self, *, fr: str, en: str) -> None:
        super().__init__(en)
        self.fr = fr
        self.en = en

    def said(self, lang: str) -> str:
        """The sentence in the reader's language."""
        return say(lang, fr=self.fr, en=self.en)
