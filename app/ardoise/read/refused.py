"""What YAML allows and we refuse → what a teacher can do about it."""

from ardoise.read.faults import Faults

_Said = tuple[tuple[str, str], tuple[str, str]]

_REFUSED: dict[str, _Said] = {
    "empty": (
        (
            "Le fichier est vide.",
            "Écrivez-y au moins la langue, le texte et une liste, ou supprimez-le.",
        ),
        ("The file is empty.", "Write at least lang, text and one list in it, or delete it."),
    ),
    "second document": (
        ("Un second document commence ici.", "Enlevez la ligne --- ou faites un autre fichier."),
        ("A second document starts here.", "Remove the line --- or make another file."),
    ),
    "many values": (
        ("Plus de {} valeurs dans un fichier.", "Partagez-le en plusieurs fichiers."),
        ("More than {} values in one file.", "Split it into several files."),
    ),
    "deep": (
        ("Plus de {} niveaux imbriqués.", "Enlevez des crochets, des accolades ou des retraits."),
        ("More than {} nested levels.", "Remove brackets, braces or indentation."),
    ),
    "long": (
        (
            "Ce texte dépasse {} caractères.",
            "Raccourcissez-le ; vérifiez qu’un guillemet est bien fermé.",
        ),
        ("This text is longer than {} characters.", "Shorten it; check that a quote is closed."),
    ),
    "escaped": (
        ("Ce texte contient le caractère interdit {}.", "Enlevez son code d’échappement."),
        ("This text holds the forbidden character {}.", "Remove its escape code."),
    ),
    "alias": (
        (
            "« *{} » est lu comme un renvoi (alias), que nous refusons.",
            "Si l’astérisque fait partie du texte, mettez le texte entre guillemets droits ; "
            "sinon répétez le contenu.",
        ),
        (
            "“*{}” is read as an alias, which we refuse.",
            "If the asterisk belongs to the text, put the text in straight quotes; "
            "otherwise repeat the content.",
        ),
    ),
    "anchor": (
        (
            "« &{} » est lu comme une ancre, que nous refusons.",
            "Si l’esperluette fait partie du texte, mettez le texte entre guillemets droits.",
        ),
        (
            "“&{}” is read as an anchor, which we refuse.",
            "If the ampersand belongs to the text, put the text in straight quotes.",
        ),
    ),
    "tag": (
        (
            "« {} » est lu comme une étiquette YAML, que nous refusons.",
            "Enlevez-la ; si le point d’exclamation fait partie du texte, mettez le texte entre "
            "guillemets droits.",
        ),
        (
            "“{}” is read as a YAML tag, which we refuse.",
            "Remove it; if the exclamation mark belongs to the text, put the text in straight "
            "quotes.",
        ),
    ),
    "merge": (
        (
            "« << » recopie en YAML un autre bloc, ce que nous refusons.",
            "Enlevez la ligne et recopiez ici les clés qu’il vous faut.",
        ),
        (
            "“<<” copies another block in YAML, which we refuse.",
            "Remove the line and copy here the keys that you need.",
        ),
    ),
    "brace": (
        (
            "Une valeur qui commence par une accolade est lue comme un bloc.",
            'Mettez toute la phrase entre guillemets droits : "{{{{…}}}} …".',
        ),
        (
            "A value that starts with a brace is read as a block.",
            'Put the whole sentence in straight quotes: "{{{{…}}}} …".',
        ),
    ),
    "no word": (
        (
            "Une clé doit être un mot, pas une liste ni un bloc.",
            "Si le texte commence par [ ou {{, mettez-le entre guillemets droits.",
        ),
        (
            "A key must be a word, not a list or a block.",
            "If the text starts with [ or {{, put it in straight quotes.",
        ),
    ),
    "answer twice": (
        (
            "La clé `{}` est déjà donnée à la ligne {}.",
            "Gardez une seule des deux lignes ; pour plusieurs réponses, `reponses: [… , …]`.",
        ),
        (
            "The key `{}` is already given on line {}.",
            "Keep only one of the two lines; for several answers, `answers: [… , …]`.",
        ),
    ),
    "duplicate": (
        ("La clé `{}` est déjà donnée à la ligne {}.", "Gardez une seule des deux lignes."),
        ("The key `{}` is already given on line {}.", "Keep only one of the two lines."),
    ),
}


def refuse(faults: Faults, name: str, line: int, column: int, *said: object, rule: str) -> None:
    """Report something that YAML allows and that we refuse."""
    fr, en = _REFUSED[name]
    faults.add(
        rule,
        line,
        column,
        fr=(fr[0].format(*said), fr[1].format()),
        en=(en[0].format(*said), en[1].format()),
    )
