import { buildTables } from '#lib/method/build-tables.ts';
import type { MethodTables } from '#lib/method/method-tables.ts';

/** Made once, while the site is built. */
export function load(): { readonly tables: MethodTables } {
  return { tables: buildTables() };
}
