// The servers of a test run.
import { inject } from 'vitest';
import { runningServer, type Server, type ServerName } from './running-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder in which the servers of this run are written down. */
    readonly serversDir: string;
  }
}

/** Call it in a `beforeAll`: from nothing Ghost takes two minutes. */
export function server<N extends ServerName>(name: N): Promise<Server<N>> {
  return runningServer(name, inject('serversDir'));
}
