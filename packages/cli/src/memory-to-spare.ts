import { totalmem } from 'node:os';

/** Bytes that work may take: half of what the system or its container gives. */
export function memoryToSpare(): number {
  const constrained = process.constrainedMemory();
  const total = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return total / 2;
}
