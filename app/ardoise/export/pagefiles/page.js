"use strict";
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const forms = [...document.querySelectorAll("form.question")];
  const results = new Map();
  const bar = document.querySelector(".bar");
  const end = document.querySelector(".end");

  const fold = (text) =>
    text
      .replace(/[\u2019\u2018\u02bc`\u00b4\u2032]/g, "'")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/œ/g, "oe")
      .replace(/æ/g, "ae")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .replace(/^(?:(?:l|le|la|les|un|une|des|du|de|d|the|a|an) )+(?=.)/, "");

  const same = (given, forms_) => {
    const folded = fold(given);
    return folded !== "" && forms_.some((form) => fold(form) === folded);
  };

  const inList = (given, elements) => {
    const parts = given.split(/[,;/+\n]| et | and /).filter((part) => fold(part) !== "");
    const found = new Set();
    let wrong = 0;
    for (const part of parts) {
      const at = elements.findIndex((forms_) => same(part, forms_));
      if (at < 0) wrong += 1;
      else found.add(at);
    }
    return [found.size, wrong];
  };

  const judge = (form, key) => {
    const field = (name) => form.elements.namedItem(name);
    switch (form.dataset.kind) {
      case "single_choice":
      case "true_false":
      case "multiple_choice": {
        const inputs = [...form.querySelectorAll("input[name=r]")];
        if (!inputs.some((input) => input.checked)) return null;
        inputs.forEach((input, n) => {
          const label = input.closest(".option");
          if (key.keys.includes(n)) label.classList.add("is-key");
          else if (input.checked) label.classList.add("is-wrong");
          const feedback = key.feedback[n];
          const mark = key.keys.includes(n) ? `✓ ${words.right_option}` : input.checked ? `✗ ${words.wrong_option}` : "";
          if ((input.checked || key.keys.includes(n)) && (feedback || mark)) {
            const told = document.createElement("small");
            told.textContent = [mark, feedback].filter(Boolean).join(" — ");
            label.lastElementChild.append(told);
          }
        });
        return inputs.every((input, n) => input.checked === key.keys.includes(n));
      }
      case "cloze": {
        const given = key.blanks.map((_, n) => field(`b${n}`).value);
        if (given.every((text) => text.trim() === "")) return null;
        return key.blanks.every((forms_, n) => same(given[n], forms_));
      }
      case "matching":
      case "ordering": {
        const given = key.rights.map((_, n) => field(`m${n}`).value);
        if (given.some((text) => text === "")) return null;
        return key.rights.every((right, n) => Number(given[n]) === right);
      }
      default: {
        const given = field("t").value;
        if (given.trim() === "") return null;
        if (!key.list) return same(given, key.elements[0].concat(key.accept));
        const [found, wrong] = inList(given, key.elements);
        return found >= (key.pick || key.elements.length) && wrong === 0;
      }
    }
  };

  const finish = (form, right) => {
    results.set(form, right);
    form.classList.add(right ? "right" : "wrong");
    form.querySelector("fieldset").disabled = true;
    form.querySelector(".actions").hidden = true;
    form.querySelector(".rate").hidden = true;
    form.querySelector(".answer").open = true;
    const verdict = form.querySelector(".verdict");
    verdict.textContent = right ? `✓ ${words.right}` : `✗ ${words.wrong}`;
    verdict.focus();
    count();
  };

  const count = () => {
    const good = [...results.values()].filter(Boolean).length;
    const asked = forms.filter((form) => !form.closest("li").hidden).length;
    bar.value = results.size;
    bar.max = asked;
    document.querySelector("[data-score]").textContent =
      words.score.replace("{good}", good).replace("{done}", results.size).replace("{all}", asked);
    end.hidden = results.size < asked;
    if (!end.hidden) {
      document.querySelector("[data-final]").textContent =
        words.final.replace("{good}", good).replace("{all}", asked);
      document.querySelector("[data-retry]").hidden = good === asked;
    }
  };

  const reset = (form) => {
    form.reset();
    form.classList.remove("right", "wrong");
    form.querySelector("fieldset").disabled = false;
    form.querySelector(".actions").hidden = false;
    form.querySelector(".rate").hidden = true;
    form.querySelector(".verdict").textContent = "";
    const answer = form.querySelector(".answer");
    answer.open = false;
    answer.hidden = true;
    for (const label of form.querySelectorAll(".option")) label.classList.remove("is-key", "is-wrong");
    for (const told of form.querySelectorAll(".option small")) told.remove();
  };

  const begin = (keep) => {
    for (const form of forms) {
      form.closest("li").hidden = !keep(form);
    }
    for (const form of forms) reset(form);
    results.clear();
    count();
    const first = forms.find((form) => !form.closest("li").hidden);
    if (first) first.querySelector("input, select, button").focus();
  };

  // A draw keeps the order of the page, and never asks two questions of one group.
  const draw = (length) => {
    const bag = [...forms];
    for (let n = bag.length - 1; n > 0; n -= 1) {
      const other = Math.floor(Math.random() * (n + 1));
      [bag[n], bag[other]] = [bag[other], bag[n]];
    }
    const groups = new Set();
    const drawn = new Set();
    for (const form of bag) {
      const group = form.dataset.group;
      if (drawn.size < length && !(group && groups.has(group))) {
        drawn.add(form);
        groups.add(group);
      }
    }
    begin((form) => drawn.has(form));
  };

  for (const form of forms) {
    const key = JSON.parse(form.dataset.key);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (results.has(form)) return;
      form.querySelector(".answer").hidden = false;
      if (form.dataset.kind === "flashcard") {
        form.querySelector(".answer").open = true;
        form.querySelector(".actions").hidden = true;
        const rate = form.querySelector(".rate");
        rate.hidden = false;
        rate.firstElementChild.focus();
        return;
      }
      const right = judge(form, key);
      if (right === null) {
        form.querySelector(".answer").hidden = true;
        form.querySelector(".verdict").textContent = words.nothing;
      } else {
        finish(form, right);
      }
    });
    for (const button of form.querySelectorAll("[data-rate]")) {
      button.addEventListener("click", () => finish(form, button.dataset.rate === "1"));
    }
  }
  const length = document.querySelector("[data-length]");
  const again = () => {
    const wanted = Number(length.value);
    if (wanted < forms.length) draw(wanted);
    else begin(() => true);
  };
  document.querySelector("[data-draw]").addEventListener("click", again);
  document.querySelector("[data-restart]").addEventListener("click", again);
  document.querySelector("[data-retry]").addEventListener("click", () => {
    const missed = new Set([...results].filter(([, right]) => !right).map(([form]) => form));
    begin((form) => missed.has(form));
  });
  // Without script each answer stands behind its disclosure; with it, behind a response.
  document.body.classList.add("live");
  for (const form of forms) reset(form);
  document.querySelector(".score").hidden = false;
  document.querySelector(".draw").hidden = length.options.length < 2;
  bar.hidden = false;
  count();
})();
