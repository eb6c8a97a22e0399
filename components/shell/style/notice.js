// Streamlit says “Page not found” over the right page to whoever comes to a fresh process by a bookmark, and its dialog
// leaves everything below it dead. The frame itself says when an address names no page, so that this notice goes at once.
(() => {
  if (window.noticesWatched) return;
  window.noticesWatched = true;
  const dismiss = () => {
    for (const dialog of document.querySelectorAll('[data-testid="stDialog"]')) {
      if (dialog.querySelector("h2")?.textContent === "Page not found") dialog.querySelector('[aria-label="Close"]').click();
    }
  };
  new MutationObserver(dismiss).observe(document.body, { childList: true });  // where dialogs are put
  dismiss();
})();
