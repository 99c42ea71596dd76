"""`ardoise doctor`: the installation and the records, looked over and mended where they can be."""

from argparse import Namespace

from ardoise.cli.outcome import GOOD, PROBLEMS
from ardoise.cli.place import root_of
from ardoise.domain.words import say


def run(args: Namespace) -> int:
    """Print what is found, a line each; 1 when something needs a person's look."""
    from ardoise.records.doctor import doctor_text
    from ardoise.records.store import PLACE, Records

    path = root_of(args) / PLACE
    if not path.exists():
        print(say(args.lang, fr="Aucune réponse gardée ici.", en="No records here."))
        return GOOD
    records = Records.open(path)
    try:
        checks = records.doctor()
    finally:
        records.close()
    print(doctor_text(checks, args.lang), end="")
    return GOOD if all(check.good for check in checks) else PROBLEMS
