// What a reader gets at the public address after a delivery. The host has taken the files by another door: caches, rewriting
// servers and wrong addresses show only here. None of it undoes the delivery, so all of it is told, not failed.
import { hashOf } from '../../files/sha256.ts';
import type { Http, HttpAnswer } from '../http/exchange.ts';
import { HttpFailure } from '../http/http-failure.ts';

const ANSWER_WITHIN_MS = 10_000;

/** `hash` null = the page is to be gone. One sentence for what differs. */
export async function lookAsReader(
  http: Http,
  page: { readonly url: string; readonly hash: string | null },
): Promise<string[]> {
  const { url, hash } = page;
  try {
    const headers = { 'cache-control': 'no-cache' };
    const answer = await http({ method: 'GET', url, headers, answerWithinMs: ANSWER_WITHIN_MS });
    return hash === null ? whatRemains(url, answer) : whatDiffers(url, answer, hash);
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return [`Chưa đọc lại được bài ở địa chỉ công khai “${url}”: ${error.message} Tệp trên máy chủ đã đủ.`];
  }
}

function whatDiffers(url: string, answer: HttpAnswer, hash: string): string[] {
  if (answer.status === 200 && hashOf(answer.body) === hash) return [];
  if (answer.status === 200) {
    return [
      `Địa chỉ công khai “${url}” trả trang khác bản vừa gửi (bộ nhớ đệm còn bản cũ, hoặc máy chủ tự sửa trang). Tệp trên máy chủ đã đúng; hãy mở trang xem lại.`,
    ];
  }
  return [
    `Địa chỉ công khai “${url}” trả mã ${answer.status}${redirect(answer)} thay vì trang bài. Tệp trên máy chủ đã đủ; hãy xem lại địa chỉ công khai trong kết nối.`,
  ];
}

function whatRemains(url: string, { status }: HttpAnswer): string[] {
  if (status !== 200) return [];
  return [
    `Địa chỉ công khai “${url}” vẫn còn trả bài đã gỡ (thường do bộ nhớ đệm). Tệp trên máy chủ đã xóa; hãy xóa bộ nhớ đệm hoặc mở lại sau ít phút.`,
  ];
}

function redirect({ headers }: HttpAnswer): string {
  const target = headers['location'];
  return target === undefined ? '' : ` (chuyển sang “${target}”)`;
}
