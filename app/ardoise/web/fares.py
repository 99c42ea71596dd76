"""How a question fares with the pupils who met it, in words and as HTML."""

from ardoise.records.statistics import ENOUGH, ItemStatistics, OptionStatistics, item_statistics
from ardoise.web.desk import desk
from ardoise.web.escape import as_html, as_option
from ardoise.web.figures import percent
from ardoise.web.speech import _, plural


def fares() -> dict[str, ItemStatistics]:
    """The statistics of every question of the bank that was answered, by id."""
    at = desk()
    items = at.bank.items
    return {each.item: each for each in item_statistics(at.records.marks(), items)}


def fare_line(each: ItemStatistics) -> str:
    """The essential on one line: how many responses, and what share of the points they got."""
    told = plural("{n} réponse", "{n} réponses", each.responses)
    return f"{told} · " + _("facilité {share}").format(share=percent(each.facility))


def fare_html(each: ItemStatistics, lang: str) -> str:
    """All that is known: the figures, what they mean, and who chose which option."""
    rows = [
        (_("Réponses"), str(each.responses), ""),
        (
            _("Facilité"),
            percent(each.facility),
            _("la part des points que les élèves obtiennent en moyenne"),
        ),
        (
            _("Discrimination"),
            _index(each.discrimination),
            _("de −100 à 100 : élevée quand ceux qui réussissent le reste réussissent ici"),
        ),
    ]
    if each.distractor_efficiency is not None:
        share = percent(each.distractor_efficiency / 100)
        rows.append((_("Leurres qui jouent leur rôle"), share, ""))
    figures = "".join(
        f"<div><dt>{as_html(name)}</dt><dd>{as_html(value)}</dd>"
        + (f'<dd class="over">{as_html(why)}</dd>' if why else "")
        + "</div>"
        for name, value, why in rows
    )
    options = "".join(_option(option, lang) for option in each.options)
    chosen = f'<h2 class="title">{_("Ce qui a été choisi")}</h2>' if options else ""
    few = (
        f'<p class="task">{_("Sous {n} réponses, ces chiffres ne disent pas grand-chose.")}</p>'
    ).format(n=ENOUGH)
    return f'<dl class="figures">{figures}</dl>{few if each.responses < ENOUGH else ""}{chosen}' + (
        f'<ul class="themes">{options}</ul>' if options else ""
    )


def _option(option: OptionStatistics, lang: str) -> str:
    name = f"✓ {as_option(option.text)}" if option.key else as_option(option.text)
    share = percent(option.share)
    told = plural("{n} fois, {share}", "{n} fois, {share}", option.chosen, share=share)
    if option.functional is False:
        told += " · " + _("ne joue pas son rôle")
    return (
        f'<li><span lang="{lang}">{as_html(name, lang)}</span><span>{as_html(told)}</span>'
        f'<div class="bar" aria-hidden="true"><i style="width:{100 * option.share:.0f}%"></i></div>'
        "</li>"
    )


def _index(value: float | None) -> str:
    return "—" if value is None else f"{value:.0f}".replace("-", "−")
