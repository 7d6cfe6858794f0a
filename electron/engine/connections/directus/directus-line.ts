// One question to a Directus and one answer in its envelope. What ends a delivery whatever was asked (the line, a login page,
// a token that is not taken) is thrown as the outcome it is; what Directus itself refuses comes back for the asker to read.
import { z } from 'zod';
import type { DirectusSettings } from '#shared/model/connection.ts';
import type { Clock } from '../../clock.ts';
import type { Destination } from '../connection-adapter.ts';
import { DeliveryTrouble, type Trouble } from '../delivery-trouble.ts';
import type { Exchange, Http, HttpAnswer } from '../http/exchange.ts';
import { HttpFailure, outcomeOfFailure } from '../http/http-failure.ts';
import { commonTrouble, parseAnswer, unreadable } from '../http/read-answer.ts';

export type DirectusDestination = Destination<DirectusSettings>;

export type DirectusLine = {
  readonly http: Http;
  readonly clock: Clock;
  readonly settings: DirectusSettings;
  readonly secret: string;
  readonly host: string;
};

export type DirectusError = { readonly code: string; readonly field: string | undefined };

export type DirectusAnswer = {
  readonly data: unknown;
  readonly error: DirectusError | undefined;
  readonly clockOffsetMs: number | null;
};

export type Question = Pick<Exchange, 'signal' | 'answerWithinMs' | 'onSent'> & {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** From the system's own root: `/items/articles`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly form?: { readonly contentType: string; readonly body: Uint8Array };
  /** True when a reader may see the effect: a lost answer is then looked up, never sent again blindly. */
  readonly isSwitch?: boolean;
  /** Without the token, as a reader asks. */
  readonly asStranger?: boolean;
};

/** @throws DeliveryTrouble when no secret is known */
export function openLine(
  tools: Pick<DirectusLine, 'http' | 'clock'>,
  { settings, secret }: DirectusDestination,
): DirectusLine {
  const { http, clock } = tools;
  const { host } = new URL(settings.url);
  if (secret === null || secret === '')
    throw new DeliveryTrouble({ state: 'signed-out', message: noToken(host) });
  return { http, clock, settings, secret, host };
}

/** @throws DeliveryTrouble */
export async function ask(line: DirectusLine, question: Question): Promise<DirectusAnswer> {
  const { isSwitch = false } = question;
  const answer = await exchange(line, question);
  const { status, clockOffsetMs } = answer;
  if (status === 401) throw new DeliveryTrouble({ state: 'signed-out', message: wrongToken(line.host) });
  if (status === 413)
    return { data: undefined, error: { code: 'CONTENT_TOO_LARGE', field: undefined }, clockOffsetMs };
  const trouble = commonTrouble(answer, { host: line.host, isChange: isSwitch, now: line.clock.now() });
  if (trouble !== undefined) throw new DeliveryTrouble(trouble);
  if (status === 204) return { data: undefined, error: undefined, clockOffsetMs };
  const envelope = parseAnswer(Envelope, answer);
  if (envelope === undefined) throw new DeliveryTrouble(strange(line, answer, isSwitch));
  const [first] = envelope.errors ?? [];
  if (first === undefined && status < 400) return { data: envelope.data, error: undefined, clockOffsetMs };
  const { code = `HTTP ${status}`, field } = first?.extensions ?? {};
  if (signedOutCodes.has(code))
    throw new DeliveryTrouble({ state: 'signed-out', message: wrongToken(line.host) });
  return { data: undefined, error: { code, field }, clockOffsetMs };
}

/** Whether there is a picture at a path. @throws DeliveryTrouble */
export async function isPicture(
  line: DirectusLine,
  question: Pick<Question, 'path' | 'query'>,
): Promise<boolean> {
  const { status, headers } = await exchange(line, { ...question, method: 'HEAD' });
  return status === 200 && headers['content-type']?.startsWith('image/') === true;
}

/** The answer's data in a known form. @throws DeliveryTrouble when it is in another: then this is not the Directus we know */
export function readData<T>(line: DirectusLine, schema: z.ZodType<T>, answer: DirectusAnswer): T {
  const parsed = schema.safeParse(answer.data);
  if (parsed.success) return parsed.data;
  throw new DeliveryTrouble({ state: 'unreachable', message: notDirectus(line.host) });
}

export function notDirectus(host: string): string {
  return `“${host}” trả lời nhưng không theo cách của Directus 11. Hãy xem lại địa chỉ trong kết nối; chưa gửi gì đi.`;
}

const Problem = z.object({
  extensions: z.object({ code: z.string(), field: z.string().optional().catch(undefined) }),
});
/** Another system's errors have another form; what they say then is their status. */
const Envelope = z.object({
  data: z.unknown().optional(),
  errors: z.array(Problem).optional().catch(undefined),
});

const signedOutCodes = new Set(['INVALID_CREDENTIALS', 'INVALID_TOKEN', 'TOKEN_EXPIRED', 'USER_SUSPENDED']);

type AnyQuestion = Omit<Question, 'method'> & { readonly method: Question['method'] | 'HEAD' };

async function exchange(line: DirectusLine, question: AnyQuestion): Promise<HttpAnswer> {
  const { method, signal, answerWithinMs, onSent, form, isSwitch = false } = question;
  const json = question.body === undefined ? undefined : JSON.stringify(question.body);
  const contentType = form?.contentType ?? (json === undefined ? undefined : 'application/json');
  const body = form?.body ?? json;
  try {
    return await line.http({
      ...{ method, url: addressOf(line, question) },
      headers: {
        accept: 'application/json',
        ...(question.asStranger !== true && { authorization: `Bearer ${line.secret}` }),
        ...(contentType !== undefined && { 'content-type': contentType }),
      },
      ...(body !== undefined && { body }),
      ...(signal !== undefined && { signal }),
      ...(answerWithinMs !== undefined && { answerWithinMs }),
      ...(onSent !== undefined && { onSent }),
    });
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    throw new DeliveryTrouble(outcomeOfFailure(error, { isVisible: false, isChange: isSwitch }), error);
  }
}

function addressOf(
  { settings }: DirectusLine,
  { path, query = {} }: Pick<Question, 'path' | 'query'>,
): string {
  const address = new URL(`${settings.url.replace(/\/+$/u, '')}${path}`);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

function strange({ host }: DirectusLine, answer: HttpAnswer, isSwitch: boolean): Trouble {
  const message = unreadable(answer, host);
  if (!isSwitch) return { state: 'unreachable', message };
  return {
    state: 'unknown',
    message: `${message} Chưa rõ nơi nhận đã làm chưa; sẽ xem lại trước khi gửi tiếp.`,
  };
}

function noToken(host: string): string {
  return `Chưa có khóa truy cập (token) cho Directus ở “${host}”. Hãy dán khóa vào kết nối; bài vẫn ở hộp thư đi.`;
}

function wrongToken(host: string): string {
  return `Directus ở “${host}” không nhận khóa truy cập (token) của kết nối này. Hãy dán khóa mới vào kết nối; bài vẫn ở hộp thư đi và tự gửi sau đó.`;
}
