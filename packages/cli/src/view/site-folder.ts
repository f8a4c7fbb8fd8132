import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../usage-error.ts';

/** The page that shows a result, a file of the site: a folder with it is the built site. */
const page = 'results/index.html';

/**
 * Where the built site lies: in the published package beside the program, in `dist/site`; in a checkout where it is built, so
 * that it is never a copy of some time ago.
 *
 * @throws UsageError if it is not there.
 */
export function siteFolder(): string {
  // The program is bundled: this file is one of dist/. Of these, the package does not hold rolldown's configuration.
  const isCheckout = existsSync(new URL('../rolldown.config.js', import.meta.url));
  const folder = new URL(isCheckout ? '../../../apps/web/build/' : './site/', import.meta.url);
  if (existsSync(new URL(page, folder))) return fileURLToPath(folder);
  const mend = isCheckout
    ? '; pnpm build builds it'
    : ', which the package should hold; install it anew, or run pnpm build in a checkout';
  throw new UsageError(`view: there is no built site in ${JSON.stringify(fileURLToPath(folder))}${mend}`);
}
