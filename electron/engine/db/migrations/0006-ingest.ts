// Cards, ingest profiles and the clocks of cameras.
import type { Migration } from '../handle.ts';

const schema = ``;

export const ingest: Migration = { version: 6, up: (db) => void db.exec(schema) };
