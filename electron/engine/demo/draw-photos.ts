// `node draw-photos.ts DESCRIPTION.json FOLDER`: the photos described in a file, drawn as a camera would have left them.
// The tour imports them; the photos of the demo newsroom itself are drawn by install-demo.ts.
import { readFile } from 'node:fs/promises';
import { DemoPhotos } from './demo-content.ts';
import { makeDemoPhotos } from './make-photos.ts';

const [description, folder] = process.argv.slice(2);
if (description === undefined || folder === undefined) throw new Error('draw-photos DESCRIPTION.json FOLDER');
const photos = DemoPhotos.parse(JSON.parse(await readFile(description, 'utf8')));
const files = await makeDemoPhotos(photos, folder);
process.stdout.write(`${files.join('\n')}\n`);
