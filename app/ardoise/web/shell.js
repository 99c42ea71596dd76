// What every page needs of the browser: its language, the keys, and the focus after a change.
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox]";
const PRESSED = "button, a, summary, input, [role=radio]";
const shown = (element) => element.offsetParent !== null && !element.disabled;
const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);

function press(event) {
  const state = window.ardoise;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const dialog = state.dialog;
  if (event.key === "?" && !event.target.closest(TYPING)) {
    event.preventDefault();
    dialog.open ? dialog.close() : dialog.showModal();
    return;
  }
  if (dialog.open || event.target.closest(TYPING) || document.querySelector("[role=dialog]")) return;
  if (/^[1-9]$/.test(event.key)) {
    const choice = all("[class*=st-key-pick-] button, .option")[Number(event.key) - 1];
    if (choice) {
      event.preventDefault();
      choice.click();
    }
  } else if (event.key === " " && !event.target.closest(PRESSED)) {
    // A card is turned as one turns it elsewhere; without one, the space bar scrolls.
    const turn = all("[class*=st-key-go-turn] button")[0];
    if (turn) {
      event.preventDefault();
      turn.click();
    }
  } else if (event.key === "Enter" && !event.target.closest("button, a, summary")) {
    const go = all("[class*=st-key-go-] button, [data-go]")[0];
    if (go) {
      event.preventDefault();
      go.click();
    }
  }
}

// A drawn page arrives in pieces: the place to read from may be a moment late.
function lookAt(token, tries = 40) {
  const state = window.ardoise;
  const place = document.querySelector(`[data-look="${CSS.escape(token)}"]`);
  if (place) {
    focusOn(place);
  } else if (tries > 0 && state.wanted === token) {
    setTimeout(() => lookAt(token, tries - 1), 50);
  }
}

// The server's time decides; the browser only shows how much of it is left.
function countDown(left, setTriggerValue) {
  const state = window.ardoise;
  clearInterval(state.ticking);
  if (left <= 0) return;
  const end = performance.now() + left * 1000;
  const tick = () => {
    const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    for (const clock of document.querySelectorAll("[data-clock]")) {
      clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
    if (seconds === 0) {
      clearInterval(state.ticking);
      setTriggerValue("over", true);
    }
  };
  state.ticking = setInterval(tick, 250);
  tick();
}

function linkOnce(rel, url) {
  const href = new URL(url, document.baseURI).href;
  if ([...document.head.querySelectorAll(`link[rel="${rel}"]`)].some((l) => l.href === href)) return;
  if (rel === "icon") document.head.querySelectorAll('link[rel~="icon"]').forEach((l) => l.remove());
  const link = document.createElement("link");
  link.rel = rel;
  link.href = href;
  document.head.append(link);
}

function make(tag, text, ...children) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.append(...children);
  return element;
}

function drawFoot(foot, data, setTriggerValue) {
  const open = make("button", data.keys.open + " ");
  open.append(make("kbd", "?"));
  open.onclick = () => window.ardoise.dialog.showModal();
  const other = make("button", data.other.name);
  other.lang = data.other.lang;
  other.onclick = () => setTriggerValue("language", data.other.lang);
  foot.replaceChildren(open, other);
}

function drawKeys(dialog, keys) {
  dialog.setAttribute("aria-label", keys.title);
  const list = document.createElement("dl");
  for (const [key, does] of keys.rows) {
    list.append(make("dt", "", make("kbd", key)), make("dd", does));
  }
  const close = make("button", keys.close);
  close.onclick = () => dialog.close();
  dialog.replaceChildren(make("h2", keys.title), list, close);
}

// Work that takes its time says so; what is done at once must not cost a look at the whole page, as
// an animation that waits would.
function tellLate() {
  let late = 0;
  const changed = (changes) => {
    const [{ target }] = changes;
    clearTimeout(late);
    delete target.dataset.late;
    const running = target.dataset.testScriptState === "running";
    // One that is over already counts too.
    if (running || changes.some(({ oldValue }) => oldValue === "running")) {
      window.ardoise.runs = (window.ardoise.runs ?? 0) + 1;
    }
    if (!running) return;
    late = setTimeout(() => (target.dataset.late = ""), 800);
  };
  const watched = {
    subtree: true,
    attributeFilter: ["data-test-script-state"],
    attributeOldValue: true,
  };
  new MutationObserver(changed).observe(document.body, watched);
}

// A server that was started again knows nothing of this page, and hears nothing that a part of it
// sends: the whole is drawn again once the connection is back. What was typed stays.
function drawWhenBack() {
  let lost = false;
  const changed = ([{ target }]) => {
    const back = target.dataset.testConnectionState === "CONNECTED";
    if (back && lost) {
      window.ardoise.backAt = performance.now();
      window.ardoise.drawAgain();
    }
    lost = !back;
  };
  const watched = { subtree: true, attributeFilter: ["data-test-connection-state"] };
  new MutationObserver(changed).observe(document.body, watched);
}

export default function ({ data: sent, parentElement, setTriggerValue }) {
  const data = JSON.parse(sent);
  document.documentElement.lang = data.lang;
  // Before this, the language above is Streamlit's guess.
  document.documentElement.dataset.spoken = data.lang;
  linkOnce("stylesheet", data.style);
  linkOnce("icon", data.icon);
  const state = (window.ardoise ??= {});
  state.spoken = data.spoken;
  if (!state.listening) {
    state.listening = true;
    document.addEventListener("keydown", press);
    speakAlways();
    tellLate();
    drawWhenBack();
  }
  state.drawAgain = () => setTriggerValue("over", true);
  speak();
  drawPages(data.pages);
  let foot = parentElement.querySelector(".foot");
  if (!foot) {
    foot = make("footer", "");
    foot.className = "foot";
    const dialog = make("dialog", "");
    dialog.className = "keys";
    parentElement.append(foot, dialog);
  }
  state.dialog = parentElement.querySelector("dialog");
  // Drawn anew only in another language, so that the focus is not taken from it.
  if (foot.dataset.lang !== data.lang) {
    foot.dataset.lang = data.lang;
    drawFoot(foot, data, setTriggerValue);
    drawKeys(state.dialog, data.keys);
  }
  for (const line of data.cookies) document.cookie = line;
  know(data.known);
  countDown(data.left, setTriggerValue);
  if (data.look && state.wanted !== data.look) {
    state.wanted = data.look;
    lookAt(data.look);
  }
}
