/** How an embedded explorer is shown. */
export interface EmbedOptions {
  /** What it shows, for those who cannot see it. */
  readonly title: string;
  /** Of the frame: px, or of its surroundings, as in `100%`. */
  readonly width?: number | string;
  /** In px. */
  readonly height?: number;
}

/** The address of a view as it is embedded: its own, with `embed=1`. */
export function embedAddress(link: string, base: string): string {
  const address = new URL(link, base);
  address.searchParams.set('embed', '1');
  return address.href;
}

/**
 * HTML that shows a view in a page of anybody's. The frame is not loaded before it is scrolled to, and its sandbox leaves it what it needs: its
 * script, workers of its own origin, links in new tabs, files to save.
 *
 * @param link - the view's own address, absolute or relative to `base`.
 */
export function embedCode(link: string, base: string, { title, width = '100%', height = 720 }: EmbedOptions): string {
  const attributes = {
    src: embedAddress(link, base),
    title,
    width,
    height,
    loading: 'lazy',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-downloads',
    allow: 'clipboard-write',
    style: 'border: 0',
  };
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return `<iframe ${text.join(' ')}></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
