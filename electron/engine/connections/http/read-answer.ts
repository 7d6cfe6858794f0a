// From an answer to what it means: JSON of a known form, or a trouble every kind of destination shares (busy, a page where
// data should be, a redirect to a login).
import type { z } from 'zod';
import type { DeliveryOutcome } from '../connection-adapter.ts';
import type { HttpAnswer } from './exchange.ts';

/**
 * Troubles that mean the same everywhere; undefined = the answer is the destination's own to read. `isChange`: the request
 * would have made or changed something, so that a server error leaves its fate open.
 */
export function commonTrouble(
  answer: HttpAnswer,
  at: { readonly host: string; readonly isChange: boolean; readonly now: Date },
): Extract<DeliveryOutcome, { state: 'unknown' | 'later' | 'unreachable' }> | undefined {
  const { status } = answer;
  if (status >= 300 && status < 400) return { state: 'unreachable', message: redirected(answer, at.host) };
  if (status === 407 || status === 511) return { state: 'unreachable', message: networkLogin(at.host) };
  // 408, 425 and 429 say that nothing was done; so does 503 with a time to come back.
  const isUntouched = [408, 425, 429].includes(status) || (status === 503 && 'retry-after' in answer.headers);
  // What the standard does not know (520-530) comes from a server in between, which does not know either; 501 and 505 are refusals.
  if (isUntouched || (status >= 500 && ![501, 505].includes(status))) {
    const busy = `Máy chủ “${at.host}” đang bận hoặc trục trặc (mã ${status}).`;
    if (at.isChange && !isUntouched) {
      return { state: 'unknown', message: `${busy} Chưa rõ đã nhận chưa; sẽ xem lại trước khi gửi tiếp.` };
    }
    // A date it names is one of its own clock.
    const theirNow = new Date(at.now.getTime() + (answer.clockOffsetMs ?? 0));
    const wait = retryAfterMs(answer.headers['retry-after'], theirNow);
    const later = { state: 'later', message: `${busy} Sẽ tự gửi lại.` } as const;
    return wait === undefined ? later : { ...later, retryAfterMs: wait };
  }
  return undefined;
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), at most a day; undefined when it says neither. */
export function retryAfterMs(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  const seconds = /^\s*\d+\s*$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), 86_400_000);
}

/** undefined when the body is not JSON or not of this form. */
export function parseAnswer<T>(schema: z.ZodType<T>, answer: HttpAnswer): T | undefined {
  try {
    // Some servers put a byte order mark before their JSON.
    const text = answer.body.toString('utf8').replace(/^\ufeff/u, '');
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What was expected and what came, without a word of the answer itself: it may be anybody's page. */
export function unreadable(answer: HttpAnswer, host: string): string {
  const type = answer.headers['content-type']?.split(';')[0]?.trim();
  const came = type === 'text/html' ? 'một trang web' : nameOfType(type);
  return `“${host}” trả lời ${came} thay vì dữ liệu (mã ${answer.status}): có thể mạng đang đòi đăng nhập hoặc địa chỉ không phải hệ quản trị nội dung.`;
}

function nameOfType(type: string | undefined): string {
  if (type === undefined) return 'nội dung lạ';
  return type.endsWith('json') ? 'dữ liệu bị cụt hoặc lạ' : `“${type}”`;
}

function redirected({ headers }: HttpAnswer, host: string): string {
  const target = URL.parse(headers['location'] ?? '', `https://${host}`)?.host;
  if (target === undefined || target === host) {
    return `“${host}” chuyển sang trang khác (thường là trang đăng nhập) thay vì nhận bài.`;
  }
  return `“${host}” chuyển sang “${target}”: mạng đang đòi đăng nhập, hoặc địa chỉ kết nối cần sửa lại.`;
}

function networkLogin(host: string): string {
  return `Mạng đang dùng đòi đăng nhập trước khi tới được “${host}”. Hãy mở trình duyệt, đăng nhập mạng rồi thử lại.`;
}
