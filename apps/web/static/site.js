// What every page needs and no framework: the reader's theme, whether the page stands within another, and the worker that
// keeps the site for when there is no connection. It runs before anything is drawn.
{
  const root = document.documentElement;
  const key = 'initscope-theme';
  const site = new URL('.', document.currentScript.src);

  /** `system`, `light` or `dark`: for this page, and for later ones as far as the browser keeps anything. */
  const choose = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  try {
    choose(localStorage.getItem(key));
  } catch {
    // Storage is denied: the system's theme will do.
  }
  if (new URLSearchParams(location.search).get('embed') === '1') root.dataset.embedded = '';

  document.addEventListener('DOMContentLoaded', () => {
    const select = document.getElementById('theme');
    if (!select) return;
    select.value = root.dataset.theme ?? 'system';
    select.addEventListener('change', () => {
      choose(select.value);
      try {
        localStorage.setItem(key, select.value);
      } catch {
        // It holds for this page, then.
      }
    });
  });

  // `initscope view` offers none, and says so in a header; elsewhere it may not be allowed. Pages come from the host then.
  addEventListener('load', () => {
    const [visit] = performance.getEntriesByType('navigation');
    if (visit?.serverTiming?.some(({ name }) => name === 'initscope-view')) return;
    navigator.serviceWorker?.register(new URL('service-worker.js', site), { type: 'module' }).catch(() => {});
  });
}
