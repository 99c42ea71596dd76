// Keys alone must do: Escape leaves a field for the proposal, where single keys decide.
const FIELD = "input, textarea, select, [contenteditable=true], [role=combobox]";

function leave(event) {
  const place = document.querySelector("[data-proposal]");
  if (event.key !== "Escape" || !place || !event.target.closest(FIELD)) return;
  event.target.blur();
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest" });
}

function enter(tries = 40) {
  const field = document.querySelector(".st-key-mend textarea, .st-key-mend input");
  if (field && field.offsetParent !== null) field.focus();
  else if (tries > 0) setTimeout(() => enter(tries - 1), 50);
}

// To follow the link would load the page anew, and lose what was typed and can be taken back.
function follow(event) {
  const link = event.target.closest?.("a.waiting");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  window.ardoiseBeside.tell("fact", new URL(link.href).searchParams.get("fait"));
}

export default function ({ data, setTriggerValue }) {
  const state = (window.ardoiseBeside ??= { entered: "" });
  state.tell = setTriggerValue;
  if (!state.listening) {
    state.listening = true;
    document.addEventListener("keydown", leave);
    document.addEventListener("click", follow);
  }
  const wanted = JSON.parse(data).enter;
  if (wanted && wanted !== state.entered) enter();
  state.entered = wanted;
}
