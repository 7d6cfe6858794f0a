// Whether the article on Ghost is the one this library last saw or is itself about to make. Anything else was written by
// somebody, and is not overwritten before it was shown.
import { isFromUs } from './article-books.ts';
import { ABSENT, versionOf } from './article-print.ts';
import type { RemotePost } from './ghost-answers.ts';
import type { GhostRun } from './ghost-run.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

/** @throws DeliveryTrouble conflict */
export function requireOurs({ delivery }: GhostRun, post: RemotePost | undefined): void {
  const { previous, mayOverwrite } = delivery;
  const found = post === undefined ? ABSENT : versionOf(post);
  const isNew = previous === null || previous.visibility === 'gone';
  const expected = [isNew ? ABSENT : previous.version, mayOverwrite];
  if (expected.includes(found)) return;
  // Left by an attempt that did not end.
  if (post !== undefined && isFromUs(delivery, post)) return;
  throw post === undefined ? removed() : edited(post, isNew);
}

/** Somebody wrote between our look and our write. */
export function collided(post: RemotePost | undefined): DeliveryTrouble {
  return post === undefined ? removed() : edited(post, false);
}

function edited(post: RemotePost, isNew: boolean): DeliveryTrouble {
  const what = isNew
    ? `Ghost đã có bài “${post.title}” mang mã của bài này mà máy này chưa từng gửi xong`
    : `Bài “${post.title}” trên Ghost đã được sửa ngoài Tòa soạn sau lần gửi trước`;
  return new DeliveryTrouble({
    state: 'conflict',
    remoteVersion: versionOf(post),
    message: `${what}; chưa ghi đè gì. Hãy xem bản trên Ghost, rồi bấm “Gửi lại” nếu muốn thay bằng bản của bạn.`,
  });
}

function removed(): DeliveryTrouble {
  return new DeliveryTrouble({
    state: 'conflict',
    remoteVersion: ABSENT,
    message:
      'Bài đã bị xóa trên Ghost sau lần gửi trước; chưa đăng lại. Hãy hỏi người quản trị trang, rồi bấm “Gửi lại” nếu vẫn muốn đăng.',
  });
}
