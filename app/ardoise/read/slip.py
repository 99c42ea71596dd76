"""Slips of a teacher’s hand → what to say of them, and what to write instead."""

from ardoise.domain.problem import Severity
from ardoise.read.faults import Faults

_Said = tuple[tuple[str, str], tuple[str, str]]

_SLIPS: dict[str, _Said] = {
    "bullet": (
        (
            "Un élément de liste commence par un tiret ordinaire, pas par « {0} ».",
            "Écrivez « - {1} ».",
        ),
        ("An element of a list starts with an ordinary dash, not with “{0}”.", "Write “- {1}”."),
    ),
    "glued dash": (
        ("Il manque une espace après le tiret.", "Écrivez « - {1} »."),
        ("A space is missing after the dash.", "Write “- {1}”."),
    ),
    "no dash": (
        ("Il manque un tiret devant cet élément de la liste.", "Écrivez « - {1} »."),
        ("A dash is missing before this element of the list.", "Write “- {1}”."),
    ),
    "out of line": (
        (
            "Ce tiret n’est pas aligné sur ceux des autres éléments de la liste.",
            "Mettez {0} espace(s) avant le tiret, comme aux autres, et non {1}.",
        ),
        (
            "This dash is not aligned with those of the other elements of the list.",
            "Put {0} space(s) before the dash, as for the others, and not {1}.",
        ),
    ),
    "deep dash": (
        (
            "Ce tiret est trop à droite : la ligne serait la suite de celle du dessus.",
            "Mettez {0} espaces avant « - {1} », comme aux autres éléments.",
        ),
        (
            "This dash is too far to the right: the line would go on with the one above.",
            "Put {0} spaces before “- {1}”, as for the other elements.",
        ),
    ),
    "dash in a text": (
        (
            "Ce tiret ne fait pas une liste : la clé du dessus a déjà une valeur, qu’il continue.",
            "Enlevez cette valeur pour faire une liste ; si le tiret fait partie du texte, mettez "
            "tout le texte entre guillemets droits.",
        ),
        (
            "This dash makes no list: the key above has a value already, which it goes on with.",
            "Remove that value to make a list; if the dash belongs to the text, put the whole text "
            "in straight quotes.",
        ),
    ),
    "no list": (
        (
            "Une liste commence ici, mais rien ne dit ce qu’elle contient.",
            "Ajoutez au-dessus une ligne « {0}: ».",
        ),
        ("A list starts here, but nothing says what it holds.", "Add a line “{0}:” above it."),
    ),
    "colon": (
        (
            "Il faut après la clé un deux-points ordinaire et une espace ordinaire.",
            "Écrivez « {0} ».",
        ),
        ("A key needs an ordinary colon and an ordinary space.", "Write “{0}”."),
    ),
    "margin": (
        (
            "La clé `{0}` est à la marge : elle n’est plus dans l’élément du dessus.",
            "Mettez {1} espaces devant elle, comme aux autres clés.",
        ),
        (
            "The key `{0}` is at the margin: it is no longer in the element above.",
            "Put {1} spaces before it, as for the other keys.",
        ),
    ),
    "stranger": (
        (
            "La clé `{0}` n’existe pas à la marge, au milieu d’une liste.",
            "Enlevez la ligne ; pour un commentaire, commencez-la par #.",
        ),
        (
            "There is no key `{0}` at the margin, in the midst of a list.",
            "Remove the line; for a comment, start it with #.",
        ),
    ),
    "words": (
        (
            "Ces mots à la marge ne vont avec rien.",
            "S’ils continuent la ligne du dessus, mettez {0} espaces devant ; pour un commentaire, "
            "commencez par #.",
        ),
        (
            "These words at the margin go with nothing.",
            "If they go on with the line above, put {0} spaces before them; for a comment, start "
            "with #.",
        ),
    ),
    "title": (
        ("Cette ligne ne va avec rien.", "Enlevez-la ; pour un commentaire, commencez par #."),
        ("This line goes with nothing.", "Remove it; for a comment, start it with #."),
    ),
    "under": (
        ("La valeur est sous sa clé sans être plus à droite.", "Écrivez « {0}: {1} »."),
        ("The value is under its key and not further to the right.", "Write “{0}: {1}”."),
    ),
    "colon in a text": (
        (
            "Un deux-points suivi d’une espace, dans une valeur, est pris pour une nouvelle clé.",
            "Mettez toute la valeur, depuis la ligne de sa clé, entre guillemets droits.",
        ),
        (
            "A colon followed by a space, inside a value, is taken for a new key.",
            "Put the whole value, from the line of its key on, in straight quotes.",
        ),
    ),
    "comment": (
        ("Un commentaire ne commence pas par « {0} ».", "Commencez-le par #, ou enlevez la ligne."),
        ("A comment does not start with “{0}”.", "Start it with #, or remove the line."),
    ),
    "hash": (
        (
            "Ce qui suit « # » n’est pas lu : c’est un commentaire.",
            'Si « # » fait partie du texte, mettez le texte entre guillemets droits : "… {0}".',
        ),
        (
            "What follows “#” is not read: it is a comment.",
            'If “#” belongs to the text, put the text in straight quotes: "… {0}".',
        ),
    ),
    "versions": (
        (
            "Deux versions du fichier se suivent ici, mêlées par un outil de suivi de versions.",
            "Gardez l’une des deux et enlevez les lignes <<<<<<<, ======= et >>>>>>>.",
        ),
        (
            "Two versions of the file follow each other here, merged by a version control tool.",
            "Keep one of the two and remove the lines <<<<<<<, ======= and >>>>>>>.",
        ),
    ),
    "document": (
        (
            "« {0} » termine le fichier pour YAML : la suite ne serait pas lue.",
            "Enlevez cette ligne.",
        ),
        ("“{0}” ends the file for YAML: what follows would not be read.", "Remove this line."),
    ),
    "other document": (
        (
            "Un second fichier, d’un autre texte ou d’une autre langue, commence ici.",
            "Mettez la suite dans un autre fichier.",
        ),
        (
            "A second file, of another text or another language, starts here.",
            "Put what follows in another file.",
        ),
    ),
    "tab": (
        (
            "Il y a ici une tabulation, que YAML n’accepte pas.",
            "Remplacez-la par des espaces, deux par niveau.",
        ),
        (
            "There is a tab here, which YAML does not accept.",
            "Replace it by spaces, two for each level.",
        ),
    ),
    "wide space": (
        ("La ligne commence par une espace insécable.", "Remplacez-la par des espaces ordinaires."),
        ("The line starts with a no-break space.", "Replace it by ordinary spaces."),
    ),
    "tab in a text": (
        (
            "Il y a une tabulation dans ce texte ; elle est lue comme une espace.",
            "Remplacez-la par une espace.",
        ),
        ("There is a tab in this text; it is read as a space.", "Replace it by a space."),
    ),
    "invisible": (
        (
            "Il y a ici un caractère invisible, {0}, qui n’est pas lu.",
            "Effacez-le : il vient souvent d’un copier-coller.",
        ),
        (
            "There is an invisible character here, {0}, which is not read.",
            "Delete it: it often comes of a copy and paste.",
        ),
    ),
}


def slip(
    faults: Faults,
    name: str,
    line: int,
    column: int,
    *said: object,
    rule: str = "F03",
    warning: bool = False,
) -> None:
    """Report a slip of that name, with `said` in its sentences."""
    fr, en = _SLIPS[name]
    faults.add(
        rule,
        line,
        column,
        fr=(fr[0].format(*said), fr[1].format(*said)),
        en=(en[0].format(*said), en[1].format(*said)),
        severity=Severity.WARNING if warning else Severity.ERROR,
    )
