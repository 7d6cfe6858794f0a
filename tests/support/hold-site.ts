// Started by a test as a second process: holds a site as a publisher does, until it is killed.
import { lockSite } from '#engine/connections/local-portal/site-lock.ts';

const [site] = process.argv.slice(2);
if (site === undefined) throw new Error('No site given');
const lock = await lockSite(site);
process.send?.('release' in lock ? 'held' : lock.message);
process.on('message', () => undefined);
