// Whether what stands on the site is what this library last saw there, or a writing of its own whose answer was lost. Anything
// else is somebody's work, and is shown before it is overwritten.
import { formatDay, newsroomDay, newsroomTime } from '#shared/vietnamese/dates.ts';
import type { DeliveryOutcome } from '../connection-adapter.ts';
import { lastEditor } from './last-editor.ts';
import { foundVersion } from './find-post.ts';
import { ABSENT, RemotePost, textVersionOf, TRASHED } from './post.ts';
import type { Run } from './run.ts';

type Conflict = Extract<DeliveryOutcome, { state: 'conflict' }>;

/** @throws DeliveryTrouble */
export async function findConflict(run: Run, post: RemotePost | undefined): Promise<Conflict | undefined> {
  const remoteVersion = foundVersion(post);
  if (isExpected(run, post, remoteVersion)) return undefined;
  if (post === undefined || remoteVersion === TRASHED) {
    return { state: 'conflict', remoteVersion, message: post === undefined ? deleted : trashed };
  }
  return { state: 'conflict', remoteVersion, message: await edited(run, post) };
}

function isExpected(run: Run, post: RemotePost | undefined, version: string): boolean {
  const { previous, mayOverwrite } = run.delivery;
  const { version: last, tried, postId } = run.books.story();
  if (version === mayOverwrite || version === previous?.version || (last !== '' && version === last)) {
    return true;
  }
  const isGone = version === ABSENT || version === TRASHED;
  // What readers never saw may be made anew, and what we have taken down is gone also when somebody empties the trash.
  if (isGone) return previous === null || previous.visibility === 'gone';
  if (post === undefined) return false;
  if (textVersionOf(post) === tried) return true;
  // A draft of this account under this story's key, from a first attempt that never heard back.
  return (
    previous === null && postId === null && post.status === 'draft' && post.author === run.memory.user.id
  );
}

const deleted =
  'Bài đã bị xóa hẳn ở WordPress sau lần đăng trước; chưa đăng lại. Hãy hỏi người quản trị trang, rồi bấm “Gửi lại” nếu vẫn muốn đăng.';
const trashed =
  'Bài đã bị bỏ vào thùng rác ở WordPress sau lần đăng trước; chưa khôi phục. Hãy hỏi người quản trị trang, rồi bấm “Gửi lại” nếu vẫn muốn đăng.';

async function edited(run: Run, post: RemotePost): Promise<string> {
  const moment = new Date(`${post.modified_gmt}Z`);
  const when = `${newsroomTime(moment)} ngày ${formatDay(newsroomDay(moment))}`;
  const editor = await lastEditor(run.site, post);
  const own = `chính tài khoản “${run.memory.user.name}” (ngoài Tòa soạn)`;
  const who = editor?.id === run.memory.user.id ? own : editor?.name ? `“${editor.name}”` : 'người khác';
  return `Bài ở WordPress đã được ${who} sửa lúc ${when}, sau lần đăng trước; chưa ghi đè gì. Hãy xem bản ở đó, rồi bấm “Gửi lại” nếu muốn thay bằng bản của bạn.`;
}
