// Started by a test as a second process: works the outbox of a library until nothing is due, and is killed from outside while
// it does. Its password is in the variable that the connection names.
import { openDesk } from '../publishing-desk.ts';

const [library = ''] = process.argv.slice(2);
const desk = openDesk(library, { patience: 0.2 });
await desk.outbox.runUntilIdle();
desk.library.close();
