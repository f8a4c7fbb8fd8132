import type { SweepSpec } from '@initscope/core';
import { fingerprintOf } from '../results/fingerprint.ts';
import { version as ownVersion } from '../version.ts';

/** What the checksum of a journal's lines begins with: which sweep they are of, and which version's figures they hold. */
export type Seal = string;

/** The seal of a journal that begins so. */
export function sealOf({ fingerprint, version }: { readonly fingerprint: string; readonly version: string }): Seal {
  return `${version} ${fingerprint} `;
}

/** The seal of what this program computes of a sweep. */
export function ownSeal(spec: SweepSpec): Seal {
  return sealOf({ fingerprint: fingerprintOf(spec), version: ownVersion });
}
