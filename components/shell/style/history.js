// Streamlit puts an address into the history whenever one of its parts changes: a page that is opened writes its choices
// one after the other, and a province that is chosen takes the county away. One step of the reader is to be one step back,
// so that what follows a new address before the reader has done anything replaces it.
(() => {
  if (window.stepsKept) return;
  window.stepsKept = true;
  let acted = false;
  for (const act of ["pointerdown", "keydown"]) window.addEventListener(act, () => { acted = true; }, true);
  window.addEventListener("popstate", () => { acted = false; }, true);
  const push = history.pushState.bind(history);
  history.pushState = (state, unused, address) => {
    if (acted) push(state, unused, address);
    else history.replaceState(state, unused, address);
    acted = false;
  };
})();
