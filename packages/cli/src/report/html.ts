/** Text that is HTML already: nothing in it is escaped again. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | readonly Markup[];

/**
 * HTML from a template: every value is escaped but markup, so that nothing of a result can become an element.
 *
 * @example html`<p>${sentence}</p>`
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.reduce((whole, text, i) => whole + textOf(parts[i - 1] ?? '') + text));
}

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('\n');
  return escapeHtml(String(part));
}

/** Text as it may stand between tags and in a quoted attribute; what HTML cannot hold is replaced by U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** JSON as it may stand in a script element: no end tag and no comment can begin in it. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/</g, String.raw`\u003c`);
}
