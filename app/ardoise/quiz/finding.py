"""What the rules of grading find in something typed, and what each finding is worth."""

from msgspec import Struct

from ardoise.domain.attempt import Grade, Verdict
from ardoise.domain.words import say

RIGHT = frozenset({"key", "accepted", "surname", "name", "date", "number", "list"})
ALMOST = frozenset(
    {
        "typo",
        "accents",
        "incomplete",
        "unit",
        "surplus",
        "order",
        "first name",
        "other first name",
        "weekday",
        "year not stated",
        "part of date",
        "part of list",
    }
)
SCORES = {Verdict.RIGHT: 1.0, Verdict.ALMOST: 0.5, Verdict.WRONG: 0.0}


class Finding(Struct, frozen=True):
    """The rule that decided; `detail` is what it is about (a confusable, a count), if anything."""

    rule: str
    detail: str = ""

    @property
    def verdict(self) -> Verdict:
        """What the rule gives."""
        if self.rule in RIGHT:
            return Verdict.RIGHT
        return Verdict.ALMOST if self.rule in ALMOST else Verdict.WRONG


def graded(finding: Finding, lang: str, key: str) -> Grade:
    """The grade that a finding makes, with its sentence for the pupil. `key` is the answer."""
    verdict = finding.verdict
    return Grade(
        verdict=verdict, score=SCORES[verdict], why=_why(finding, lang, key), rule=finding.rule
    )


def _why(finding: Finding, lang: str, key: str) -> str:
    fr, en = f"«\u00a0{key}\u00a0»", f"“{key}”"
    detail = finding.detail
    match finding.rule:
        case "key" | "accepted" | "date" | "number" | "list":
            return say(lang, fr="C’est juste.", en="That is right.")
        case "surname" | "name":
            return say(lang, fr=f"C’est juste\u00a0: il s’agit bien de {fr}.", en=f"Right: {en}.")
        case "typo":
            return say(
                lang,
                fr=f"Presque\u00a0: c’est la bonne réponse, mais elle s’écrit {fr}.",
                en=f"Almost: that is the right answer, but it is spelt {en}.",
            )
        case "accents":
            return say(
                lang,
                fr=f"Presque\u00a0: les accents comptent ici, et la réponse s’écrit {fr}.",
                en=f"Almost: accents count here, and the answer is spelt {en}.",
            )
        case "unit":
            return say(
                lang,
                fr=f"Presque\u00a0: c’est la même mesure, dans une autre unité que {fr}.",
                en=f"Almost: that is the same measure, in another unit than {en}.",
            )
        case "incomplete":
            return say(
                lang,
                fr=f"Presque\u00a0: il en manque une partie\u202f; la réponse complète est {fr}.",
                en=f"Almost: part of it is missing; the full answer is {en}.",
            )
        case "surplus":
            return say(
                lang,
                fr=f"Presque\u00a0: la réponse y est, avec des mots de trop\u202f; {fr} suffit.",
                en=f"Almost: the answer is there, with words too many; {en} is enough.",
            )
        case "order":
            return say(
                lang,
                fr=f"Presque\u00a0: les mots y sont, dans un autre ordre\u202f; on dit {fr}.",
                en=f"Almost: the words are there in another order; one says {en}.",
            )
        case "first name":
            return say(
                lang,
                fr=f"Presque\u00a0: le prénom ne suffit pas\u202f; la réponse est {fr}.",
                en=f"Almost: the first name is not enough; the answer is {en}.",
            )
        case "other first name":
            return say(
                lang,
                fr=f"Presque\u00a0: le nom est bon, le reste non\u202f; la réponse est {fr}.",
                en=f"Almost: the surname is right, the rest is not; the answer is {en}.",
            )
        case "weekday":
            return say(
                lang,
                fr=f"Presque\u00a0: la date est bonne, le jour de la semaine non\u202f: {fr}.",
                en=f"Almost: the date is right, the day of the week is not: {en}.",
            )
        case "year not stated":
            return say(
                lang,
                fr=f"Presque\u00a0: le texte ne dit pas l’année\u202f; la réponse est {fr}.",
                en=f"Almost: the text does not say the year; the answer is {en}.",
            )
        case "part of date":
            return say(
                lang,
                fr=f"Presque\u00a0: la date n’est pas complète\u202f; la réponse est {fr}.",
                en=f"Almost: the date is not complete; the answer is {en}.",
            )
        case "part of list":
            return say(
                lang,
                fr=f"Presque\u00a0: {detail}. La réponse complète est {fr}.",
                en=f"Almost: {detail}. The full answer is {en}.",
            )
        case "empty":
            return say(lang, fr="Aucune réponse n’a été donnée.", en="No answer was given.")
        case "unknown":
            return say(
                lang,
                fr=f"La réponse est {fr}. Vous la saurez la prochaine fois.",
                en=f"The answer is {en}. You will know it next time.",
            )
        case "negation" | "exclusion":
            return say(
                lang,
                fr=f"Une réponse qui nie ne dit pas ce qui est vrai\u202f; la réponse est {fr}.",
                en=f"To deny something is not to say what is true; the answer is {en}.",
            )
        case "hedge":
            return say(
                lang,
                fr=f"Une seule réponse est attendue, sans hésiter entre plusieurs\u00a0: {fr}.",
                en=f"One answer is expected, without a choice between several: {en}.",
            )
        case "vague":
            return say(
                lang,
                fr=f"La réponse attendue est exacte, ni plus ni moins\u00a0: {fr}.",
                en=f"The expected answer is exact, no more and no less: {en}.",
            )
        case "confusable":
            return say(
                lang,
                fr=f"Attention à ne pas confondre avec «\u00a0{detail}\u00a0»\u202f; "
                f"la réponse est {fr}.",
                en=f"Not to be confused with “{detail}”; the answer is {en}.",
            )
        case "something else":
            return say(
                lang,
                fr=f"Ce qui est dit là est autre chose\u202f; la réponse est {fr}.",
                en=f"What is said there is something else; the answer is {en}.",
            )
        case "year":
            return say(
                lang,
                fr=f"L’année n’est pas la bonne\u202f; la réponse est {fr}.",
                en=f"The year is not the right one; the answer is {en}.",
            )
        case _:
            return say(
                lang,
                fr=f"Ce n’est pas la réponse attendue, qui est {fr}.",
                en=f"That is not the expected answer, which is {en}.",
            )
