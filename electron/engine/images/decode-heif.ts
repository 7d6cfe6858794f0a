// Pixels of HEIC and HEIF, which sharp's libvips reads the head of and no further: libheif as WebAssembly, in a thread of its own that
// dies with its picture, whatever the file does to it. Decoded when wanted: 12 megapixels take a third of a second.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { asTiff } from './as-tiff.ts';

/**
 * The picture, upright (libheif applies the file's own turns), as an uncompressed TIFF with its colour profile.
 * @throws Error when it cannot be decoded, or takes longer than a minute
 */
export async function decodeHeif(source: string | Buffer): Promise<Buffer> {
  const file = typeof source === 'string' ? await readFile(source) : source;
  const [{ icc }, pixels] = await Promise.all([sharp(file).metadata(), decodeInThread(file)]);
  return asTiff(pixels, icc);
}

export type HeifPixels = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue; 8 bit. */
  readonly data: Uint8Array;
};

/** What the thread answers: the pixels, or why there are none. */
type Answer = HeifPixels | { readonly failure: string };

const PATIENCE = 60_000;

async function decodeInThread(file: Buffer): Promise<HeifPixels> {
  const require = createRequire(import.meta.url);
  const decoder = require.resolve('heic-decode');
  // The engine is one bundled file, so the thread is given its code, not a file of its own.
  const thread = new Worker(`(${work.toString()})()`, {
    eval: true,
    // A copy of its own: part of a memory is handed to a thread with all of that memory.
    workerData: { file: new Uint8Array(file), decoder },
    stdout: true,
    stderr: true,
  });
  const patience = setTimeout(() => void thread.terminate(), PATIENCE);
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The HEIF thread ended without an answer')));
    });
    if ('failure' in answer) throw new Error(answer.failure);
    return answer;
  } finally {
    clearTimeout(patience);
    await thread.terminate();
  }
}

/** Runs in the thread, cut off from everything in this file. */
function work(): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const load = process.getBuiltinModule('node:module').createRequire(workerData.decoder);
  const decode: (input: { buffer: Uint8Array }) => Promise<HeifPixels> = load(workerData.decoder);
  decode({ buffer: workerData.file }).then(
    ({ width, height, data }) => {
      // Without the alpha channel, which cameras leave empty.
      const colours = new Uint8Array(width * height * 3);
      for (let from = 0, to = 0; to < colours.length; from += 4, to += 3) {
        colours[to] = data[from] ?? 0;
        colours[to + 1] = data[from + 1] ?? 0;
        colours[to + 2] = data[from + 2] ?? 0;
      }
      parentPort?.postMessage({ width, height, data: colours }, [colours.buffer]);
    },
    (error: unknown) => parentPort?.postMessage({ failure: String(error) }),
  );
}
