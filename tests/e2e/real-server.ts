import { runningServer, type Server, type ServerName } from '#tests/support/servers/running-server.ts';

/** The one of this run, started by whoever asks first: give the test that asks the time for it. */
export function realServer<N extends ServerName>(name: N): Promise<Server<N>> {
  const notes = process.env['TOA_SOAN_TEST_SERVERS'];
  if (notes === undefined) throw new Error('A spec runs without the set-up of its project');
  return runningServer(name, notes);
}
