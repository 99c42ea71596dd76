"""A file from elsewhere as items, whatever its format."""

from ardoise.bring.brought import BadFileError, Brought, Source

EXTENSIONS = (".xml", ".gift", ".txt", ".tsv", ".csv", ".apkg")
"""What can be imported, by the end of the name."""

_LIMIT = 512 * 1024 * 1024


def bring(data: bytes, source: Source) -> Brought:
    """The items of a file, its format told by the end of its name and by its first bytes.

    Never raises for a bad file: `problems` then holds the one thing to say, and nothing else.
    """
    try:
        return _bring(data, source)
    except BadFileError as error:
        return Brought(problems=(error.problem,))


def _bring(data: bytes, source: Source) -> Brought:
    name = source.file.lower()
    if len(data) > _LIMIT:
        raise BadFileError(source, "Ce fichier est trop gros.", "This file is too big.")
    if not data.strip():
        raise BadFileError(source, "Ce fichier est vide.", "This file is empty.")
    if name.endswith(".apkg") or data[:4] == b"PK\x03\x04":
        from ardoise.bring.apkg import bring_apkg

        return bring_apkg(data, source)
    if name.endswith(".xml") or data.lstrip(b"\xef\xbb\xbf \r\n\t")[:5] == b"<?xml":
        from ardoise.bring.moodle import bring_moodle

        return bring_moodle(data, source)
    if name.endswith((".gift", ".txt")):
        from ardoise.bring.gift import bring_gift

        return bring_gift(data, source)
    if name.endswith((".tsv", ".csv", ".tab")):
        from ardoise.bring.table import bring_table

        return bring_table(data, source)
    raise BadFileError(
        source,
        "Ce genre de fichier n’est pas connu.",
        "This kind of file is not known.",
        remedy=(
            "Importez un fichier Moodle (.xml), GIFT (.gift, .txt), tableau (.tsv, .csv) "
            "ou Anki (.apkg).",
            "Import a Moodle (.xml), GIFT (.gift, .txt), table (.tsv, .csv) or Anki (.apkg) file.",
        ),
    )
