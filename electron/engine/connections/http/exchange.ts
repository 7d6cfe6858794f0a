// One request, one answer, over undici. No redirect is followed, no answer is read without a limit, nothing is tried twice:
// whether a request may be repeated is its sender's to know.
import { Readable } from 'node:stream';
import type { Agent } from 'undici';
import { toHttpFailure } from './http-failure.ts';

export type Exchange = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'PROPFIND' | 'MKCOL' | 'MOVE';
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
    const begun = { value: false };
    try {
      const answer = await dispatcher.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: exchange.method,
        headers: { 'user-agent': 'ToaSoan', ...exchange.headers, ...lengthOf(exchange) },
        body: exchange.body === undefined ? null : Readable.from(sending(exchange, begun)),
        signal: exchange.signal ?? null,
        headersTimeout: (exchange.answerWithinMs ?? ANSWER_WITHIN_MS) * patience,
        bodyTimeout: ANSWER_WITHIN_MS * patience,
      });
      begun.value = true;
      const headers = flat(answer.headers);
      const body = await readAtMost(answer.body, exchange.maxBytes ?? MAX_BYTES);
      return { status: answer.statusCode, headers, body, clockOffsetMs: clockOffset(headers['date'], now()) };
    } catch (error) {
      // A request without a body may have left as soon as a connection stood; which one it was the error's own code tells.
      throw toHttpFailure(error, { host: url.host, begun: begun.value || exchange.body === undefined });
    }
  };
}

async function makeAgent(patience: number): Promise<Agent> {
  const undici = await import('undici');
  return new undici.Agent({
    connect: { timeout: CONNECT_WITHIN_MS * patience },
    pipelining: 1,
    keepAliveTimeout: 4_000,
  });
}

function lengthOf({ body }: Exchange): Record<string, string> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}

async function* sending({ body = '', onSent }: Exchange, begun: { value: boolean }): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(body);
  for (let at = 0; at < bytes.byteLength; at += CHUNK) {
    begun.value = true;
    const end = Math.min(at + CHUNK, bytes.byteLength);
    yield bytes.subarray(at, end);
    onSent?.(end);
  }
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
