// Thumbnails as the engine makes them, in a process of its own: `make-thumbnails.ts OUT_DIR FILE…`. Prints
// the milliseconds from the first photo to the last: in the app the engine is there before the photos are.
import { basename, join } from 'node:path';
import { writeAtomic } from '#engine/files/write-atomic.ts';
import { createImagePool } from '#engine/images/image-pool.ts';
import { makeRenditions } from '#engine/images/make-renditions.ts';

const [outDir, ...files] = process.argv.slice(2);
if (outDir === undefined) throw new Error('Where shall the thumbnails go?');

const pool = createImagePool();
const begun = performance.now();
await Promise.all(
  files.map(async (file) => {
    const { images } = await pool.run(() => makeRenditions(file, ['thumb']));
    if (images.thumb === undefined) throw new Error(`No thumbnail came of ${file}`);
    await writeAtomic(join(outDir, `${basename(file, '.jpg')}.jpg`), images.thumb);
  }),
);
process.stdout.write(`${performance.now() - begun}\n`);
