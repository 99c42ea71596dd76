"""What Streamlit says of its own accord, in English only, beside what it is to say: theirs.js puts
one in the place of the other."""

from ardoise.web.speech import _, language


def spoken() -> dict[str, object]:
    """Whole `words` and what labels may begin with; `patterns` of longer sentences with what each
    becomes, as JavaScript reads them; `dialogs` by their title: title and text."""
    dialogs = {
        "Connection error": [
            _("La connexion est coupée"),
            _("Ce qui était enregistré l’est toujours. La page reviendra d’elle-même."),
        ],
        "Page not found": [
            _("Cette page n’existe pas"),
            _("L’adresse est peut-être incomplète. Voici la première page."),
        ],
    }
    if language() == "en":
        return {"words": {}, "begins": [], "patterns": [], "dialogs": dialogs}
    return {
        "words": {
            "Show password": _("Montrer ce qui est tapé"),
            "Hide password": _("Cacher ce qui est tapé"),
            "Close": _("Fermer"),
            "Open": _("Ouvrir"),
            "Clear all": _("Tout ôter"),
            "Selected values": _("Ce qui est choisi"),
            "Choose an option": _("Choisir…"),
            "Choose options": _("Choisir…"),
            "No results": _("Rien de tel"),
            "Skip to main content": _("Aller au contenu"),
            "Upload": _("Choisir un fichier"),
            "file upload": _("Choisir un fichier"),
            "Add files": _("Choisir un autre fichier"),
        },
        "begins": [("Shortcut ", _("Touche ")), ("Remove ", _("Ôter "))],
        "patterns": [
            (r"^(\d+)(?:\.0)?MB per file", _("{n} Mo au plus").format(n="$1")),
            (
                r"^(?:Error: ?)?File must be (\d+)(?:\.0)?MB or smaller\.$",
                _("Ce fichier est trop lourd : {n} Mo au plus.").format(n="$1"),
            ),
            (
                r"^(?:Error: ?)?\S+ files are not allowed\.$",
                _("Ce genre de fichier ne va pas ici."),
            ),
            (r"^Error: ?$", ""),
            (r"^(\d+) options? available\.$", _("choix possibles : {n}").format(n="$1")),
            (r"^(\d+)\.(\d)MB$", "$1,$2 Mo"),
            (r"^(\d+)\.(\d)KB$", "$1,$2 ko"),
            (r"^(\d+)\.(\d)B$", "$1 o"),
        ],
        "dialogs": dialogs,
    }
