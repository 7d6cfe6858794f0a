// One question to Ghost's Admin API: signed for this request alone, by the server's clock, answered in a known form. Nothing
// is asked twice but a question that was turned away unread because our clock was wrong.
import type { z } from 'zod';
import { outcomeOfFailure, HttpFailure } from '../http/http-failure.ts';
import type { Exchange, Http, HttpAnswer } from '../http/exchange.ts';
import { commonTrouble, parseAnswer, unreadable } from '../http/read-answer.ts';
import { signToken, type AdminKey } from './admin-key.ts';
import { adminUrl } from './ghost-address.ts';
import { Refusal } from './ghost-answers.ts';
import { keyTrouble, refused, wordsOf } from './ghost-trouble.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

export type Question<T> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the Admin API, with its query. */
  readonly path: string;
  /** `null` where Ghost answers without a word (204). */
  readonly answer: z.ZodType<T>;
  /** Would change what readers see, or make what must not be made twice: a lost reply leaves its fate open. */
  readonly isChange?: boolean;
  readonly json?: unknown;
  readonly form?: { readonly contentType: string; readonly body: Buffer };
} & Pick<Exchange, 'signal' | 'onSent' | 'answerWithinMs'>;

export type GhostAnswer<T> =
  | { readonly state: 'ok'; readonly value: T }
  | { readonly state: 'missing' }
  /** Somebody else changed it since `updated_at`. */
  | { readonly state: 'collision' }
  | { readonly state: 'too-large' }
  /** Ghost read it and will not have it; its own words. */
  | { readonly state: 'invalid'; readonly words: string };

export type GhostLine = {
  readonly host: string;
  /** @throws DeliveryTrouble for everything that is no answer of Ghost's to this question */
  readonly ask: <T>(question: Question<T>) => Promise<GhostAnswer<T>>;
  /** What the server's clock shows now, as far as it has told. */
  readonly serverNow: () => Date;
  readonly clock: () => LineClock;
};

export type LineClock = {
  /** The server's clock minus ours by its last answer; null while there is none. */
  offsetMs: number | null;
  /** How far ahead of that tokens are signed. */
  aheadMs: number;
};

export type LineParts = {
  readonly http: Http;
  readonly now: () => Date;
  readonly root: string;
  readonly key: AdminKey;
  /** As remembered. */
  readonly clock: Readonly<LineClock>;
};

/** Ghost refuses a token older than five minutes; a clock this wrong may be why. */
const WRONG_CLOCK_MS = 60_000;
/**
 * Where what stands before Ghost tells the time instead of it, Ghost's own clock may be ahead of what we are told. A token from
 * the future it takes.
 */
const AHEAD_MS = 3 * 86_400_000;

export function openLine(parts: LineParts): GhostLine {
  const { host } = new URL(parts.root);
  const line: OpenLine = { ...parts, clock: { ...parts.clock } };
  return {
    host,
    serverNow: () => serverNow(line),
    clock: () => ({ ...line.clock }),
    ask: async (question) => {
      try {
        return read(question, await sendInTime(line, question), { host, now: parts.now() });
      } catch (error) {
        if (!(error instanceof HttpFailure)) throw error;
        // Only what no reader sees is given a signal: stopped half-way it has changed nothing for anybody.
        if (error.kind === 'stopped') throw new DeliveryTrouble({ state: 'stopped' });
        const isChange = question.isChange === true;
        throw new DeliveryTrouble(outcomeOfFailure(error, { isVisible: false, isChange }));
      }
    },
  };
}

type OpenLine = Omit<LineParts, 'clock'> & { readonly clock: LineClock };

function serverNow({ now, clock }: OpenLine): Date {
  return new Date(now().getTime() + (clock.offsetMs ?? 0));
}

/** What was turned away because of its token was not acted on: it may be asked again. */
async function sendInTime(line: OpenLine, question: Question<unknown>): Promise<HttpAnswer> {
  const { clock } = line;
  const first = await send(line, question);
  if (!isTokenRefused(first.answer)) return first.answer;
  const second = first.isCorrected ? (await send(line, question)).answer : first.answer;
  if (!isTokenRefused(second) || clock.aheadMs > 0) return second;
  clock.aheadMs = AHEAD_MS;
  const third = (await send(line, question)).answer;
  if (isTokenRefused(third)) clock.aheadMs = 0;
  return third;
}

/** `isCorrected`: the answer tells another time than the one the question was signed by. */
async function send(
  line: OpenLine,
  question: Question<unknown>,
): Promise<{ readonly answer: HttpAnswer; readonly isCorrected: boolean }> {
  const { clock } = line;
  const signedBy = clock.offsetMs ?? 0;
  const at = new Date(serverNow(line).getTime() + clock.aheadMs);
  const answer = await line.http(exchangeOf(question, line, at));
  clock.offsetMs = answer.clockOffsetMs ?? clock.offsetMs;
  return { answer, isCorrected: Math.abs((clock.offsetMs ?? 0) - signedBy) > WRONG_CLOCK_MS };
}

function isTokenRefused(answer: HttpAnswer): boolean {
  return answer.status === 401 && parseAnswer(Refusal, answer)?.errors[0]?.code === 'INVALID_JWT';
}

function exchangeOf(question: Question<unknown>, { root, key }: OpenLine, at: Date): Exchange {
  const { method, path, json, form, isChange, answer: _, ...line } = question;
  const body = form?.body ?? (json === undefined ? undefined : JSON.stringify(json));
  return {
    ...line,
    method,
    url: adminUrl(root, path),
    headers: {
      authorization: `Ghost ${signToken(key, at)}`,
      'accept-version': 'v5.0',
      ...(body === undefined ? {} : { 'content-type': form?.contentType ?? 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    // A slow server that has begun to write is waited for: to ask again would be worse.
    answerWithinMs: line.answerWithinMs ?? (isChange === true ? 90_000 : 30_000),
  };
}

function read<T>(
  question: Question<T>,
  answer: HttpAnswer,
  at: { readonly host: string; readonly now: Date },
): GhostAnswer<T> {
  const { status } = answer;
  const isChange = question.isChange === true;
  const trouble = keyTrouble(answer, at.host) ?? commonTrouble(answer, { ...at, isChange });
  if (trouble !== undefined) throw new DeliveryTrouble(trouble);
  if (status === 413) return { state: 'too-large' };
  if (status >= 200 && status < 300) return readValue(question, answer, at.host);
  if (status === 405 || status === 501) throw refused(noSuchMethod(question.method, at.host));
  // A page that says 404 or 400 is somebody else's; Ghost says it in its own form.
  if (parseAnswer(Refusal, answer) === undefined) throw noGhost(answer, at.host);
  if (status === 404) return { state: 'missing' };
  if (status === 409) return { state: 'collision' };
  return { state: 'invalid', words: wordsOf(answer) };
}

function readValue<T>(question: Question<T>, answer: HttpAnswer, host: string): GhostAnswer<T> {
  const value =
    answer.status === 204 ? question.answer.safeParse(null).data : parseAnswer(question.answer, answer);
  if (value !== undefined) return { state: 'ok', value };
  if (question.isChange !== true) throw noGhost(answer, host);
  throw new DeliveryTrouble({
    state: 'unknown',
    message: `${unreadable(answer, host)} Sẽ xem lại trước khi gửi tiếp.`,
  });
}

function noGhost(answer: HttpAnswer, host: string): DeliveryTrouble {
  return new DeliveryTrouble({ state: 'unreachable', message: unreadable(answer, host) });
}

function noSuchMethod(method: string, host: string): string {
  return `Máy chủ web trước Ghost ở “${host}” không cho lệnh ${method} mà Ghost cần. Trang chưa đổi gì; hãy nhờ người quản trị mở lệnh ấy cho /ghost/api/ rồi bấm Đăng lại.`;
}
