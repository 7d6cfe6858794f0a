// What is said of a story's documents before it leaves: they go as they are, with whatever they tell of their author.
import { attachmentIds } from '#shared/document/attachment-references.ts';
import { attachmentFacts } from '#shared/document/attachment-words.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { DeliveryPlan } from '../connections/connection-adapter.ts';
import type { ReadableDb } from '../db/handle.ts';
import { lookAtAttachments } from '../library/attachments.ts';

type Problem = DeliveryPlan['problems'][number];

export async function documentProblems(
  library: { readonly read: ReadableDb; readonly path: string },
  document: StoryDocument,
): Promise<Problem[]> {
  const ids = attachmentIds(document);
  const found = await lookAtAttachments(library, ids);
  const lost = found.filter(({ isThere }) => !isThere);
  const leaving = found.filter(({ isThere }) => isThere);
  const unknown = ids.length - found.length;
  return [
    ...lost.map(({ fileName }): Problem => ({ level: 'block', message: gone(fileName) })),
    ...(unknown === 0 ? [] : [{ level: 'block', message: notHere(unknown) } as const]),
    ...leaving.map((one): Problem => ({
      level: 'warn',
      message: leaves(`“${one.fileName}” (${attachmentFacts(one)})`),
    })),
  ];
}

function leaves(what: string): string {
  return `Tệp ${what} đi kèm bài, nguyên như lúc đính: tên tác giả và ghi chú trong thuộc tính tệp, nếu có, bạn đọc xem được.`;
}

function gone(fileName: string): string {
  return `Tệp đính kèm “${fileName}” không còn trong thư viện; hãy thay bằng tệp gốc hoặc bỏ khỏi bài.`;
}

function notHere(count: number): string {
  return `Bài có ${count} tệp đính kèm mà thư viện này không có; hãy thay bằng tệp khác hoặc bỏ khỏi bài.`;
}
