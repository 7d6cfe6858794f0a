// Which copies were read again after words went into them, and found to hold the picture that came in.
import type { Migration } from '../handle.ts';

const schema = `
-- The stamp the copy had when it was proven, and when that was. NULL: never, since words went into it.
ALTER TABLE photo_files ADD COLUMN proven_stamp TEXT;
ALTER TABLE photo_files ADD COLUMN proven_at TEXT;
-- What is asked after every change, without the heads: behind them in their rows nothing is found quickly.
CREATE INDEX photo_files_states ON photo_files (photo_id, written_revision, stamp, proven_stamp, proven_at);
`;

export const provenCopies: Migration = { version: 20, up: (db) => void db.exec(schema) };
