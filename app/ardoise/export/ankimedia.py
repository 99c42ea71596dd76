"""The media of an Anki deck."""

from collections.abc import Sequence
from hashlib import blake2b

from ardoise.domain.item import AnyItem
from ardoise.export.loss import Loss, Media, said

_SHOWN = {"png", "jpg", "jpeg", "gif", "webp", "svg", "mp3", "ogg", "wav", "m4a", "flac", "mp4"}


def gather_media(
    items: Sequence[AnyItem], media: Media, lang: str
) -> tuple[dict[str, str], dict[str, bytes], list[Loss]]:
    """Names in the deck by path, bytes by name, and the media that had to be left out.

    A name is a digest of the bytes: two pictures called `carte.png` do not overwrite each other,
    and nothing of a path can reach out of the folder where Anki puts its media.
    """
    names: dict[str, str] = {}
    contents: dict[str, bytes] = {}
    losses: list[Loss] = []
    for item in items:
        for path in item.media:
            extension = path.rpartition(".")[2].lower()
            data = media(path) if path not in names and extension in _SHOWN else None
            if data is not None:
                name = f"ardoise-{blake2b(data, digest_size=10).hexdigest()}.{extension}"
                names[path] = name
                contents[name] = data
            elif path not in names:
                losses.append(
                    Loss(
                        item=item.id,
                        part="media",
                        what=said(lang, fr=f"média {path}", en=f"medium {path}"),
                        why=said(
                            lang,
                            fr="fichier absent, ou d’un type qu’Anki ne montre pas partout",
                            en="file missing, or of a type that not every Anki shows",
                        ),
                    )
                )
    return names, dict(sorted(contents.items())), losses
