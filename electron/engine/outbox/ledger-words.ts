// Sentences of the ledger that this room writes itself: what arrived, what was stopped, what went by. Each says what happened,
// what was kept and what comes next.
import type { Attempt, Manifest, Receipt } from '#shared/model/outbox.ts';
import { inWords } from './destination-clock.ts';
import { MOST_FAILURES } from './retry-times.ts';

export type Entry = { readonly outcome: Attempt['outcome']; readonly message: string };

export function entry(outcome: Attempt['outcome'], message: string): Entry {
  return { outcome, message };
}

export function arrived({ action }: Manifest, receipt: Receipt): Entry {
  switch (action) {
    case 'unpublish':
      return entry('published', 'Đã rút về bản nháp; đã xem lại, bạn đọc không còn thấy bài.');
    case 'take-down':
      return entry('published', 'Đã gỡ bài; đã xem lại, bạn đọc không còn thấy bài.');
    case 'delete-draft':
      return entry('published', 'Đã xóa bản nháp ở nơi nhận; đã xem lại, không còn bản nào.');
    case 'publish':
    case 'update':
    case 'schedule':
    case 'embargo':
    case 'correct':
      return entry('published', `${whatWasSent(receipt)}; trang ở nơi nhận đã đọc lại và khớp bản duyệt.`);
  }
}

export function accepted(receipt: Receipt): Entry {
  const when = receipt.publicAt === null ? 'vào giờ đã hẹn' : `lúc ${inWords(receipt.publicAt)}`;
  return entry('waiting', `Nơi nhận đã có đủ bài và ảnh, sẽ tự đăng ${when}; tới giờ sẽ xem lại.`);
}

/** `message` is what the last try ended with. */
export function givenUp(message: string): Entry {
  const [last = message] = message.split(/(?<=\.)\s/u);
  return entry(
    'refused',
    `Đã thử ${MOST_FAILURES} lần mà nơi nhận vẫn chưa nhận nên không tự gửi nữa; bài vẫn còn nguyên. Lần cuối: ${last} Hãy báo người quản trị nơi nhận rồi bấm Thử lại.`,
  );
}

export function missed({ action, at }: Manifest): Entry {
  const when = at === null ? '' : ` ${inWords(at)}`;
  return entry(
    'interrupted',
    action === 'embargo'
      ? `Đã quá giờ${when} mà chưa gửi được (máy tắt, máy ngủ hoặc mất mạng), nên không tự gửi muộn. Hãy bấm Đăng ngay, hoặc bỏ lần gửi này.`
      : `Không kịp giao cho nơi nhận trước giờ hẹn${when}, nên không tự đăng muộn. Hãy mở bài để hẹn giờ khác hoặc đăng ngay.`,
  );
}

export function notKept(): Entry {
  return entry(
    'interrupted',
    'Đã quá giờ hẹn hơn 10 phút mà nơi nhận vẫn chưa đăng; bài còn nằm ở đó. Hãy bấm Kiểm tra lại, hoặc mở bài để đăng ngay.',
  );
}

/** `message` is what was found instead. */
export function changedBeforeItsTime(message: string): Entry {
  return entry(
    'interrupted',
    `Tới giờ hẹn nhưng ở nơi nhận không còn bài như đã giao (có người đã sửa hoặc xóa): ${message} Chưa gửi gì thêm; hãy xem nơi nhận rồi mở bài để đăng lại.`,
  );
}

export const stoppedByRequest = entry(
  'interrupted',
  'Đã dừng theo yêu cầu trước khi bạn đọc thấy gì; nơi nhận giữ bản cũ.',
);
export const stoppedForUrgent = entry(
  'interrupted',
  'Đã dừng để lần đính chính hoặc gỡ bài mới hơn đi trước; bạn đọc chưa thấy gì của lần này.',
);
export const steppedAside = entry(
  'interrupted',
  'Tạm nhường cho lần đính chính hoặc gỡ bài này ở nơi khác; sẽ gửi tiếp ngay sau đó.',
);
export const stoppedByClosing = entry(
  'interrupted',
  'Ứng dụng đóng lại trước khi bạn đọc thấy gì; sẽ gửi tiếp khi mở lại.',
);
export const lostWithProcess = entry(
  'interrupted',
  'Lần gửi bị ngắt giữa chừng (ứng dụng hoặc máy đã tắt). Sẽ xem lại nơi nhận trước khi gửi tiếp.',
);
export const lookCutShort = entry(
  'interrupted',
  'Lần xem lại bị ngắt giữa chừng (ứng dụng hoặc máy đã tắt); chưa gửi gì, sẽ xem lại.',
);

function whatWasSent({ files }: Receipt): string {
  return files === 0 ? 'Nơi nhận đã có đủ, không phải gửi gì thêm' : `Đã gửi ${files} tệp`;
}
