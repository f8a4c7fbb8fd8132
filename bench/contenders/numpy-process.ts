import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Turn } from '../measuring/contender.ts';

/** Which NumPy it is. */
export interface NumpyVersion {
  readonly python: string;
  readonly numpy: string;
  readonly blas: string;
}

/** A job for python/main.py, with its options. */
export interface NumpyJob {
  readonly job: 'notebook' | 'tuned' | 'normals' | 'product';
  readonly [option: string]: unknown;
}

/** NumPy in one Python process that lives as long as the benchmark, on one thread. */
export class NumpyProcess {
  readonly version: NumpyVersion;
  readonly #requests: Writable;
  readonly #answers: AsyncIterator<string>;

  private constructor(version: NumpyVersion, requests: Writable, answers: AsyncIterator<string>) {
    this.version = version;
    this.#requests = requests;
    this.#answers = answers;
  }

  /** Starts it; `null` where there is no python3, or no NumPy in it. */
  static async start(): Promise<NumpyProcess | null> {
    const child = spawn('python3', ['-B', fileURLToPath(new URL('../python/main.py', import.meta.url))], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    if (!(await hasStarted(child))) return null;
    const { stdin, stdout } = child;
    const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
    const hello = await answers.next();
    return hello.done === true ? null : new NumpyProcess(JSON.parse(hello.value), stdin, answers);
  }

  /** Does a job so many times in a row. */
  async run(job: NumpyJob, repeats: number): Promise<Turn> {
    this.#requests.write(`${JSON.stringify({ ...job, repeats })}\n`);
    const answer = await this.#answers.next();
    if (answer.done === true) throw new Error(`NumPy's process ended at the job ${JSON.stringify(job)}`);
    return JSON.parse(answer.value);
  }

  /** Lets it end. */
  stop(): void {
    this.#requests.end();
  }
}

/** One thread; and no choices of a kernel or of cache sizes made for an older OpenBLAS, which slow a new one. */
function environment(): NodeJS.ProcessEnv {
  const { OPENBLAS_CORETYPE: _core, OPENBLAS_L2_SIZE: _cache, ...rest } = process.env;
  return { ...rest, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
}

async function hasStarted(child: ChildProcess): Promise<boolean> {
  try {
    await once(child, 'spawn');
    return true;
  } catch {
    return false;
  }
}
