// The way to the other pages, above what Streamlit draws: what it draws itself, it draws again at
// each of the steps of an answer.
function goTo(event) {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState({}, "", link.href);
  // Streamlit reads the address when one goes back, the only time it does without a reload.
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}

function drawPages(pages) {
  let nav = document.querySelector("nav.pages");
  const skip = document.querySelector("[data-testid=stSkipToContent]");
  if (!nav) {
    // Streamlit is drawing its own part anew; the next run draws this.
    if (!skip) return;
    nav = document.createElement("nav");
    nav.className = "pages";
    nav.addEventListener("click", goTo);
    // After the link that skips all this, which has to come first.
    skip.after(nav);
  }
  const drawn = JSON.stringify(pages);
  if (nav.drawn === drawn) return;
  nav.drawn = drawn;
  nav.setAttribute("aria-label", pages.title);
  const home = document.createElement("a");
  home.className = "house";
  home.href = new URL("./", document.baseURI).href;
  const logo = home.appendChild(document.createElement("img"));
  Object.assign(logo, { src: pages.logo, alt: pages.home });
  const links = pages.links.map(([path, title, here]) => {
    const link = document.createElement("a");
    link.href = new URL(path || "./", document.baseURI).href;
    link.textContent = title;
    if (here) link.setAttribute("aria-current", "page");
    return link;
  });
  nav.replaceChildren(home, ...links);
  nav.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
