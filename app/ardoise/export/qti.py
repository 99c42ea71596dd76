"""A bank as QTI 1.2 in a content package, as Canvas imports it.

One assessment a text. The question types and the shape of their responses are those that Canvas
writes and reads; its import of QTI 2.1 ignores feedback, hence 1.2. What Canvas has no type for is
said in the losses: an order becomes a matching of ranks, a list and a flashcard open questions.
"""

import zipfile
from hashlib import blake2b
from io import BytesIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ardoise.domain.bank import Bank
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    Nature,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.export.evidence import Evidence
from ardoise.export.generic import (
    NOT_HELD,
    bookkeeping,
    number_of,
    ungraded,
    unheld,
    with_typed,
)
from ardoise.export.loss import Context, Exported, Losses, Selection
from ardoise.export.markup import clean, escape, stem_html
from ardoise.export.qtipackage import ZIP_TIME, assessment_meta, manifest
from ardoise.export.select import selected

_NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_SCHEMA = f"{_NAMESPACE} http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd"


def export_qti(bank: Bank, selection: Selection, context: Context) -> Exported:
    """The package: a manifest, and an assessment with its settings for each text."""
    losses = Losses(context.lang)
    items = selected(bank, selection)
    evidence = Evidence(bank)
    by_text: dict[str, list[AnyItem]] = {}
    for item in items:
        by_text.setdefault(item.text, []).append(item)
    out = BytesIO()
    done = 0
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        names = {text: _name("assessment", text) for text in by_text}
        _put(package, "imsmanifest.xml", manifest(list(names.values())))
        for text, own in by_text.items():
            known = bank.texts.get(text)
            title = clean(known.title if known else text or "Ardoise")
            name = names[text]
            root = _assessment(name, title, own, evidence, losses)
            _put(package, f"{name}/{name}.xml", root)
            points = sum(item.points for item in own)
            _put(package, f"{name}/assessment_meta.xml", assessment_meta(name, title, points))
            done += len(own)
            context.progress(done, len(items))
    bookkeeping(len(items), losses)
    return Exported(
        data=out.getvalue(), losses=tuple(losses.all), count=len(items), ledger=context.ledger
    )


def _put(package: zipfile.ZipFile, name: str, root: Element) -> None:
    indent(root)
    entry = zipfile.ZipInfo(name, ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    package.writestr(entry, tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")


def _name(*parts: str) -> str:
    # Canvas recognises what it imported before by these names.
    return f"ardoise_{parts[0]}_{blake2b(chr(31).join(parts).encode(), digest_size=10).hexdigest()}"


def _assessment(
    name: str, title: str, items: list[AnyItem], evidence: Evidence, losses: Losses
) -> Element:
    root = Element(
        "questestinterop",
        {
            "xmlns": _NAMESPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": _SCHEMA,
        },
    )
    assessment = SubElement(root, "assessment", ident=name, title=title)
    _metadata(SubElement(assessment, "qtimetadata"), {"cc_maxattempts": "1"})
    section = SubElement(assessment, "section", ident="root_section")
    for item in items:
        _Writer(item, evidence.html(item), losses).write(section)
    return root


def _metadata(parent: Element, entries: dict[str, str]) -> None:
    for label, entry in entries.items():
        field = SubElement(parent, "qtimetadatafield")
        SubElement(field, "fieldlabel").text = label
        SubElement(field, "fieldentry").text = entry


def _material(parent: Element, text: str, kind: str = "text/html") -> None:
    material = SubElement(parent, "material")
    SubElement(material, "mattext", texttype=kind).text = text


class _Writer:
    """Writes one item: its metadata, what is shown, how it is scored, what is told."""

    def __init__(self, item: AnyItem, proof: str, losses: Losses) -> None:
        self.item = item
        self.proof = proof
        self.losses = losses
        self.name = _name("question", item.text, item.id)
        self.answers: list[str] = []
        self.told: dict[str, str] = {}

    def write(self, section: Element) -> None:
        item = self.item
        root = SubElement(section, "item", ident=self.name, title=item.id)
        fields = SubElement(SubElement(root, "itemmetadata"), "qtimetadata")
        presentation = SubElement(root, "presentation")
        processing = SubElement(root, "resprocessing")
        outcomes = SubElement(processing, "outcomes")
        SubElement(
            outcomes, "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal"
        )
        general = self._general()
        if general:
            self._tell(processing, None, "general_fb", general)
        kind = self._body(presentation, processing)
        _metadata(
            fields,
            {
                "question_type": kind,
                "points_possible": f"{item.points:g}",
                "original_answer_ids": ",".join(self.answers),
                "assessment_question_identifierref": _name("bank", item.text, item.id),
            },
        )
        for ident, html in self.told.items():
            feedback = SubElement(root, "itemfeedback", ident=ident)
            _material(SubElement(feedback, "flow_mat"), html)
        unheld(item, self.losses, "hint", "level", "tags", "media", "inference")
        ungraded(item, self.losses)

    def _general(self) -> str:
        item = self.item
        parts = []
        if isinstance(item, Flashcard):
            parts.append(f"<p>{escape(item.back)}</p>")
        if isinstance(item, ShortAnswer) and item.nature is Nature.LIST:
            parts.append(f"<p>{escape(' ; '.join(item.key))}</p>")
        parts += [f"<p>{escape(item.feedback)}</p>"] if item.feedback else []
        return "".join(parts) + self.proof

    def _tell(
        self, processing: Element, answer: tuple[str, str] | None, ident: str, html: str
    ) -> None:
        condition = SubElement(processing, "respcondition", {"continue": "Yes"})
        when = SubElement(condition, "conditionvar")
        if answer is None:
            SubElement(when, "other")
        else:
            SubElement(when, "varequal", respident=answer[0]).text = answer[1]
        SubElement(condition, "displayfeedback", feedbacktype="Response", linkrefid=ident)
        self.told[ident] = html

    def _body(self, presentation: Element, processing: Element) -> str:
        item = self.item
        stem = f"<p>{stem_html(item.stem)}</p>" if item.stem else ""
        if isinstance(item, Cloze):
            return self._cloze(item, stem, presentation, processing)
        _material(presentation, stem)
        match item:
            case SingleChoice() | MultipleChoice() | TrueFalse():
                return self._choice(item, presentation, processing)
            case ShortAnswer() if item.nature is not Nature.LIST:
                return self._short_answer(item, presentation, processing)
            case Matching():
                return self._matching(item.pairs, presentation, processing)
            case Ordering():
                self._another_kind("un appariement des rangs", "a matching of ranks")
                ranks = tuple((str(n), text) for n, text in enumerate(item.order, 1))
                return self._matching(ranks, presentation, processing)
            case _:
                self._another_kind("une question ouverte", "an open question")
                return self._essay(presentation, processing)

    def _another_kind(self, french: str, english: str) -> None:
        self.losses.add(
            self.item.id,
            "kind",
            (f"devient {french}", f"becomes {english}"),
            ("Canvas n’a pas cette sorte de question", "Canvas has no such kind of question"),
        )

    def _choice(
        self,
        item: SingleChoice | MultipleChoice | TrueFalse,
        presentation: Element,
        processing: Element,
    ) -> str:
        several = isinstance(item, MultipleChoice)
        response = SubElement(
            presentation,
            "response_lid",
            ident="response1",
            rcardinality="Multiple" if several else "Single",
        )
        shown = SubElement(response, "render_choice")
        texts = [option.text for option in item.options]
        if isinstance(item, TrueFalse):
            # The two answers of this type are known to Canvas by their English words.
            texts = ["True", "False"]
        for option, text in zip(item.options, texts, strict=True):
            ident = self._answer(text)
            label = SubElement(shown, "response_label", ident=ident)
            _material(label, f"<p>{escape(text)}</p>")
            if option.feedback:
                html = f"<p>{escape(option.feedback)}</p>"
                self._tell(processing, ("response1", ident), f"{ident}_fb", html)
        keys = [option.key for option in item.options]
        condition = SubElement(processing, "respcondition", {"continue": "No"})
        when = SubElement(condition, "conditionvar")
        if several:
            when = SubElement(when, "and")
        for ident, key in zip(self.answers, keys, strict=True):
            if key or several:
                parent = when if key else SubElement(when, "not")
                SubElement(parent, "varequal", respident="response1").text = ident
        self._score(condition, "Set", "100")
        if several:
            return "multiple_answers_question"
        return "true_false_question" if isinstance(item, TrueFalse) else "multiple_choice_question"

    def _answer(self, text: str) -> str:
        ident = _name("choice", self.item.text, self.item.id, str(len(self.answers)), text)
        self.answers.append(ident)
        return ident

    def _score(self, condition: Element, action: str, value: str) -> None:
        SubElement(condition, "setvar", action=action, varname="SCORE").text = value

    def _typed(self, presentation: Element, kind: str = "") -> None:
        response = SubElement(
            presentation, "response_str", ident="response1", rcardinality="Single"
        )
        attributes = {"fibtype": kind} if kind else {}
        shown = SubElement(response, "render_fib", attributes)
        SubElement(shown, "response_label", ident="answer1", rshuffle="No")

    def _short_answer(self, item: ShortAnswer, presentation: Element, processing: Element) -> str:
        value = number_of(item.key[0]) if item.nature is Nature.NUMBER else None
        self._typed(presentation, "Decimal" if value else "")
        condition = SubElement(processing, "respcondition", {"continue": "No"})
        when = SubElement(condition, "conditionvar")
        if value:
            either = SubElement(when, "or")
            SubElement(either, "varequal", respident="response1").text = value
            both = SubElement(either, "and")
            SubElement(both, "vargte", respident="response1").text = value
            SubElement(both, "varlte", respident="response1").text = value
            self._answer(value)
            self._score(condition, "Set", "100")
            if item.accepted:
                unheld_forms = ("autres manières d’écrire", "other ways of writing")
                self.losses.add(item.id, "accepted", unheld_forms, NOT_HELD)
            return "numerical_question"
        for form in with_typed((*item.key, *item.accepted)):
            self._answer(form)
            SubElement(when, "varequal", respident="response1").text = clean(form)
        self._score(condition, "Set", "100")
        return "short_answer_question"

    def _essay(self, presentation: Element, processing: Element) -> str:
        self._typed(presentation)
        condition = SubElement(processing, "respcondition", {"continue": "No"})
        SubElement(SubElement(condition, "conditionvar"), "other")
        return "essay_question"

    def _matching(
        self, pairs: tuple[tuple[str, str], ...], presentation: Element, processing: Element
    ) -> str:
        rights = {right: _name("right", self.item.id, right) for _, right in pairs}
        share = f"{100 / len(pairs):.2f}"
        for left, right in pairs:
            ident = f"response_{self._answer(left)}"
            response = SubElement(presentation, "response_lid", ident=ident)
            _material(response, clean(left), "text/plain")
            shown = SubElement(response, "render_choice")
            for text, label in rights.items():
                choice = SubElement(shown, "response_label", ident=label)
                _material(choice, clean(text), "text/plain")
            self._add(processing, ident, rights[right], share)
        return "matching_question"

    def _add(self, processing: Element, response: str, answer: str, share: str) -> None:
        condition = SubElement(processing, "respcondition")
        when = SubElement(condition, "conditionvar")
        SubElement(when, "varequal", respident=response).text = answer
        self._score(condition, "Add", share)

    def _cloze(self, item: Cloze, stem: str, presentation: Element, processing: Element) -> str:
        text = _unbracketed(stem_html(item.pieces[0]))
        for number, piece in enumerate(item.pieces[1:], 1):
            text += f"[blank{number}]{_unbracketed(stem_html(piece))}"
        _material(presentation, f"{stem}<p>{text}</p>")
        share = f"{100 / len(item.blanks):.2f}"
        for number, blank in enumerate(item.blanks, 1):
            ident = f"response_blank{number}"
            response = SubElement(presentation, "response_lid", ident=ident)
            _material(response, f"blank{number}", "text/plain")
            shown = SubElement(response, "render_choice")
            for form in with_typed((blank.key, *blank.accept)):
                answer = self._answer(form)
                label = SubElement(shown, "response_label", ident=answer)
                _material(label, clean(form), "text/plain")
                self._add(processing, ident, answer, share)
        if any(blank.hint for blank in item.blanks):
            hints = ("indices des trous", "hints of the blanks")
            self.losses.add(item.id, "blank_hint", hints, NOT_HELD)
        return "fill_in_multiple_blanks_question"


def _unbracketed(html: str) -> str:
    # Canvas makes a blank of each word between brackets.
    return html.replace("[", "&#91;")
