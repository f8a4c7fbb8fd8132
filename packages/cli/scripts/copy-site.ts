/** Puts the built site into the package, where `initscope view` looks for it; run by `prepack`, once all is built. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../../../apps/web/build/', import.meta.url);
const copy = new URL('../dist/site/', import.meta.url);

if (!existsSync(new URL('results/index.html', built))) {
  throw new Error(`the site is not built: ${fileURLToPath(built)} has no results/index.html; pnpm build builds it`);
}
rmSync(copy, { recursive: true, force: true });
cpSync(built, copy, { recursive: true });
