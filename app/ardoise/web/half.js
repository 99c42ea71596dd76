// What a form of a slip holds and was not sent yet: kept by this tab, put in again after a reload,
// and gone once the form has been sent and is no longer asked for. A form may say by `data-half` of
// what it is, where it comes back under another slot: a question that is put off.
const HALF = "ardoise-half:";
const KEPT = "form[data-do=answer], form[data-do=flag]";

function halfOf(form) {
  return `${HALF}${form.dataset.do}:${form.dataset.half ?? form.dataset.slot}`;
}

// Whose it is, by the tag of known.js, which takes away what belongs to others.
function keepHalf(form) {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  try {
    if (fields.some(([, value]) => value)) {
      const kept = { who: window.ardoise?.known ?? "", fields };
      sessionStorage.setItem(halfOf(form), JSON.stringify(kept));
    } else {
      sessionStorage.removeItem(halfOf(form));
    }
  } catch {
    // A browser that keeps nothing: nothing will be put in again.
  }
}

function typedIn(event) {
  const form = event.target.closest?.(KEPT);
  if (form) keepHalf(form);
}

function putBack(form) {
  let kept;
  try {
    kept = JSON.parse(sessionStorage.getItem(halfOf(form)));
  } catch {
    // As above.
  }
  if (!kept) return;
  const left = [...kept.fields];
  const take = (name, fits = () => true) => {
    const n = left.findIndex(([of, value]) => of === name && fits(value));
    return n < 0 ? null : left.splice(n, 1)[0][1];
  };
  for (const field of form.querySelectorAll("input, textarea, select")) {
    if (field.type === "checkbox") {
      field.checked = take(field.name, (value) => value === field.value) !== null;
    } else {
      field.value = take(field.name) ?? "";
    }
  }
  if (form.matches("[data-order]")) {
    for (const [, place] of left) {
      const button = [...form.querySelectorAll(".option")].find(({ value }) => value === place);
      if (button && !button.hidden) order(form, button, false);
    }
  }
  const folded = form.closest("details");
  if (folded) folded.open = true;
}

function halvesIn(box) {
  return [...box.querySelectorAll(KEPT)].map(halfOf);
}

// Of the forms that stood there when one was sent, those that are still asked for keep what they
// hold.
function forgetHalves(halves, box) {
  const asked = halvesIn(box);
  for (const half of halves.filter((one) => !asked.includes(one))) {
    try {
      sessionStorage.removeItem(half);
    } catch {
      // As above.
    }
  }
}
