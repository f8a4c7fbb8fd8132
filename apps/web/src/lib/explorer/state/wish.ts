import type { FieldName } from '@initscope/core';

/** What an address says: the fields of a sweep, the chosen σ², and which of its networks is looked at. */
export interface Wish {
  readonly fields: Readonly<Record<string, string>>;
  /** As text; left out where the σ² is to look at that keeps signals alive. */
  readonly at?: string | undefined;
  readonly network?: number | undefined;
}

/** Why a wish is none. */
export interface Refusal {
  /** None where it is the chosen σ². */
  readonly field: FieldName | undefined;
  readonly sentence: string;
}
