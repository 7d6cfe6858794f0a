// From an answer that is no answer to our question to what it means and what comes next. Of what a server sent only Ghost's
// own words are ever repeated, shortened; never a page, never a header.
import { AppError } from '#shared/api/errors.ts';
import type { Answer, ReadBack } from '../connection-adapter.ts';
import { DeliveryTrouble, type Trouble } from '../delivery-trouble.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import { parseAnswer } from '../http/read-answer.ts';
import { Refusal } from './ghost-answers.ts';

export function refused(message: string): DeliveryTrouble {
  return new DeliveryTrouble({ state: 'refused', message });
}

/** The trouble with our key, or with what it may do; undefined when the answer is about something else. */
export function keyTrouble(answer: HttpAnswer, host: string): Trouble | undefined {
  const code = parseAnswer(Refusal, answer)?.errors[0]?.code;
  if (answer.status === 401 && code === 'UNKNOWN_ADMIN_API_KEY') {
    return signedOut(
      `Ghost ở “${host}” không còn nhận khóa này: khóa đã bị thu hồi, tạo lại, hoặc của trang khác`,
    );
  }
  if (code === 'INVALID_JWT') {
    const clock = answer.clockOffsetMs === null ? ', hoặc đồng hồ máy này sai' : '';
    return signedOut(
      `Ghost ở “${host}” thấy phần bí mật của khóa không khớp: khóa dán nhầm hoặc đã được tạo lại${clock}`,
    );
  }
  if (answer.status === 401) return { state: 'signed-out', message: otherLogin(host) };
  return answer.status === 403 ? forbidden(answer, host) : undefined;
}

/** What Ghost itself said, at most two short sentences; '' when it said nothing that can be read. */
export function wordsOf(answer: HttpAnswer): string {
  const error = parseAnswer(Refusal, answer)?.errors[0];
  if (error === undefined) return '';
  const words = [...(error.context ?? error.message).replace(/\s+/gu, ' ').trim()];
  return words.length > 200 ? `${words.slice(0, 199).join('')}…` : words.join('');
}

/** The same trouble met while only looking. */
export function toReadBack({ outcome, message }: DeliveryTrouble): ReadBack {
  if (outcome.state === 'refused') throw new AppError('destination_refused', message);
  return { state: 'unreachable', message };
}

export function toAnswer({ outcome, message }: DeliveryTrouble, memory: unknown): Answer {
  return { state: outcome.state === 'signed-out' ? 'signed-out' : 'unreachable', message, memory };
}

export function toAppError({ outcome, message }: DeliveryTrouble): AppError {
  const isRefusal = outcome.state === 'refused' || outcome.state === 'signed-out';
  return new AppError(isRefusal ? 'destination_refused' : 'destination_unreachable', message);
}

function signedOut(what: string): Trouble {
  return {
    state: 'signed-out',
    message: `${what}. Hãy chép lại “Admin API key” trong Ghost (Settings → Integrations) vào kết nối; bài vẫn chờ trong hộp thư đi.`,
  };
}

function otherLogin(host: string): string {
  return `“${host}” đòi một mật khẩu của riêng máy chủ web trước khi tới được Ghost nên chưa gửi gì. Hãy nhờ người quản trị mở đường /ghost/api/ không cần mật khẩu ấy.`;
}

function forbidden(answer: HttpAnswer, host: string): Trouble {
  const type = parseAnswer(Refusal, answer)?.errors[0]?.type;
  const words = wordsOf(answer);
  if (type === undefined) return { state: 'unreachable', message: blocked(host) };
  if (type !== 'NoPermissionError') {
    return {
      state: 'refused',
      message: `Ghost ở “${host}” từ chối: “${words}”. Chưa gửi gì thêm; hãy báo người quản trị Ghost.`,
    };
  }
  // Ghost answers the same where the key has too few rights and where a server on the way took the key out of the request.
  const message = `Ghost ở “${host}” không cho khóa này làm việc ấy (“${words}”). Hãy dùng khóa của một Custom integration hoặc của người có quyền đăng bài; nếu khóa đúng, máy chủ web có thể đã bỏ mất khóa trên đường. Bài vẫn chờ trong hộp thư đi.`;
  return { state: 'signed-out', message };
}

function blocked(host: string): string {
  return `Một lớp chặn đứng trước Ghost ở “${host}” (tường lửa, chống robot) không cho yêu cầu đi qua (mã 403). Hãy nhờ người quản trị mở đường /ghost/api/ cho máy này; bài vẫn chờ trong hộp thư đi.`;
}
