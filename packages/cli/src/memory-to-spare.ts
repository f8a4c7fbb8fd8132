import { totalmem } from 'node:os';

/** Bytes that each of so many workers may take: together, half of what the system or its container gives. */
export function memoryToSpare(workers: number): number {
  const constrained = process.constrainedMemory();
  const total = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return total / 2 / workers;
}
