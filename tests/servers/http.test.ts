// The line to a destination, against a real server and a real broken one.
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { createHttp } from '#engine/connections/http/exchange.ts';
import { HttpFailure } from '#engine/connections/http/http-failure.ts';
import type { Server } from '#tests/support/servers/running-server.ts';
import { server } from '#tests/support/servers/servers.ts';

const http = createHttp(() => new Date());
let host: Server<'filehost'>;

beforeAll(async () => {
  host = await server('filehost');
});

const failure = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => 'answered',
    (error: unknown) => (error instanceof HttpFailure ? [error.kind, error.mayHaveArrived] : error),
  );

it('answers with status, body and the server’s clock', async () => {
  const answer = await http({ method: 'GET', url: new URL('khong-co', host.url).href });
  expect([answer.status, Math.abs(answer.clockOffsetMs ?? Infinity) < 5_000]).toEqual([404, true]);
});

it('knows that nothing arrived where nobody listens, and where the certificate is a stranger’s', async () => {
  const body = 'bài';
  const refused = await failure(http({ method: 'POST', url: 'http://127.0.0.1:9/', body }));
  const stranger = await failure(http({ method: 'PUT', url: host.dav_tls, body }));
  expect([refused, stranger]).toEqual([
    ['refused', false],
    ['certificate', false],
  ]);
});

it('says that a request may have arrived when the line breaks after it was sent', async () => {
  const breaking = await listen((socket) => void socket.once('data', () => socket.destroy()));
  const sent = http({ method: 'POST', url: addressOf(breaking), body: 'bài' });
  expect(await failure(sent)).toEqual(['broken-off', true]);
  breaking.close();
});

it('does not read on when an answer never ends', async () => {
  const endless = await listen((socket) => {
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n');
    const more = (): void => {
      while (!socket.destroyed && socket.write('x'.repeat(65_536)));
    };
    socket.on('drain', more);
    more();
  });
  const asked = http({ method: 'GET', url: addressOf(endless), maxBytes: 100_000 });
  expect(await failure(asked)).toEqual(['too-large', true]);
  endless.close();
});

function listen(handle: (socket: Socket) => void): Promise<TcpServer> {
  const listening = createServer(handle);
  return new Promise((resolve) => listening.listen(0, '127.0.0.1', () => resolve(listening)));
}

function addressOf(listening: TcpServer): string {
  // Proof: a TCP server that listens has an address with a port.
  const { port } = listening.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}
