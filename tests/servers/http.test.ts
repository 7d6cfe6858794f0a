// The line to a destination, against a real server and a real broken one.
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createHttp, type HttpAnswer } from '#engine/connections/http/exchange.ts';
import { HttpFailure, toHttpFailure } from '#engine/connections/http/http-failure.ts';
import { commonTrouble, parseAnswer } from '#engine/connections/http/read-answer.ts';
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

it.each([
  ['no reason', undefined],
  ['the outbox’s own reason', Symbol('stopped by a person')],
  ['an error', new Error('closing')],
])('knows its sender’s wish to stop from a broken line: %s', async (_what, reason) => {
  const silent = await listen((socket) => void socket.on('error', () => undefined));
  const [before, during] = [new AbortController(), new AbortController()];
  before.abort(reason);
  const exchange = { method: 'POST', url: addressOf(silent), body: 'bài' } as const;
  const neverSent = failure(http({ ...exchange, signal: before.signal }));
  const sent = failure(
    http({ ...exchange, signal: during.signal, onSent: () => void setImmediate(() => during.abort(reason)) }),
  );
  expect([await neverSent, await sent]).toEqual([
    ['stopped', false],
    ['stopped', true],
  ]);
  silent.close();
});

it('hears a refusal that comes while a large file is still on its way', async () => {
  const impatient = await listen((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.pause();
      socket.write('HTTP/1.1 413 Too Large\r\ncontent-length: 3\r\nconnection: close\r\n\r\nbig');
    });
  });
  const { status } = await http({
    ...({ method: 'POST', url: addressOf(impatient) } as const),
    body: Buffer.alloc(30_000_000),
  });
  expect(status).toBe(413);
  impatient.close();
});

it('tells what speaks another language, over a plain line and a secret one', async () => {
  const other = await listen((socket) => {
    socket.on('error', () => undefined);
    socket.write('SSH-2.0-OpenSSH_9.2\r\n');
  });
  const plain = http({ method: 'GET', url: addressOf(other) });
  const secret = http({ method: 'PUT', url: addressOf(other).replace('http:', 'https:'), body: 'bài' });
  expect(await Promise.all([failure(plain), failure(secret)])).toEqual([
    ['not-http', true],
    ['certificate', false],
  ]);
  await expect(secret).rejects.toThrow(/không nói HTTPS ở cổng này/u);
  other.close();
});

it('knows of a change without a body too whether it may have arrived', async () => {
  const breaking = await listen((socket) => void socket.once('data', () => socket.destroy()));
  const asked = ['http://127.0.0.1:9/', addressOf(breaking)].map((url) =>
    failure(http({ method: 'DELETE', url })),
  );
  expect(await Promise.all(asked)).toEqual([
    ['refused', false],
    ['broken-off', true],
  ]);
  breaking.close();
});

it.each([
  ['while connecting', 'connect', undefined, ['refused', false]],
  ['before the first byte', 'write', false, ['broken-off', false]],
  ['under a request that was sent', 'write', true, ['broken-off', true]],
])('tells a network that goes away %s', (_when, syscall, begun, expected) => {
  const lost = Object.assign(new Error('No route to host'), { code: 'EHOSTUNREACH', syscall });
  const { kind, mayHaveArrived } = toHttpFailure(lost, { host: 'x', begun, isStopped: false });
  expect([kind, mayHaveArrived]).toEqual(expected);
});

const answered = (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): HttpAnswer => ({
  ...{ status, headers, body: Buffer.from(body), clockOffsetMs: 2 * 86_400_000 },
});

it('asks before it sends again whatever a server in between says went wrong with a change', () => {
  const now = new Date('2026-11-22T03:42:07.000Z');
  const stateOf = (status: number, isChange: boolean): string | undefined =>
    commonTrouble(answered(status), { host: 'x', isChange, now })?.state;
  expect([502, 520, 524, 599].map((status) => [stateOf(status, true), stateOf(status, false)])).toEqual(
    [502, 520, 524, 599].map(() => ['unknown', 'later']),
  );
  expect([425, 429, 501].map((status) => stateOf(status, true))).toEqual(['later', 'later', undefined]);
});

it('reads a date to come back at by the clock of the server that names it', () => {
  const now = new Date('2026-11-22T03:42:07.000Z');
  const header = { 'retry-after': 'Tue, 24 Nov 2026 03:43:07 GMT' };
  expect(commonTrouble(answered(429, header), { host: 'x', isChange: false, now })).toMatchObject({
    state: 'later',
    retryAfterMs: 60_000,
  });
});

it('reads JSON after a byte order mark', () => {
  expect(parseAnswer(z.object({ a: z.int() }), answered(200, {}, '\ufeff{"a":1}'))).toEqual({ a: 1 });
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
