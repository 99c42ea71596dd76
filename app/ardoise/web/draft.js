// What is typed and not saved yet stays in this browser, and is offered again after a reload.
const STORE = "ardoise-draft:";
const LASTS = 60 * 24 * 3600 * 1000;
const TEXT = "textarea, input:not([role=combobox])";

function read(place) {
  try {
    return JSON.parse(localStorage.getItem(STORE + place));
  } catch {
    return null;
  }
}

function write(place, entry) {
  try {
    if (entry && Object.keys(entry.fields).length) {
      localStorage.setItem(STORE + place, JSON.stringify({ ...entry, at: Date.now() }));
    } else {
      localStorage.removeItem(STORE + place);
    }
  } catch {
    // A browser that keeps nothing, or no more: there will be nothing to offer.
  }
}

// One field is one thing to keep: others of the same place stay as they were kept.
function keep(place, base, name, value, saved) {
  const entry = { was: {}, fields: {}, ...read(place), base };
  if (JSON.stringify(value) === JSON.stringify(saved)) {
    delete entry.fields[name];
    delete entry.was[name];
  } else {
    entry.fields[name] = value;
    // On what it was typed: others may write there meanwhile.
    entry.was[name] = saved;
  }
  write(place, entry);
}

function typed(event) {
  const drafts = window.ardoiseDrafts;
  if (!event.target.matches?.(TEXT)) return;
  for (let box = event.target; box; box = box.parentElement) {
    for (const name of box.classList) {
      const known = drafts.fields.get(name);
      if (!known) continue;
      const { place, base, field } = known;
      keep(place, base, field.name, event.target.value, field.saved);
      drafts.live.add(place);
      return;
    }
  }
}

function shown(field) {
  const text = document.querySelector(`.${CSS.escape(field.box)}`)?.querySelector(TEXT);
  return text ? text.value : "now" in field ? field.now : field.saved;
}

function forgetOld() {
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(STORE))) {
    const entry = read(key.slice(STORE.length));
    if (!entry || Date.now() - entry.at > LASTS) localStorage.removeItem(key);
  }
}

export default function ({ data, setTriggerValue }) {
  const { places, done } = JSON.parse(data);
  let drafts = window.ardoiseDrafts;
  if (!drafts) {
    drafts = window.ardoiseDrafts = { live: new Set(), asked: new Set(), done: new Set() };
    document.addEventListener("input", typed);
    try {
      forgetOld();
    } catch {
      // As above.
    }
  }
  for (const [token, place] of done) {
    if (drafts.done.has(token)) continue;
    drafts.done.add(token);
    write(place, null);
  }
  const here = new Set(places.map(({ place }) => place));
  for (const known of [drafts.live, drafts.asked]) {
    for (const place of known) if (!here.has(place)) known.delete(place);
  }
  drafts.fields = new Map();
  const found = [];
  for (const { place, base, fields } of places) {
    for (const field of fields) drafts.fields.set(field.box, { place, base, field });
    const entry = read(place);
    if (entry && !drafts.live.has(place)) {
      const now = new Map(fields.map((field) => [field.name, shown(field)]));
      const differs = ([name, value]) => JSON.stringify(value) !== JSON.stringify(now.get(name));
      if (!Object.entries(entry.fields).some(differs)) {
        drafts.live.add(place);
      } else if (!drafts.asked.has(place)) {
        drafts.asked.add(place);
        found.push({ place, ...entry });
      }
      continue;
    }
    // What is typed is heard as it is typed; what is chosen is told by the server.
    for (const field of fields) {
      const box = document.querySelector(`.${CSS.escape(field.box)}`);
      if (!box) continue;
      const text = box.querySelector(TEXT);
      const kept = read(place)?.fields;
      if ("now" in field) {
        drafts.live.add(place);
        // The letters that came since the server was told are heard already.
        if (text && kept && field.name in kept) continue;
        keep(place, base, field.name, field.now, field.saved);
      } else if (kept && field.name in kept && (!text || text.value === field.saved)) {
        keep(place, base, field.name, field.saved, field.saved);
      }
    }
  }
  if (found.length) setTriggerValue("found", found);
}
