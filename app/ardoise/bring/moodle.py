"""Moodle XML as items."""

import re
from base64 import b64decode
from binascii import Error as Base64Error
from html import unescape
from typing import Any

from ardoise.bring.brought import BadFileError, Brought, Missed, Source
from ardoise.bring.common import spellings, split_tags
from ardoise.bring.ids import Ids
from ardoise.bring.media import keep_medium
from ardoise.bring.richtext import Rich, plain
from ardoise.bring.xml import Node, parse_xml
from ardoise.domain.item import (
    AnyItem,
    Blank,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    Nature,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)

_BLANK = re.compile(r"\{(\d{0,4}):([A-Z_]+):((?:\\.|[^}\\])+)\}", re.DOTALL)
_HOLE = "\ue000"
_STEM = re.compile(r'<p class="ardoise-stem">((?:(?!</?p\b).)*)</p>', re.DOTALL)
_INFERENCE = re.compile(r'<p class="ardoise-inference">((?:(?!</?p\b).)*)</p>', re.DOTALL)
_SOURCE = re.compile(r'<p class="ardoise-source">(?:(?!</?p\b).)*</p>', re.DOTALL)
_ALTERNATIVE = re.compile(r"(?<!\\)~")
_COMMENT = re.compile(r"(?<![\\&])#")
_WEIGHT = re.compile(r"(?:=|%(-?\d+(?:\.\d+)?)%)")
_TYPED = {"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC", "NUMERICAL", "NM"}
_FILE = "@@PLUGINFILE@@/"


def bring_moodle(data: bytes, source: Source) -> Brought:
    """The questions of a Moodle XML file. Raises BadFileError when it is not one."""
    root = parse_xml(data, source)
    if root.tag != "quiz":
        raise BadFileError(
            source,
            f"Ce fichier XML n’est pas une banque Moodle : il commence par <{root.tag}>, "
            "pas par <quiz>.",
            f"This XML file is not a Moodle bank: it starts with <{root.tag}>, not with <quiz>.",
        )
    return _Moodle(source).read(root)


class _Moodle:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.ids = Ids()
        self.items: list[AnyItem] = []
        self.missed: list[Missed] = []
        self.media: dict[str, bytes] = {}

    def read(self, root: Node) -> Brought:
        for node in root.all("question"):
            kind = node.attributes.get("type", "")
            if kind != "category":
                self._question(node, kind)
        return Brought(items=tuple(self.items), missed=tuple(self.missed), media=self.media)

    def _miss(self, node: Node, fr: str, en: str, item: str = "") -> None:
        name = node.under("name", "text")
        self.missed.append(
            Missed(name=name, what=self.source.say(fr, en), item=item, line=node.line)
        )

    def _question(self, node: Node, kind: str) -> None:
        make = _MAKERS.get(kind)
        if make is None:
            self._miss(
                node,
                f"question de type « {kind} », qu’Ardoise n’a pas",
                f"question of type “{kind}”, which Ardoise does not have",
            )
            return
        body = node.one("questiontext")
        html = body.under("text") if body else ""
        number = self.ids.of(node.under("idnumber"), node.under("name", "text") or plain(html))
        general = node.under("generalfeedback", "text")
        how = _INFERENCE.search(general)
        told = Rich(_SOURCE.sub("", _INFERENCE.sub("", general)), quotes=True)
        tags = node.one("tags")
        names = [tag.under("text") for tag in tags.all("tag")] if tags else []
        themes, level = split_tags(names)
        hints = [plain(hint.under("text")) for hint in node.all("hint")]
        if len(hints) > 1:
            self._miss(node, "indices après le premier", "hints after the first", number)
        common: dict[str, Any] = {
            "id": number,
            "text": self.source.text,
            "lang": self.source.lang,
            "place": self.source.place(len(self.items)),
            "stem": Rich(html, strong=True).text,
            "feedback": told.text,
            "quotes": told.quotes,
            "inference": plain(how[1]) if how else "",
            "hint": hints[0] if hints else "",
            "level": level,
            "tags": themes,
            "points": _points(node.under("defaultgrade")),
            "media": self._media(node, html),
        }
        item = make(self, node, common, html)
        if item is not None:
            self.items.append(item)

    def _media(self, node: Node, html: str) -> tuple[str, ...]:
        body = node.one("questiontext")
        files = {f.attributes.get("name", ""): f.text for f in body.all("file")} if body else {}
        paths = []
        for address in Rich(html).pictures:
            name = unescape(address.removeprefix(_FILE))
            if not address.startswith(_FILE) or name not in files:
                self._miss(node, f"image {address}", f"picture {address}")
                continue
            try:
                data = b64decode("".join(files[name].split()), validate=True)
            except Base64Error:
                self._miss(node, f"image {name} illisible", f"unreadable picture {name}")
                continue
            paths.append(keep_medium(self.media, name, data))
        return tuple(paths)

    def choice(self, node: Node, common: dict[str, Any], _html: str) -> AnyItem | None:
        options = []
        for answer in node.all("answer"):
            share = _number(answer.attributes.get("fraction", "0"))
            options.append(
                (share, plain(answer.under("text")), plain(answer.under("feedback", "text")))
            )
        if not options:
            self._miss(node, "question sans réponse", "question without an answer")
            return None
        single = node.under("single") in ("true", "1")
        best = max(share for share, _, _ in options)
        keys = [share > 0 and (share == best or not single) for share, _, _ in options]
        if not any(keys):
            self._miss(node, "aucune réponse n’est juste", "no answer is right")
            return None
        if single and sum(share > 0 for share, _, _ in options) > sum(keys):
            self._miss(node, "réponses en partie justes", "partly right answers", common["id"])
        choices = tuple(
            Option(text=text, key=key, feedback=told)
            for key, (_, text, told) in zip(keys, options, strict=True)
        )
        if single and sum(keys) == 1:
            return SingleChoice(choices=choices, **common)
        return MultipleChoice(choices=choices, **common)

    def true_false(self, node: Node, common: dict[str, Any], _html: str) -> AnyItem | None:
        right = None
        told = {"true": "", "false": ""}
        for answer in node.all("answer"):
            word = plain(answer.under("text")).lower()
            if word in told:
                told[word] = plain(answer.under("feedback", "text"))
                if _number(answer.attributes.get("fraction", "0")) > 0:
                    right = word
        if right is None:
            self._miss(node, "ni vrai ni faux n’est juste", "neither true nor false is right")
            return None
        return TrueFalse(
            answer=right == "true",
            feedback_true=told["true"],
            feedback_false=told["false"],
            **common,
        )

    def short_answer(self, node: Node, common: dict[str, Any], _html: str) -> AnyItem | None:
        right: list[str] = []
        wrong: list[str] = []
        for answer in node.all("answer"):
            text = answer.under("text")
            share = _number(answer.attributes.get("fraction", "0"))
            if re.search(r"(?<!\\)\*", text):
                if text != "*" or share > 0:
                    self._miss(
                        node, f"réponse à joker {text}", f"wildcard answer {text}", common["id"]
                    )
                continue
            text = text.replace("\\*", "*")
            if share >= 100:
                right.append(text)
            elif share > 0:
                self._miss(
                    node, f"réponse en partie juste {text}", f"partly right answer {text}",
                    common["id"],
                )  # fmt: skip
            else:
                wrong.append(text)
        return self._short(node, common, right, wrong, Nature.TEXT)

    def numerical(self, node: Node, common: dict[str, Any], _html: str) -> AnyItem | None:
        right = []
        for answer in node.all("answer"):
            text = answer.under("text")
            if text == "*" or _number(answer.attributes.get("fraction", "0")) < 100:
                continue
            if _number(answer.under("tolerance")) != 0:
                self._miss(
                    node, f"tolérance autour de {text}", f"tolerance around {text}", common["id"]
                )
            right.append(text.replace(".", ",") if self.source.lang == "fr" else text)
        return self._short(node, common, right, [], Nature.NUMBER)

    def _short(
        self,
        node: Node,
        common: dict[str, Any],
        right: list[str],
        wrong: list[str],
        nature: Nature,
    ) -> AnyItem | None:
        forms = spellings(right)
        if not forms:
            self._miss(node, "aucune réponse n’est juste", "no answer is right")
            return None
        return ShortAnswer(
            nature=nature,
            elements=(forms[:1],),
            accept=forms[1:],
            refuse=tuple(wrong),
            **common,
        )

    def cloze(self, node: Node, common: dict[str, Any], html: str) -> AnyItem | None:
        html = html.replace(_HOLE, "")
        lead = _STEM.search(html)
        if lead:
            html = html.replace(lead[0], "", 1)
        blanks = []
        for match in _BLANK.finditer(html):
            blank = self._blank(node, match[2], match[3], common["id"])
            if blank is None:
                self._miss(node, f"trou {match[0]}", f"blank {match[0]}")
                return None
            blanks.append(blank)
        if not blanks:
            self._miss(node, "texte à trous sans trou", "cloze without a blank")
            return None
        text = Rich(_BLANK.sub(_HOLE, html), strong=True).text
        common["stem"] = Rich(lead[1], strong=True).text if lead else ""
        # The mark of a cloze is the sum of its blanks'.
        common["points"] = float(sum(int(m[1] or 1) for m in _BLANK.finditer(html)) or 1)
        return Cloze(pieces=tuple(text.split(_HOLE)), blanks=tuple(blanks), **common)

    def _blank(self, node: Node, kind: str, body: str, item: str) -> Blank | None:
        right: list[str] = []
        wrong: list[str] = []
        for part in _ALTERNATIVE.split(body):
            weight = _WEIGHT.match(part)
            share = 0.0
            if weight:
                share = float(weight[1]) if weight[1] else 100.0
                part = part[weight.end() :]
            text = unescape(re.sub(r"\\(.)", r"\1", _COMMENT.split(part)[0])).strip()
            (right if share >= 100 else wrong).append(text)
        if kind not in _TYPED and wrong:
            self._miss(
                node,
                f"choix proposés dans un trou : {', '.join(wrong)}",
                f"choices offered in a blank: {', '.join(wrong)}",
                item,
            )
            wrong = []
        forms = spellings(right)
        if not forms:
            return None
        key = forms[0].partition(":")[0] if kind in ("NUMERICAL", "NM") else forms[0]
        return Blank(key=key, accept=forms[1:], refuse=tuple(w for w in wrong if w and w != "*"))

    def matching(self, node: Node, common: dict[str, Any], _html: str) -> AnyItem | None:
        pairs = []
        for part in node.all("subquestion"):
            left, right = plain(part.under("text")), part.under("answer", "text")
            if left:
                pairs.append((left, right))
            else:
                self._miss(
                    node, f"réponse en trop : {right}", f"spare answer: {right}", common["id"]
                )
        if not pairs:
            self._miss(node, "appariement sans paire", "matching without a pair")
            return None
        return Matching(pairs=tuple(pairs), **common)

    def ordering(self, node: Node, common: dict[str, Any], _html: str) -> AnyItem | None:
        rows = [
            (_number(a.attributes.get("fraction", "0")), n, plain(a.under("text")))
            for n, a in enumerate(node.all("answer"))
        ]
        if len(rows) < 2:
            self._miss(
                node, "moins de deux éléments à ordonner", "fewer than two elements to order"
            )
            return None
        return Ordering(order=tuple(text for _, _, text in sorted(rows)), **common)

    def essay(self, node: Node, common: dict[str, Any], _html: str) -> AnyItem | None:
        expected = plain(node.under("graderinfo", "text"))
        if not expected:
            self._miss(
                node,
                "question ouverte sans réponse attendue",
                "open question without an expected answer",
            )
            return None
        return Flashcard(back=expected, **common)


_MAKERS = {
    "multichoice": _Moodle.choice,
    "truefalse": _Moodle.true_false,
    "shortanswer": _Moodle.short_answer,
    "numerical": _Moodle.numerical,
    "cloze": _Moodle.cloze,
    "multianswer": _Moodle.cloze,
    "matching": _Moodle.matching,
    "ordering": _Moodle.ordering,
    "essay": _Moodle.essay,
}


def _number(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return 0.0


def _points(text: str) -> float:
    found = _number(text)
    return found if 0 < found < 1_000_000 else 1.0
