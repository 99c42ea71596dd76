"""XML whose texts survive Moodle's reader.

It skips white space that its parser hands over by itself, and the parser does so between a
character reference and a letter that is not ASCII: `&gt; é` comes in without its space. In a CDATA
section a text is handed over whole.
"""

import re
from xml.etree.ElementTree import Element, tostring
from xml.sax.saxutils import unescape

_TEXT = re.compile(r"<text>([^<]*&[^<]*)</text>")


def dump(root: Element) -> bytes:
    """The document in UTF-8, with a CDATA section for each `<text>` that has something escaped."""
    document = tostring(root, encoding="unicode")
    body = _TEXT.sub(lambda match: f"<text>{_section(unescape(match[1]))}</text>", document)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()


def _section(text: str) -> str:
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"
