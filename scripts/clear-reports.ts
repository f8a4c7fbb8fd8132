/** Removes the reports of earlier test runs, so that what is counted afterwards is of this one. */
import { globSync, rmSync } from 'node:fs';

for (const report of globSync('{packages,apps}/*/reports/*.json')) rmSync(report);
