/** The element of a kind that a selector finds; the report's own markup has it, or the page is broken. */
export function elementOf<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): Kind {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`this report lacks ${selector}`);
}

/** Every such element. */
export function elementsOf<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): Kind[] {
  return [...root.querySelectorAll(selector)].filter((found): found is Kind => found instanceof kind);
}
