// One WordPress as it is spoken to: an address for every route whatever its permalinks are, the password only for the host a
// person named, every answer read by a schema or turned into trouble.
import { z } from 'zod';
import type { Http, HttpAnswer } from '../http/exchange.ts';
import { HttpFailure, outcomeOfFailure } from '../http/http-failure.ts';
import { parseAnswer } from '../http/read-answer.ts';
import { troubleOf, unreadableTrouble, type Effect } from './trouble.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

export type Site = {
  readonly http: Http;
  readonly now: () => Date;
  /** Of the REST interface, `https://…/wp-json/` or `https://…/?rest_route=/`. */
  readonly root: string;
  readonly host: string;
  /** Empty for a look as a stranger. */
  readonly signIn: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** What was heard on the way. */
  readonly heard: Heard;
};

export type Heard = {
  /** By the last answer that told the time. */
  clockOffsetMs: number | null;
  /** True once readers may see something of the delivery: from then on a failure is "unknown". */
  isVisible: boolean;
};

export type RestRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'OPTIONS';
  /** `wp/v2/posts/12` */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly form?: { readonly contentType: string; readonly body: Buffer };
  /** `none` unless said. */
  readonly effect?: Effect;
  readonly answerWithinMs?: number;
  readonly onSent?: (bytes: number) => void;
};

export function newlyHeard(): Heard {
  return { clockOffsetMs: null, isVisible: false };
}

export function signInAs(user: string, secret: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}` };
}

/** The destination's own time. */
export function siteTime({ now, heard }: Pick<Site, 'now' | 'heard'>): Date {
  return new Date(now().getTime() + (heard.clockOffsetMs ?? 0));
}

/** @throws DeliveryTrouble when no answer came; any answer that came is the caller's to read */
export async function send(site: Site, request: RestRequest): Promise<HttpAnswer> {
  const { method, effect = 'none', json, form, answerWithinMs, onSent } = request;
  const contentType = form?.contentType ?? (json === undefined ? undefined : 'application/json');
  const body = form?.body ?? (json === undefined ? undefined : JSON.stringify(json));
  try {
    const answer = await site.http({
      method,
      url: restUrl(site.root, request.path, request.query),
      headers: {
        accept: 'application/json',
        ...site.signIn,
        ...(contentType !== undefined && { 'content-type': contentType }),
      },
      ...(body !== undefined && { body }),
      ...(answerWithinMs !== undefined && { answerWithinMs }),
      ...(onSent !== undefined && { onSent }),
      // What changes the page is not let go of half-way.
      ...(site.signal !== undefined && effect !== 'visible' && { signal: site.signal }),
    });
    site.heard.clockOffsetMs = answer.clockOffsetMs ?? site.heard.clockOffsetMs;
    return answer;
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    const { isVisible } = site.heard;
    throw new DeliveryTrouble(outcomeOfFailure(error, { isVisible, isChange: effect === 'visible' }));
  }
}

/** @throws DeliveryTrouble */
export async function ask<T>(site: Site, schema: z.ZodType<T>, request: RestRequest): Promise<T> {
  return readAs(site, schema, { answer: await send(site, request), effect: request.effect ?? 'none' });
}

/** @throws DeliveryTrouble */
export function readAs<T>(
  site: Site,
  schema: z.ZodType<T>,
  { answer, effect }: { readonly answer: HttpAnswer; readonly effect: Effect },
): T {
  const asked = { host: site.host, effect, now: site.now() };
  const trouble = troubleOf(answer, asked);
  if (trouble !== undefined) throw new DeliveryTrouble(trouble);
  const parsed = parseAnswer(schema, answer);
  if (parsed === undefined) throw new DeliveryTrouble(unreadableTrouble(answer, asked));
  return parsed;
}

export function restUrl(root: string, path: string, query: RestRequest['query'] = {}): string {
  const url = new URL(root);
  const route = url.searchParams.get('rest_route');
  if (route === null) url.pathname += path;
  else url.searchParams.set('rest_route', `${route}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url.href;
}
