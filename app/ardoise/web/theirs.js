// What Streamlit says of its own accord, in English only, said in the language of the page.
const SAID = "[data-testid=stSkipToContent], [data-testid=stFileUploader], [role=listbox], [role=log]";

function speak() {
  const { words, begins, patterns, dialogs } = window.ardoise.spoken;
  const said = (text) => {
    if (Object.hasOwn(words, text)) return words[text];
    for (const [english, ours] of begins) {
      if (text.startsWith(english)) return ours + text.slice(english.length);
    }
    return text;
  };
  for (const name of ["aria-label", "placeholder"]) {
    for (const named of document.querySelectorAll(`[${name}]`)) {
      const text = named.getAttribute(name);
      const ours = said(text);
      if (ours !== text) named.setAttribute(name, ours);
    }
  }
  for (const place of document.querySelectorAll(SAID)) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      let text = Object.hasOwn(words, node.data) ? words[node.data] : node.data;
      for (const [english, ours] of patterns) text = text.replace(new RegExp(english), ours);
      if (text !== node.data) node.data = text;
    }
  }
  for (const dialog of document.querySelectorAll("[data-testid=stDialog] section")) {
    const title = dialog.querySelector("h2");
    if (!title || !Object.hasOwn(dialogs, title.textContent)) continue;
    const ours = dialogs[title.textContent];
    [title.textContent, title.nextElementSibling.textContent] = ours;
  }
}

function speakAlways() {
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      speak();
    });
  };
  const watched = { childList: true, subtree: true, attributeFilter: ["aria-label", "placeholder"] };
  new MutationObserver(later).observe(document.body, watched);
}
