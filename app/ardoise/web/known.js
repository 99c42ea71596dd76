// Who is known in this browser, by an opaque tag: every tab of it shows the same pupil, and none
// sends anything for one who has left in another.
const TAG = "ardoise_qui";
const ACTS = ["click", "submit", "keydown", "input", "change"];

// A browser may refuse to keep anything; then each tab is by itself.
function tagOfAll() {
  try {
    return localStorage.getItem(TAG);
  } catch {
    return null;
  }
}

function tellAll(tag) {
  try {
    localStorage.setItem(TAG, tag);
  } catch {
    // As above.
  }
}

// What a pupil put in a form and did not send (half.js) is nobody else's.
function forgetOthers(tag) {
  try {
    for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith("ardoise-half:"))) {
      if (JSON.parse(sessionStorage.getItem(key)).who !== tag) sessionStorage.removeItem(key);
    }
  } catch {
    // As above.
  }
}

function outdated(tag) {
  const told = tagOfAll();
  return tag !== undefined && told !== null && told !== tag;
}

function drawAnew() {
  const state = window.ardoise;
  if (state.leaving) return;
  state.leaving = true;
  location.reload();
}

// Looked at before every act too: a tab that slept may not have been told.
function lookWho(event) {
  const { known, held } = window.ardoise;
  if (held || !outdated(known)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  drawAnew();
}

// `tag` is null where the server has nothing to tell of it. A page that is `held` belongs to no
// pupil: what is typed in it must not be lost for one.
function know({ tag, cookie, held }) {
  const state = window.ardoise;
  const changed = tag !== null && tag !== state.known;
  state.held = held;
  if (!changed && outdated(state.known)) {
    // The cookie is the other tab's by now.
    if (!held) drawAnew();
    return;
  }
  // Before the others are told: they are drawn anew by it.
  if (cookie) document.cookie = cookie;
  if (tag === null) return;
  state.known = tag;
  forgetOthers(tag);
  tellAll(tag);
  if (state.looking) return;
  state.looking = true;
  for (const act of ACTS) addEventListener(act, lookWho, true);
  for (const back of ["storage", "pageshow", "focus"]) addEventListener(back, lookWho);
}
