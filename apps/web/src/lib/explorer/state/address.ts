import type { FormatName } from '@initscope/core';
import type { Experiment } from '../protocol.ts';
import type { Wish } from './wish.ts';

/** What an address says beside the experiment: how it is looked at. */
export interface View {
  readonly layer: number | undefined;
  /** The number formats whose limits are drawn. */
  readonly limits: readonly FormatName[];
  /** Shown within another page, without what surrounds it. */
  readonly isEmbedded: boolean;
}

/** The formats that one can choose: float64 is marked by patterns anyway. */
export const formatNames: readonly FormatName[] = ['float16', 'bfloat16', 'float32'];

const viewNames: ReadonlySet<string> = new Set(['at', 'layer', 'limits', 'network', 'embed']);

/** Reads an address; what it says of the sweep is left to the worker, which reads it by core's schema. */
export function readAddress(query: URLSearchParams): { readonly wish: Wish; readonly view: View } {
  const limits = (query.get('limits') ?? '').split(',');
  return {
    wish: {
      fields: Object.fromEntries([...query].filter(([name]) => !viewNames.has(name))),
      at: query.get('at') ?? undefined,
      network: wholeNumber(query.get('network')) ?? 0,
    },
    view: {
      layer: wholeNumber(query.get('layer')),
      limits: formatNames.filter((name) => limits.includes(name)),
      isEmbedded: query.get('embed') === '1',
    },
  };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The query of an address, `?` included; empty where all is as on the first page. Defaults are left out. */
export function writeAddress(
  { compact, chosen, home }: Experiment,
  { at, layer, limits, isEmbedded }: View & { readonly at: number },
): string {
  const query = new URLSearchParams(compact);
  if (chosen > 0) query.set('network', String(chosen));
  if (at !== home) query.set('at', String(Number(at.toPrecision(6))));
  if (layer !== undefined) query.set('layer', String(layer));
  if (limits.length > 0) query.set('limits', limits.join(','));
  if (isEmbedded) query.set('embed', '1');
  // These mean themselves in a query, and can be read so.
  const text = query.toString().replace(/%(3A|2C|2F|28|29)/g, (code) => decodeURIComponent(code));
  return text === '' ? '' : `?${text}`;
}
