// One request, one answer, over undici. No redirect is followed, no answer is read without a limit, nothing is tried twice:
// whether a request may be repeated is its sender's to know.
import { Readable } from 'node:stream';
import type { Agent } from 'undici';
import { toHttpFailure } from './http-failure.ts';

export type Exchange = {
  readonly method:
    'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'PROPFIND' | 'MKCOL' | 'MOVE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  readonly signal?: AbortSignal;
  /** Milliseconds of silence after the request was sent; servers make picture sizes inside an upload. */
  readonly answerWithinMs?: number;
  /** Longest answer that is read, in bytes. */
  readonly maxBytes?: number;
  /** Bytes of the body handed to the line so far. */
  readonly onSent?: (bytes: number) => void;
};

export type HttpAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The server's clock minus ours by its Date header, in milliseconds; null when it sent none. */
  readonly clockOffsetMs: number | null;
};

/** @throws HttpFailure */
export type Http = (exchange: Exchange) => Promise<HttpAnswer>;

const ANSWER_WITHIN_MS = 30_000;
const CONNECT_WITHIN_MS = 10_000;
/** For each of a host's addresses before the next is tried. Node's own 250 ms are less than a weak line takes to answer. */
const ADDRESS_WITHIN_MS = 3_000;
const MAX_BYTES = 16 * 1024 * 1024;
const CHUNK = 64 * 1024;

/**
 * `now` is this machine's clock; `patience` multiplies every time limit. Connections are kept and shared; they end with the
 * process.
 */
export function createHttp(now: () => Date, patience = 1): Http {
  // Loaded with the first request: the window opens before anything is asked of a server.
  let agent: Promise<Agent> | undefined;
  return async (exchange) => {
    const dispatcher = await (agent ??= makeAgent(patience));
    const url = new URL(exchange.url);
    const request = requestOf(exchange);
    try {
      const answer = await dispatcher.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: exchange.method,
        headers: { 'user-agent': 'ToaSoan', ...exchange.headers, ...request.headers },
        body: request.body,
        signal: exchange.signal ?? null,
        headersTimeout: (exchange.answerWithinMs ?? ANSWER_WITHIN_MS) * patience,
        bodyTimeout: ANSWER_WITHIN_MS * patience,
      });
      const headers = flat(answer.headers);
      const body = await readAtMost(answer.body, exchange.maxBytes ?? MAX_BYTES);
      return { status: answer.statusCode, headers, body, clockOffsetMs: clockOffset(headers['date'], now()) };
    } catch (error) {
      // Whoever gave up says why with a reason of his own, and that is what arrives here: the signal is asked, not the error.
      const isStopped = exchange.signal?.aborted === true;
      throw toHttpFailure(error, { host: url.host, begun: request.hasBegun(), isStopped });
    }
  };
}

async function makeAgent(patience: number): Promise<Agent> {
  const undici = await import('undici');
  return new undici.Agent({
    connect: {
      timeout: CONNECT_WITHIN_MS * patience,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: ADDRESS_WITHIN_MS,
    },
    // One request has a connection to itself: what it means that one breaks is known.
    allowH2: false,
    pipelining: 1,
    keepAliveTimeout: 4_000,
  });
}

/** Methods that change nothing and mostly have no body. */
const reading: readonly Exchange['method'][] = ['GET', 'HEAD', 'PROPFIND'];

type Sent = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | null;
  /** Whether a connection has asked for the body; undefined without one. */
  readonly hasBegun: () => boolean | undefined;
};

/** What changes something has a body, if an empty one: that it is asked for tells that a connection stands. */
function requestOf({ method, body, onSent }: Exchange): Sent {
  if (body === undefined && reading.includes(method)) {
    return { headers: {}, body: null, hasBegun: () => undefined };
  }
  const bytes = Buffer.from(body ?? '');
  let hasBegun = false;
  const pieces = async function* (): AsyncGenerator<Buffer> {
    hasBegun = true;
    for (let at = 0; at < bytes.byteLength; at += CHUNK) {
      const end = Math.min(at + CHUNK, bytes.byteLength);
      yield bytes.subarray(at, end);
      onSent?.(end);
    }
  };
  const headers = { 'content-length': String(bytes.byteLength) };
  return { headers, body: Readable.from(pieces()), hasBegun: () => hasBegun };
}

async function readAtMost(body: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > limit)
      throw Object.assign(new Error('The answer is too long'), { code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function clockOffset(date: string | undefined, now: Date): number | null {
  const told = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(told) ? null : told - now.getTime();
}
