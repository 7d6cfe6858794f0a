// Settings of pictures that leave.
import type { Migration } from '../handle.ts';

const schema = ``;

export const developing: Migration = { version: 10, up: (db) => void db.exec(schema) };
