// What has to be known before anything is drawn: the reader's theme, and whether the page stands within another.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('initscope-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is denied: the system's theme will do.
  }
  if (new URLSearchParams(location.search).get('embed') === '1') root.dataset.embedded = '';
}
