// `end-servers.ts DIR`: ends the servers written down there. Started by `npm test` after the suites that shared them.
import { stopServers } from './stop-servers.ts';

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('Which servers shall end?');
await stopServers(dir);
