/** Compiles kernel/ to WebAssembly and writes it into src/, as text: so that bundlers, runtimes and workers need no loader. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = new URL('../src/kernel/wasm-hex.generated.ts', import.meta.url);

let binary: Uint8Array | undefined;
const { error } = await asc.main(
  ['kernel/index.ts', '--baseDir', root, '--config', 'kernel/asconfig.json', '--outFile', 'kernel.wasm'],
  {
    stderr: process.stderr,
    writeFile: (_name, contents) => void (typeof contents !== 'string' && (binary = contents)),
  },
);
if (error !== null || binary === undefined) throw error ?? new Error('the kernel compiles to nothing');

// Hexadecimal, for where scripts are sent compressed: its bytes stay alike, and gzip makes it smaller than base64 by a third.
const hex = Buffer.from(binary).toString('hex');
await writeFile(
  target,
  `/** The kernel, made of kernel/ by scripts/build-kernel.ts. */\nexport const wasmHex: string =\n  '${hex}';\n`,
);
