"""Words that judge what they speak of: praise, blame, and what should be."""

import re

# Words that nobody uses but to judge; a plain adjective of rank or size ("rare", "important",
# "l’essentiel") states, and makes no judgement.
_JUDGEMENT = re.compile(
    r"\b(?:exemplaires?|remarquables?|magnifiques?|formidables?|extraordinaires?|admirables?|"
    r"regrettables?|excellente?s?|indispensables?|heureusement|malheureusement|hélas|évidemment|"
    r"superbes?|merveilleu(?:x|se)s?|terribles?|injustes?|scandaleu(?:x|se)s?|génia(?:l|le|ux)|"
    r"déplorables?|inadmissibles?|inquiétante?s?|réussite|illustre bien|honteu(?:x|se)s?|"
    r"(?:est|sont|reste|demeure|semble|paraît) (?:une? \w+ )?"
    r"(?:\w+ment |très |trop |si )?(?:essentiel|important|"
    r"nécessaire|souhaitable|utile|inutile|dangereu[xs]|intéressant|beau|belle|meilleur|pire)\w*|"
    r"mérite\w*|trop (?:peu|tard|cher|long|lent)\w*)\b",
    re.IGNORECASE,
)


def judges(words: str) -> bool:
    """Whether `words` judge."""
    return bool(_JUDGEMENT.search(words))
