// Programmes of events, use of names, and what people want of their pictures.
import type { Migration } from '../handle.ts';

const schema = ``;

export const peopleInPhotos: Migration = { version: 9, up: (db) => void db.exec(schema) };
