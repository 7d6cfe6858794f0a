// Comments may be about a field of the head; those from before are about words of the body or a picture.
import type { Migration } from '../handle.ts';

const schema = `
-- kicker, headline or lead.
ALTER TABLE comment_threads ADD COLUMN field TEXT;
`;

export const commentsOnFields: Migration = { version: 22, up: (db) => void db.exec(schema) };
