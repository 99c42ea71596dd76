// The place to read from after a change.
function focusOn(place) {
  place.setAttribute("tabindex", "-1");
  place.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
}
