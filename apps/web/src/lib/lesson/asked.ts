/** What a prediction asks for, and what the page says to each answer. */
export type Asked = AskedChoice | AskedNumber;

/** One of a few. */
export interface AskedChoice {
  readonly kind: 'choice';
  readonly choices: readonly { readonly label: string; readonly reply: string }[];
}

/** A number. */
export interface AskedNumber {
  readonly kind: 'number';
  /** Before the field: "My σ²:". */
  readonly label: string;
  /** A number that may be typed, to show how; not the answer. */
  readonly example: string;
  readonly reply: (value: number) => string;
}
