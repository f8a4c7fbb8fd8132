import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process by its number, its machine, and what makes the number mean something: when it began, in which start and container of the machine. */
export function processName(pid: number): string {
  return `process ${pid} on ${hostname()}, ${surroundings()}, begun ${stateOf(pid)?.begun ?? 'once'}`;
}

/**
 * Whether the process that gave itself such a name has ended.
 *
 * @returns `null` if nobody here knows: it is of another machine, an earlier start of this one, or another container, or the name is none.
 */
export function hasEnded(name: string): boolean | null {
  const [, pid, place, begun] = /^process (\d+) (on .*), begun (\w+)/s.exec(name) ?? [];
  if (pid === undefined || place !== `on ${hostname()}, ${surroundings()}`) return null;
  // One of our own number can only have been our forerunner.
  if (Number(pid) === process.pid || !isThere(Number(pid))) return true;
  const state = stateOf(Number(pid));
  // Its number may have gone to another, or it is dead and nobody has taken note.
  return state !== null && (state.begun !== begun || state.isDead);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Linux tells; elsewhere a machine's name has to do. */
function surroundings(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `boot ${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return 'as it is';
  }
}

/** When a process began, in ticks since the machine did, and whether it is a zombie; `null` where the system does not tell. */
function stateOf(pid: number): { readonly begun: string; readonly isDead: boolean } | null {
  try {
    // A name in parentheses comes before, and may hold anything.
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { begun: fields[18], isDead: state === 'Z' || state === 'X' };
  } catch {
    return null;
  }
}
