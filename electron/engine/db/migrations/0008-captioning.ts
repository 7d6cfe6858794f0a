// Caption templates and code files.
import type { Migration } from '../handle.ts';

const schema = ``;

export const captioning: Migration = { version: 8, up: (db) => void db.exec(schema) };
