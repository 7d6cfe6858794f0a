// SQLite reads the text of a statement again each time it is prepared, which takes longer than most of ours take to run. So a
// statement is prepared once for as long as the library is open.
import type Database from 'better-sqlite3';

/** Some texts are made for their question (lists of ids, filters): those asked longest ago are let go. */
const MOST = 256;

/**
 * From here on `db.prepare` answers with the statement it made before of the same text. For a handle whose tables no longer
 * change; whoever prepares a statement must not set it to another mode (`pluck`, `raw`, `bind`), which would stay with it.
 */
export function rememberStatements(db: Database.Database): void {
  const prepared = new Map<string, Database.Statement>();
  const prepare = db.prepare.bind(db);
  const remembering = (source: string): Database.Statement => {
    const statement = prepared.get(source) ?? prepare(source);
    prepared.delete(source);
    prepared.set(source, statement);
    if (prepared.size > MOST) {
      const [oldest] = prepared.keys();
      if (oldest !== undefined) prepared.delete(oldest);
    }
    return statement;
  };
  // Proof of the cast: what a statement binds and answers is only known to its caller, who names it as with the method itself.
  db.prepare = remembering as typeof db.prepare;
}
