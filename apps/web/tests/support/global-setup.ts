import { findChromium } from './chromium.ts';
import { handOver } from './launch-options.ts';

/** Finds the browser once for all workers; without one the run fails here, with a sentence. */
export default async function globalSetup(): Promise<void> {
  handOver(await findChromium());
}
