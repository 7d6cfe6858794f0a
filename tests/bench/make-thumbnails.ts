// Thumbnails as the engine makes them, in a process of its own: `make-thumbnails.ts OUT_DIR FILE…`. Compared with
// vipsthumbnail from start to exit of the process.
import { basename, join } from 'node:path';
import { writeAtomic } from '#engine/files/write-atomic.ts';
import { createImagePool } from '#engine/images/image-pool.ts';
import { makeRenditions } from '#engine/images/make-renditions.ts';

const [outDir, ...files] = process.argv.slice(2);
if (outDir === undefined) throw new Error('Where shall the thumbnails go?');

const pool = createImagePool();
await Promise.all(
  files.map(async (file) => {
    const { images } = await pool.run(() => makeRenditions(file, ['thumb']));
    if (images.thumb === undefined) throw new Error(`No thumbnail came of ${file}`);
    await writeAtomic(join(outDir, `${basename(file, '.jpg')}.jpg`), images.thumb);
  }),
);
