// HTML from the server, whose forms and links go back to it when they are sent.
function send(box, from, fields) {
  const { do: act, slot } = from.dataset;
  // Of this page and moment alone: the same answer sent again is another press.
  const press = String(performance.timeOrigin + performance.now());
  // What is put off is asked again, with what was put in it.
  box.halves = act === "skip" ? [] : halvesIn(box);
  box.waits = press;
  box.setStateValue("sent", { do: act, slot, press, fields });
  follow(box, press, window.ardoise?.runs);
}

// Until the server answers, the page says that it waits.
function follow(box, press, runs) {
  setTimeout(() => {
    if (box.waits !== press || !box.isConnected) return;
    const back = performance.now() - (window.ardoise?.backAt ?? -Infinity) < 10_000;
    // A run may be so short that the browser never sees it: what it drew is seen.
    if (!back && window.ardoise?.runs !== runs) return;
    const app = document.querySelector(".stApp");
    app.dataset.late = "";
    if (!back) return;
    // A server that was just started again drops what a part of a page sends before it knows the
    // page, whatever it is drawing meanwhile. What was sent is kept here, and goes with the next run
    // of the whole. To ask so of one that is only slow would cut short what it is doing.
    if (app.dataset.testScriptState !== "running") window.ardoise.drawAgain();
    follow(box, press, runs);
  }, 1500);
}

function submitted(event) {
  const form = event.target.closest("form[data-do]");
  if (!form) return;
  event.preventDefault();
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const by = event.submitter;
  if (by && by.name) fields.push([by.name, by.value]);
  send(event.currentTarget, form, fields);
}

function clicked(event) {
  const link = event.target.closest("a[data-do]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    send(event.currentTarget, link, []);
  }
  const form = event.target.closest("form[data-order]");
  const button = event.target.closest("button[type=button]");
  if (form && button) {
    order(form, button);
    keepHalf(form);
  }
}

// Elements are put in order by touching them; each leaves the options for the list.
function order(form, button, looking = true) {
  const list = form.querySelector("ol");
  const options = [...form.querySelectorAll(".option")];
  if (button.classList.contains("option")) {
    const row = list.appendChild(document.createElement("li"));
    row.append(...["", button.textContent].map((text) => {
      const span = document.createElement("span");
      span.textContent = text;
      return span;
    }));
    row.firstChild.className = "sign";
    row.firstChild.textContent = list.children.length;
    const field = row.appendChild(document.createElement("input"));
    Object.assign(field, { type: "hidden", name: "pick", value: button.value });
    button.hidden = true;
  } else {
    const last = list.lastElementChild;
    options.find((option) => option.value === last.querySelector("input").value).hidden = false;
    last.remove();
  }
  const left = options.filter((option) => !option.hidden);
  const [go, undo] = form.querySelectorAll(".acts button");
  go.hidden = left.length > 0;
  undo.hidden = list.hidden = list.children.length === 0;
  if (looking) (left[0] ?? go).focus();
}

export default function ({ data, parentElement, setStateValue }) {
  const sent = new TextDecoder().decode(data);
  const { parts, look } = JSON.parse(sent);
  let box = parentElement.querySelector(".slip");
  if (!box) {
    box = document.createElement("div");
    box.className = "slip";
    box.addEventListener("submit", submitted);
    box.addEventListener("click", clicked);
    box.addEventListener("input", typedIn);
    parentElement.append(box);
  }
  box.setStateValue = setStateValue;
  if (box.drawn !== sent) {
    box.waits = "";
    // The same of a wait that was said: what has come is what it waited for.
    const app = document.querySelector(".stApp");
    if (app?.dataset.testScriptState !== "running") delete app?.dataset.late;
  }
  box.drawn = sent;
  while (box.children.length > parts.length) box.lastElementChild.remove();
  parts.forEach((html, n) => {
    const part = box.children[n] ?? box.appendChild(document.createElement("div"));
    if (part.html === html) return;
    part.innerHTML = part.html = html;
    part.querySelectorAll(KEPT).forEach(putBack);
  });
  if (box.halves) forgetHalves(box.halves, box);
  if (look && look !== box.look) {
    const place = box.querySelector(`[data-look="${CSS.escape(look)}"]`);
    // After the frame that shows it: what is new is seen first.
    if (place) requestAnimationFrame(() => setTimeout(() => place.isConnected && focusOn(place)));
  }
  box.look = look;
}
