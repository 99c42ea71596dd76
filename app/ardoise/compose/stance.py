"""Fact or judgement? The stance of a statement is the key."""

from ardoise.compose import feedback
from ardoise.compose.choice import explanation
from ardoise.compose.french_noun import PEOPLE, PLACES
from ardoise.compose.noun import TIMES, class_of, enumerate_words
from ardoise.compose.pool import draw
from ardoise.compose.stem import stem_of
from ardoise.compose.workshop import Made, RefusedError, Workshop, item_id
from ardoise.domain.fact import Fact, Stance
from ardoise.domain.item import Option, SingleChoice
from ardoise.domain.template import Template
from ardoise.domain.words import say


def make_stance(shop: Workshop, template: Template, fact: Fact) -> Made:
    """One item of two options. A claim is neither: somebody stands between it and the text."""
    ground = shop.ground
    if fact.stance is Stance.CLAIM:
        raise RefusedError(
            say(
                ground.lang,
                fr="c’est l’affirmation d’un acteur : ni fait, ni appréciation de l’auteur.",
                en="it is an actor’s claim: neither a fact nor a judgement of the author.",
            )
        )
    item = item_id(template, fact)
    judged = fact.stance is Stance.JUDGEMENT
    shop.note(
        item,
        fr=f"posture déclarée du fait : {'jugement' if judged else 'fait'}",
        en=f"declared stance of the fact: {fact.stance.value}",
    )
    options = [
        Option(
            text=say(ground.lang, fr="comme un fait rapporté", en="as a reported fact"),
            key=not judged,
            feedback=_told(shop, fact, right=not judged),
        ),
        Option(
            text=say(ground.lang, fr="comme un avis de l’auteur", en="as the author’s opinion"),
            key=judged,
            feedback=_told(shop, fact, right=judged),
        ),
    ]
    if draw(ground.seed, item, "place") % 2:
        options.reverse()
    return (
        SingleChoice(
            stem=stem_of(shop, template, fact),
            choices=tuple(options),
            inference=_why(shop, fact),
            **shop.common(template, (fact,), item, feedback=explanation(shop, template, fact)),
        ),
    )


def _told(shop: Workshop, fact: Fact, *, right: bool) -> str:
    lang = shop.ground.lang
    lead = say(lang, fr="Oui.", en="Yes.") if right else say(lang, fr="Non.", en="No.")
    return f"{lead} {_why(shop, fact)} {feedback.passage(shop.ground, fact)}"


_JUDGED = (
    (
        "L’auteur donne ici son avis, et un autre pourrait en juger autrement.",
        "The author gives an opinion here, and somebody else might judge otherwise.",
    ),
    (
        "C’est une appréciation de l’auteur : des mêmes faits, on pourrait conclure autre chose.",
        "It is what the author makes of it: from the same facts, one might conclude otherwise.",
    ),
    (
        "C’est l’auteur qui interprète : aucun témoin ne pourrait l’établir.",
        "The author interprets here: no witness could establish it.",
    ),
)
_CHECKED = (
    (PLACES, "le lieu", "the place"),
    (TIMES, "la date", "the date"),
    (PEOPLE, "qui y prend part", "who takes part"),
)


def _why(shop: Workshop, fact: Fact) -> str:
    """Why a statement is a judgement or a fact, in words that bear on this one."""
    ground = shop.ground
    if fact.stance is Stance.JUDGEMENT:
        fr, en = _JUDGED[draw(ground.seed, fact.id, "why") % len(_JUDGED)]
        return ground.language.typography(say(ground.lang, fr=fr, en=en))
    found = {class_of(ground.entity(one)) for ids in fact.args.values() for one in ids}
    checked = [say(ground.lang, fr=fr, en=en) for classes, fr, en in _CHECKED if found & classes]
    if not checked:
        return say(
            ground.lang,
            fr="Le texte le rapporte sans l’attribuer à l’auteur, et l’on pourrait le vérifier.",
            en="The text reports it without ascribing it to the author, and it could be verified.",
        )
    what = enumerate_words(checked, say(ground.lang, fr="et", en="and"))
    return ground.language.typography(
        say(
            ground.lang,
            fr=f"Le texte le rapporte sans donner d’avis : on pourrait vérifier {what}.",
            en=f"The text reports it without an opinion: one could verify {what}.",
        )
    )
