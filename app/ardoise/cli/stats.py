"""`ardoise stats`: how each item fares, in Moodle's definitions."""

from argparse import Namespace

from ardoise.cli.outcome import GOOD
from ardoise.cli.place import root_of
from ardoise.workspace import open_workspace


def run(args: Namespace) -> int:
    """Print the statistics of every item that was answered; none when there are no records."""
    from ardoise.records.marks import Mark
    from ardoise.records.report import statistics_csv, statistics_json, statistics_text
    from ardoise.records.statistics import item_statistics
    from ardoise.records.store import PLACE, Records

    root = root_of(args)
    marks: tuple[Mark, ...] = ()
    if (root / PLACE).exists():
        records = Records.open(root / PLACE)
        try:
            marks = records.marks()
        finally:
            records.close()
    statistics = item_statistics(marks, open_workspace(root).bank.items)
    written = {
        "text": lambda: statistics_text(statistics, args.lang),
        "json": lambda: statistics_json(statistics),
        "csv": lambda: statistics_csv(statistics),
    }
    print(written[args.format](), end="")
    return GOOD
