"""Where a quiz begins, or goes on."""

import secrets
from collections.abc import Container, Sequence
from itertools import islice

import streamlit as st

from ardoise.domain.attempt import Mode
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Level
from ardoise.domain.text import Text
from ardoise.quiz.choose import choose
from ardoise.quiz.state import state_of
from ardoise.web import unsaved, who
from ardoise.web.attempts import attempt_name
from ardoise.web.begin import begin
from ardoise.web.desk import desk
from ardoise.web.empty import no_text
from ardoise.web.escape import as_html, as_label
from ardoise.web.kept import kept
from ardoise.web.labels import unlike
from ardoise.web.mistakes import mistaken
from ardoise.web.moment import now
from ardoise.web.names import KINDS, kind_name, level_name, mode_name
from ardoise.web.speech import _, plural

LENGTHS = (5, 10, 20, 0)
"""How many questions a quiz may have; 0 for all that fit."""

LIMITS = (0, 5, 10, 20, 45)
"""Time limits of a test, in minutes; 0 for none."""

WAITING = 3
"""How many unfinished attempts are offered, the latest first."""

_SEED = "home-seed"


def draw() -> None:
    """The quiz under way, the texts to choose from, and the settings of a new quiz."""
    learner = who.learner()
    bank = desk().bank
    texts = [text for text in bank.texts.values() if bank.of_text(text.id)]
    if not texts:
        no_text()
        return
    st.html(
        f'<h1 class="stem">{_("Que retenez-vous du texte ?")}</h1>'
        f'<p class="lead">{_("Une question à la fois, et chaque réponse est expliquée.")}</p>'
    )
    _resume(learner)
    text = _choose_text(texts)
    with st.container(border=True, key="start"):
        _start(learner, text, bank.of_text(text.id))


def _resume(learner: str) -> None:
    """The latest attempts that were left: to go on with, or ended with nobody there to see it."""
    at = desk()
    left = (at.records.run(a.id, learner) for a in at.records.attempts(learner, open_only=True))
    for n, run in enumerate(islice(filter(None, left), WAITING)):
        attempt, more = run.attempt, f"-{n}" if n else ""
        state = state_of(run, now())
        if state.over:
            head, label = _("Votre test est terminé : le temps est écoulé"), _("Voir le résultat")
        elif state.current is None:
            head, label = _("Un quiz est terminé"), _("Voir le résultat")
        else:
            head, label = _("Un quiz vous attend"), _("Reprendre")
        done, total = len(run.responses), len(run.planned)
        told = plural("{n} réponse sur {total}", "{n} réponses sur {total}", done, total=total)
        box = f"resume{more}"
        with st.container(border=True, key=box, horizontal=True, vertical_alignment="center"):
            st.html(
                f'<p class="over">{head}</p>'
                f'<p class="resume"><strong>{as_html(attempt_name(attempt))}</strong><br>{told}</p>'
            )
            if st.button(label, key=f"go-resume{more}", type="primary"):
                # There, what has ended is closed, and its result shown.
                st.switch_page("screens/quiz.py", query_params={"essai": attempt.id})


def _choose_text(texts: Sequence[Text]) -> Text:
    if len(texts) == 1:
        return texts[0]
    names = {text.id: text for text in texts}
    _recall("home-text", names)
    titles = unlike({text.id: text.title for text in texts})
    wanted = st.selectbox(
        _("Texte"), list(titles), format_func=lambda name: titles[name], key="home-text"
    )
    return names[wanted]


def _start(learner: str, text: Text, items: tuple[AnyItem, ...]) -> None:
    count = plural("{n} question", "{n} questions", len(items))
    paragraphs = plural("{n} paragraphe", "{n} paragraphes", len(text.paragraphs))
    st.html(
        f'<p class="over">{paragraphs} · {count}</p>'
        f'<h2 class="title" lang="{text.lang}">{as_html(text.title)}</h2>'
    )
    _recall("home-mode", tuple(Mode))
    mode = st.segmented_control(
        _("Façon de faire"),
        tuple(Mode),
        default=Mode.PRACTICE,
        key="home-mode",
        format_func=mode_name,
        required=True,
    )
    told = {
        Mode.PRACTICE: _("L’explication vient après chaque réponse."),
        Mode.TEST: _(
            "Les réponses et les explications viennent à la fin. "
            "Une réponse donnée ne se change plus."
        ),
        Mode.MISTAKES: _("Seulement ce qui n’était pas juste la dernière fois."),
    }
    st.html(f'<p class="task">{told[mode]}</p>')
    _recall("home-length", LENGTHS)
    length = st.segmented_control(
        _("Nombre de questions"),
        LENGTHS,
        default=10,
        key="home-length",
        required=True,
        format_func=lambda n: str(n) if n else _("Toutes"),
    )
    limit = 0
    if mode is Mode.TEST:
        _recall("home-limit", LIMITS)
        limit = st.segmented_control(
            _("Temps"),
            LIMITS,
            default=0,
            key="home-limit",
            required=True,
            format_func=lambda n: _("{n} min").format(n=n) if n else _("Libre"),
        )
    kinds, levels, tags = _narrow(items)
    pool = items
    if mode is Mode.MISTAKES:
        missed = mistaken(desk().records.responses(learner, text=text.id, told=True))
        pool = tuple(item for item in items if item.id in missed)
    # Drawn beforehand, so that the number announced is that of the quiz that begins.
    seed = st.session_state.setdefault(_SEED, secrets.randbelow(2**31))
    chosen = choose(pool, length=length, kinds=kinds, levels=levels, tags=tags, seed=seed)
    narrowed = bool(kinds or levels or tags)
    if chosen:
        st.html(_announced(len(chosen), kept=not (length or narrowed) and len(chosen) < len(pool)))
    else:
        none = (
            _("Aucune erreur à reprendre ici. Bravo !")
            if not pool
            else _("Aucune question ne répond à ce choix. Élargissez-le un peu.")
        )
        st.html(f'<p class="why" role="status">{none}</p>')
    if not st.button(_("Commencer"), key="go-start", type="primary") or not chosen:
        return
    by_id = {item.id: item for item in items}
    asked = [by_id[name] for name in chosen]
    with unsaved.or_say(_("Le quiz n’a pas pu commencer. Réessayez.")):
        st.session_state.pop(_SEED, None)
        begin(learner, asked, text=text.id, mode=mode, time_limit=60 * limit)
    unsaved.tell()


def _announced(count: int, *, kept: bool) -> str:
    """How many questions the quiz will have; `kept`: why they are not all there."""
    told = plural("Ce quiz aura {n} question.", "Ce quiz aura {n} questions.", count)
    why = _("Celles qui se donneraient la réponse ne sont jamais posées ensemble.")
    return f'<p class="task" role="status">{told}{f" {why}" if kept else ""}</p>'


def _recall(key: str, choices: Container[object]) -> None:
    """Put into a field what was chosen in it before another page was looked at, where it is still
    one of the choices."""
    held = kept("home-").get(key)
    if key in st.session_state or held is None:
        return
    if isinstance(held, list):
        st.session_state[key] = [one for one in held if one in choices]
    elif held in choices:
        st.session_state[key] = held


def _narrow(items: tuple[AnyItem, ...]) -> tuple[list[str], list[Level], list[str]]:
    """The kinds, levels and themes that the pupil keeps; none means all."""
    themes = sorted({tag for item in items for tag in item.tags}, key=fold)
    used = [kind for kind in KINDS if any(item.kind == kind for item in items)]
    reached = [level for level in Level if any(item.level is level for item in items)]
    for key, choices in (("tags", themes), ("kinds", used), ("levels", reached)):
        _recall(f"home-{key}", choices)
    with st.expander(_("Choisir les questions")):
        tags = st.pills(
            _("Thèmes"), themes, selection_mode="multi", key="home-tags", format_func=as_label
        )
        kinds = st.pills(
            _("Types de questions"),
            used,
            selection_mode="multi",
            key="home-kinds",
            format_func=kind_name,
        )
        levels = st.pills(
            _("Niveaux"),
            reached,
            selection_mode="multi",
            key="home-levels",
            format_func=level_name,
        )
    return kinds, levels, tags


if __name__ == "__main__":
    draw()
