/** A floating-point format, for the table of formats. */
export interface FormatRow {
  readonly name: string;
  readonly digits: number;
  readonly largest: number;
  readonly leastNormal: number;
  readonly leastSubnormal: number;
  readonly source: string;
}

/** An initialiser, for their table. */
export interface InitializerRow {
  readonly name: string;
  readonly torch: string | null;
  readonly keras: string | null;
  readonly distribution: string;
  readonly rule: string;
  /** Between two layers of 80 units; `null` if it has none of its own. */
  readonly between80: number | null;
  /** From a layer of 80 units to one of 40. */
  readonly from80To40: number | null;
}

/** An activation's gains, for their table. */
export interface GainRow {
  readonly name: string;
  readonly secondMoment: number;
  readonly gradient: number;
  /** In PyTorch's table. */
  readonly torch: number | null;
}

/** The tables of the page on method. */
export interface MethodTables {
  readonly formats: readonly FormatRow[];
  readonly initializers: readonly InitializerRow[];
  readonly gains: readonly GainRow[];
}
