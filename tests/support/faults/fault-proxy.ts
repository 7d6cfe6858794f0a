// A reverse proxy on loopback between the real engine and a real server that treats each request as it is told to. It changes
// no byte of what it lets through but the Date header, and only where a wrong clock is asked for.
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from './fault.ts';
import { isBefore } from './fault.ts';

export type Seen = {
  readonly number: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly fault: Fault | undefined;
};

export type FaultProxy = {
  readonly url: string;
  /** Every request so far, in the order they came. */
  readonly seen: readonly Seen[];
  readonly close: () => Promise<void>;
};

export type FaultProxyOptions = {
  /** The real server, `http://127.0.0.1:port`. */
  readonly target: string;
  readonly faultFor: (request: Omit<Seen, 'fault'>) => Fault | undefined;
  /** Runs after the server has answered and before the client hears it. */
  readonly afterAnswer?: (request: Seen) => Promise<void> | void;
  readonly clockOffMs?: number;
};

export async function openFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const seen: Seen[] = [];
  const server = createServer((incoming, outgoing) => {
    const asked = { number: seen.length, method: incoming.method ?? '', path: incoming.url ?? '' };
    const noted = { ...asked, fault: options.faultFor(asked) };
    seen.push(noted);
    // A client that goes away is what half of these are about.
    incoming.on('error', () => undefined);
    outgoing.on('error', () => undefined);
    handle(options, { incoming, outgoing, noted }).catch(() => incoming.socket.destroy());
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, seen, close: () => close(server) };
}

type Handled = {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly noted: Seen;
};

async function handle(options: FaultProxyOptions, handled: Handled): Promise<void> {
  const { incoming, outgoing, noted } = handled;
  const { fault } = noted;
  if (fault === 'request-lost') return void incoming.socket.destroy();
  if (fault === 'stall') return;
  if (fault === 'reset-in-body') return resetInBody(incoming);
  const body = await readAll(incoming);
  if (fault !== undefined && isBefore(fault)) return answerBefore(outgoing, fault);
  const answer = await forward(options, { incoming, body });
  await options.afterAnswer?.(noted);
  if (fault === 'reply-lost') return void incoming.socket.destroy();
  if (fault?.startsWith('status-') === true) return refuse(outgoing, Number(fault.slice('status-'.length)));
  send(outgoing, answer, { clockOffMs: options.clockOffMs ?? 0, fault });
}

/** Reads some of the body, then breaks the line. */
function resetInBody(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const reset = (): void => {
      incoming.socket.resetAndDestroy();
      resolve();
    };
    incoming.once('data', reset);
    incoming.once('end', reset);
  });
}

function answerBefore(outgoing: ServerResponse, fault: Fault): void {
  switch (fault) {
    case 'login-page':
      outgoing
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><form>Đăng nhập wifi</form></html>');
      return;
    case 'login-redirect':
      outgoing.writeHead(302, { location: 'http://127.0.0.1:9/login' }).end();
      return;
    case 'status-429-retry-after':
      return refuse(outgoing, 429, { 'retry-after': '2' });
    case 'status-503-retry-after':
      return refuse(outgoing, 503, { 'retry-after': '2' });
    default:
      return refuse(outgoing, Number(fault.slice('status-'.length)));
  }
}

function refuse(
  outgoing: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, { 'content-type': 'text/html', ...headers }).end(`<html>${status}</html>`);
}

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

function forward(
  { target }: FaultProxyOptions,
  { incoming, body }: { readonly incoming: IncomingMessage; readonly body: Buffer },
): Promise<Answer> {
  const { host } = new URL(target);
  return new Promise((resolve, reject) => {
    const { method, headers } = incoming;
    const options = { method, headers: { ...headers, host, connection: 'close' } };
    const upstream = request(`${target}${incoming.url ?? ''}`, options, (answer) => {
      readAll(answer).then(
        (read) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read }),
        reject,
      );
    });
    upstream.on('error', reject);
    upstream.end(body);
  });
}

/** Bytes a second of the slow line: an old phone at the edge of a cell. */
const SLOW_BYTES = 64_000;

function send(
  outgoing: ServerResponse,
  { status, headers, body }: Answer,
  how: { readonly clockOffMs: number; readonly fault: Fault | undefined },
): void {
  const { connection: _, 'transfer-encoding': __, ...kept } = headers;
  const date = new Date(Date.parse(headers.date ?? '') + how.clockOffMs);
  const shown = Number.isNaN(date.getTime()) ? kept : { ...kept, date: date.toUTCString() };
  outgoing.writeHead(status, { ...shown, 'content-length': body.byteLength, connection: 'close' });
  if (how.fault === 'reply-truncated' && body.byteLength > 0) {
    outgoing.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => outgoing.socket?.destroy());
  } else if (how.fault === 'slow-line') drip(outgoing, body);
  else outgoing.end(body);
}

function drip(outgoing: ServerResponse, body: Buffer): void {
  const piece = SLOW_BYTES / 20;
  let at = 0;
  const timer = setInterval(() => {
    outgoing.write(body.subarray(at, at + piece));
    at += piece;
    if (at < body.byteLength && !outgoing.destroyed) return;
    clearInterval(timer);
    outgoing.end();
  }, 50);
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      // Proof: a TCP server that listens has an address with a port.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
