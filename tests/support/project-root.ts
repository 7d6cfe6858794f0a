import { fileURLToPath } from 'node:url';

/** The checkout the tests run in. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
