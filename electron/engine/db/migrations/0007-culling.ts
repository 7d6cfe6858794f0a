// What was seen in the pictures: likeness and sharpness, for stacks.
import type { Migration } from '../handle.ts';

const schema = ``;

export const culling: Migration = { version: 7, up: (db) => void db.exec(schema) };
