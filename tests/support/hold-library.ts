// Started by a test as a second process: opens the library it is given and holds it until it is killed.
import { openLibrary } from '#engine/library/open-library.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('No folder given');
const held = openLibrary(folder, { create: false });
process.send?.('held');
// Named here for as long as the process lives: a handle that nothing names any more is collected, and its lock with it.
process.on('message', () => held.path);
