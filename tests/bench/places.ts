import { join } from 'node:path';
import { projectRoot } from '#tests/support/project-root.ts';

/** Results, and what is made once and used again: photos, the seeded library, the yardstick's Electron. */
export const benchDir = join(projectRoot, 'out', 'bench');
