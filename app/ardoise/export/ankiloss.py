"""What an Anki deck leaves out or changes of the items it holds."""

from collections.abc import Iterable, Sequence

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem, Cloze, Nature, ShortAnswer
from ardoise.export.ledger import Ledger
from ardoise.export.loss import Loss, said
from ardoise.export.note import RETIRED_TAG, tag_word


def may_lose(item: AnyItem) -> bool:
    """Whether a note may lose something of its item: a quick answer that spares a longer look."""
    if item.points != 1 or item.retired or any(tag != tag_word(tag) for tag in item.tags):
        return True
    if isinstance(item, ShortAnswer):
        plain_text = item.nature is Nature.TEXT and item.typos and not item.pick
        plain_text = plain_text and not item.strict_accents
        return not plain_text or bool(item.accept or item.refuse or len(item.elements[0]) > 1)
    return isinstance(item, Cloze)


def note_losses(item: AnyItem, lang: str) -> list[Loss]:
    """What the note of one item does not hold."""
    losses = []
    if item.points != 1:
        losses.append(
            Loss(
                item=item.id,
                part="points",
                what=said(lang, fr=f"points : {item.points:g}", en=f"points: {item.points:g}"),
                why=said(lang, fr="Anki ne compte pas de points", en="Anki counts no points"),
            )
        )
    if isinstance(item, ShortAnswer):
        losses += _short_answer(item, lang)
    if isinstance(item, Cloze):
        losses += _cloze(item, lang)
    if any(tag != tag_word(tag) for tag in item.tags):
        losses.append(
            Loss(
                item=item.id,
                part="tags",
                what=said(lang, fr="espaces des étiquettes", en="spaces of the tags"),
                why=said(lang, fr="dans Anki, un espace sépare", en="in Anki, a space separates"),
            )
        )
    if item.retired:
        losses.append(
            Loss(
                item=item.id,
                part="retired",
                what=said(
                    lang,
                    fr=f"question retirée : sa note porte l’étiquette {RETIRED_TAG}",
                    en=f"retired question: its note bears the tag {RETIRED_TAG}",
                ),
                why=said(
                    lang,
                    fr="Anki ne supprime jamais une note à l’importation ; chercher "
                    f"« tag:{RETIRED_TAG} » pour la suspendre",
                    en="Anki never removes a note at import; search for "
                    f"“tag:{RETIRED_TAG}” to suspend it",
                ),
            )
        )
    return losses


def _short_answer(item: ShortAnswer, lang: str) -> Iterable[Loss]:
    if item.nature is Nature.LIST:
        yield Loss(
            item=item.id,
            part="typed",
            what=said(lang, fr="saisie de la liste", en="typing of the list"),
            why=said(
                lang,
                fr="Anki compare lettre à lettre, sans admettre un autre ordre ; la liste se dit "
                "ou s’écrit à part",
                en="Anki compares letter by letter and allows no other order; the list is said or "
                "written apart",
            ),
        )
    if item.accepted:
        yield Loss(
            item=item.id,
            part="accepted",
            what=said(
                lang,
                fr="les autres réponses justes sont montrées au verso",
                en="other right responses are shown on the back",
            ),
            why=said(
                lang,
                fr="Anki ne compare ce qui est saisi qu’à une réponse",
                en="Anki compares what is typed with one answer only",
            ),
        )
    if item.refuse:
        yield _refused(item.id, lang)
    ruled = item.pick or not item.typos or item.strict_accents
    if ruled or item.nature not in (Nature.TEXT, Nature.LIST):
        yield _ungraded(item.id, lang)


def _cloze(item: Cloze, lang: str) -> Iterable[Loss]:
    if any(blank.refuse for blank in item.blanks):
        yield _refused(item.id, lang)
    if not item.typos or item.strict_accents:
        yield _ungraded(item.id, lang)
    if item.accepted:
        yield Loss(
            item=item.id,
            part="accepted",
            what=said(
                lang,
                fr="les autres réponses justes sont montrées ensemble au verso",
                en="other right responses are shown together on the back",
            ),
            why=said(lang, fr="dans Anki, l’élève se note", en="in Anki, the pupil is the grader"),
        )


def _ungraded(item: str, lang: str) -> Loss:
    return Loss(
        item=item,
        part="grading",
        what=said(lang, fr="règles de correction", en="rules of grading"),
        why=said(lang, fr="dans Anki, l’élève se note", en="in Anki, the pupil is the grader"),
    )


def _refused(item: str, lang: str) -> Loss:
    return Loss(
        item=item,
        part="refuse",
        what=said(lang, fr="réponses à refuser", en="responses to refuse"),
        why=said(lang, fr="dans Anki, l’élève se note", en="in Anki, the pupil is the grader"),
    )


def losses_of(bank: Bank, items: Sequence[AnyItem], ledger: Ledger, lang: str) -> list[Loss]:
    """What concerns the deck as a whole: what no note holds, and notes whose item is gone."""
    losses = []
    if items:
        losses.append(
            Loss(
                item="",
                part="order",
                what=said(lang, fr="ordre des options", en="order of the options"),
                why=said(
                    lang,
                    fr="une carte les montre mélangées, toujours de même ; les citations s’y "
                    "lisent dans leur paragraphe, chaque morceau pour soi où « … » en saute",
                    en="a card shows them shuffled, always alike; quotes are read there in their "
                    "paragraph, piece by piece where “…” leaves some out",
                ),
            )
        )
        losses.append(
            Loss(
                item="",
                part="bookkeeping",
                what=said(
                    lang,
                    fr="faits, modèle d’origine, groupe, règles ignorées",
                    en="facts, template of origin, group, rules ignored",
                ),
                why=said(
                    lang,
                    fr="ils servent à composer et à vérifier, pas à réviser",
                    en="they serve to compose and to check, not to review",
                ),
            )
        )
    losses += [
        Loss(
            item=key,
            part="removed",
            what=said(
                lang,
                fr="question disparue de la banque, déjà distribuée",
                en="question gone from the bank, already handed out",
            ),
            why=said(
                lang,
                fr="Anki ne supprime jamais une note à l’importation ; la "
                f"chercher par « Id:{key} »",
                en=f"Anki never removes a note at import; search for it by “Id:{key}”",
            ),
        )
        for key in sorted(ledger.entries)
        if not key.startswith(":") and key not in bank.items
    ]
    return losses


def edited_notice(number: int, lang: str) -> str:
    """What Anki will do to notes that have been edited, for whoever hands the deck out."""
    return said(
        lang,
        fr=f"Notes modifiées depuis le dernier export : {number}. À l’importation, Anki y garde "
        "révisions, drapeaux et paquets, mais y remplace les étiquettes que l’élève a ajoutées.",
        en=f"Notes edited since the last export: {number}. At import Anki keeps their reviews, "
        "flags and decks, but replaces the tags that the pupil has added to them.",
    )


def fields_notice(notetype: str, lang: str) -> str:
    """What a pupil has to do once when the fields of a notetype have changed."""
    return said(
        lang,
        fr=f"Les champs du type de note « {notetype} » ont changé : qui a déjà ce paquet doit, à "
        "la prochaine importation, cocher « Fusionner les types de notes » et choisir de mettre à "
        "jour les notes « Toujours » ; aucune révision n’est perdue.",
        en=f"The fields of the notetype “{notetype}” have changed: whoever already has this deck "
        "must, at the next import, tick “Merge notetypes” and choose to update notes “Always”; no "
        "review is lost.",
    )
