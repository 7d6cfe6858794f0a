// What stands in the way of a delivery, thrown where it is met and caught once at the adapter's door; and what each answer of
// a WordPress that is not the wanted one means. Sentences quote the server only where WordPress itself speaks.
import { z } from 'zod';
import type { Trouble } from '../delivery-trouble.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import { commonTrouble, parseAnswer, unreadable } from '../http/read-answer.ts';

/** What a request does: nothing, something readers do not see, or something they do. */
export type Effect = 'none' | 'hidden' | 'visible';

export type Asked = { readonly host: string; readonly effect: Effect; readonly now: Date };

/** The form in which WordPress reports everything that is wrong. */
const RestError = z.object({
  code: z.string(),
  message: z.string(),
  data: z
    .object({
      params: z.record(z.string(), z.unknown()).optional(),
      term_id: z.int().optional(),
    })
    .nullish()
    .catch(undefined),
});
export type RestError = z.infer<typeof RestError>;

export function restError(answer: HttpAnswer): RestError | undefined {
  return answer.status < 400 ? undefined : parseAnswer(RestError, answer);
}

/** undefined for a success; what it holds is its reader's to judge. */
export function troubleOf(answer: HttpAnswer, asked: Asked): Trouble | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  const error = restError(answer);
  const told = error === undefined ? undefined : toldTrouble(error, status, asked.host);
  if (told !== undefined) return told;
  const common = commonTrouble(answer, { ...asked, isChange: asked.effect === 'visible' });
  return common ?? foreignTrouble(answer, asked.host);
}

/** A success whose body is not what WordPress would have said: somebody else answered, or the answer was cut off. */
export function unreadableTrouble(answer: HttpAnswer, { host, effect }: Asked): Trouble {
  const message = unreadable(answer, host);
  if (effect !== 'visible') return { state: 'unreachable', message };
  return { state: 'unknown', message: `${message} Sẽ xem lại nơi nhận trước khi gửi tiếp.` };
}

export function signedOut(message: string): Trouble {
  return { state: 'signed-out', message };
}

export const passwordRefused = (host: string): string =>
  `“${host}” không nhận tên và mật khẩu ứng dụng (sai, đã bị thu hồi, hoặc máy chủ bỏ mất tiêu đề Authorization; mật khẩu đăng nhập thường không dùng được). Hãy tạo mật khẩu ứng dụng mới trong Hồ sơ của WordPress rồi nhập lại.`;

export const behindHttpPassword = (host: string): string =>
  `“${host}” đòi mật khẩu của máy chủ web (HTTP Basic) trước khi tới được WordPress. Nhờ quản trị máy chủ bỏ lớp mật khẩu ấy cho /wp-json/ rồi đăng nhập lại.`;

/** WordPress itself speaks; undefined where only the status counts. */
function toldTrouble(error: RestError, status: number, host: string): Trouble | undefined {
  if (status === 401) return signedOut(passwordRefused(host));
  if (status === 403) return { state: 'refused', message: rightsMissing(error) };
  if (error.code === 'rest_no_route') return { state: 'unreachable', message: routeMissing(host) };
  if (error.code.startsWith('rest_upload_')) return { state: 'refused', message: uploadRefused(error) };
  if (/^db_(?:insert|update)_error$/u.test(error.code)) {
    return { state: 'later', message: `Cơ sở dữ liệu của “${host}” không ghi được; sẽ tự gửi lại.` };
  }
  if (status === 408 || status === 429 || status >= 500) return undefined;
  return { state: 'refused', message: notTaken(error) };
}

/** Somebody before WordPress speaks: the web server, a firewall, a network that wants a login. */
function foreignTrouble(answer: HttpAnswer, host: string): Trouble {
  switch (answer.status) {
    case 401:
      return signedOut(behindHttpPassword(host));
    case 403:
      return {
        state: 'later',
        message: `Tường lửa trước “${host}” chặn yêu cầu (mã 403, không phải WordPress trả lời). Nhờ quản trị cho phép REST API; sẽ tự thử lại.`,
      };
    case 413:
      return { state: 'refused', message: tooLarge(host) };
    default:
      return { state: 'unreachable', message: unreadable(answer, host) };
  }
}

export function tooLarge(host: string): string {
  return `Máy chủ “${host}” không nhận gói dữ liệu lớn như vậy (mã 413). Nhờ quản trị nâng giới hạn tải lên, hoặc dùng ảnh nhỏ hơn, rồi bấm Gửi lại.`;
}

/** The server's own sentence, as text, short. */
export function quoteOf({ message }: Pick<RestError, 'message'>): string {
  const text = message
    .replace(/<[^>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return `“${text.length > 200 ? `${text.slice(0, 199)}…` : text}”`;
}

function rightsMissing(error: RestError): string {
  return `Tài khoản WordPress không đủ quyền cho việc này (${error.code}): ${quoteOf(error)}. Nhờ quản trị trang đổi vai trò, rồi bấm Gửi lại.`;
}

function routeMissing(host: string): string {
  return `“${host}” không còn cổng REST ở chỗ cũ (bị tắt, hoặc trang vừa đổi cấu trúc đường dẫn). Sẽ dò lại trước khi gửi.`;
}

function uploadRefused(error: RestError): string {
  return `WordPress không nhận tệp ảnh (${error.code}): ${quoteOf(error)}. Bài chưa đăng; hãy sửa ảnh hoặc nhờ quản trị trang, rồi bấm Gửi lại.`;
}

function notTaken(error: RestError): string {
  const params = Object.entries(error.data?.params ?? {})
    .map(([name, said]) => (typeof said === 'string' ? quoteOf({ message: said }) : name))
    .join(', ');
  const details = params === '' ? '' : ` Chi tiết: ${params}.`;
  return `WordPress không nhận (${error.code}): ${quoteOf(error)}.${details} Chưa đổi gì ở nơi nhận; sửa xong hãy bấm Gửi lại.`;
}
