import type { Migration } from '../handle.ts';
import { library } from './0001-library.ts';
import { publishing } from './0002-publishing.ts';
import { handCarried } from './0003-hand-carried.ts';

/** In order, without gaps; a shipped migration is never changed. */
export const migrations: readonly Migration[] = [library, publishing, handCarried];
