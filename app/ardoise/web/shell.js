// What every page needs of the browser: its language, the keys, and the focus after a change.
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox]";
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
    const choice = all("[class*=st-key-pick-] button, [class*=st-key-pick-] input[type=checkbox]")[
      Number(event.key) - 1
    ];
    if (choice) {
      event.preventDefault();
      choice.click();
    }
  } else if (event.key === "Enter" && !event.target.closest("button, a, summary")) {
    const go = all("[class*=st-key-go-] button")[0];
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
    place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    place.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    state.looked = token;
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

export default function ({ data, parentElement, setTriggerValue }) {
  document.documentElement.lang = data.lang;
  const state = (window.ardoise ??= {});
  if (!state.listening) {
    state.listening = true;
    document.addEventListener("keydown", press);
  }
  let dialog = parentElement.querySelector("dialog");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.className = "keys";
    parentElement.append(dialog);
  }
  const drawn = JSON.stringify(data.keys);
  if (dialog.dataset.drawn !== drawn) {
    dialog.dataset.drawn = drawn;
    dialog.setAttribute("aria-label", data.keys.title);
    dialog.replaceChildren();
    const title = document.createElement("h2");
    title.textContent = data.keys.title;
    const list = document.createElement("dl");
    for (const [key, does] of data.keys.rows) {
      const term = document.createElement("dt");
      const cap = document.createElement("kbd");
      cap.textContent = key;
      term.append(cap);
      const what = document.createElement("dd");
      what.textContent = does;
      list.append(term, what);
    }
    const close = document.createElement("button");
    close.textContent = data.keys.close;
    close.onclick = () => dialog.close();
    dialog.append(title, list, close);
  }
  state.dialog = dialog;
  for (const line of data.cookies) document.cookie = line;
  countDown(data.left, setTriggerValue);
  if (data.look && state.wanted !== data.look) {
    state.wanted = data.look;
    lookAt(data.look);
  }
}
