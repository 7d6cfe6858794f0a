// Where each thread stands in the story of now: in reading order, fields of the head first, those whose words are gone last.
import type { DeskNotes } from '#shared/document/desk-notes.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import { headFields } from '#shared/model/head-fields.ts';

export type PlacedThread = {
  readonly thread: CommentThread;
  /** The top-level block it is about; undefined for a field, and where words or picture are gone. */
  readonly block: number | undefined;
  /** Words or picture are no longer in the text. A field is always there. */
  readonly isGone: boolean;
};

export function placeThreads(
  document: StoryDocument,
  marked: DeskNotes['threads'],
  threads: readonly CommentThread[],
): PlacedThread[] {
  const orders = new Map(marked.map(({ id, block }, order) => [id, { block, order }]));
  const ofHead = headFields.flatMap((field) => threads.filter((thread) => thread.field === field));
  const ofBody = threads
    .filter(({ field }) => field === null)
    .map((thread) => {
      if (thread.photoId === null) return { thread, order: 0, block: undefined, ...orders.get(thread.id) };
      const block = blockOfPhoto(document, thread.photoId);
      // Before the words of the next block.
      return { thread, block, order: 0 };
    });
  const inOrder = ofBody.toSorted(
    (one, other) => (one.block ?? Infinity) - (other.block ?? Infinity) || one.order - other.order,
  );
  return [
    ...ofHead.map((thread) => ({ thread, block: undefined, isGone: false })),
    ...inOrder.map(({ thread, block }) => ({ thread, block, isGone: block === undefined })),
  ];
}

function blockOfPhoto(document: StoryDocument, photoId: string): number | undefined {
  const index = document.root.children.findIndex((block) =>
    block.type === 'gallery'
      ? block.items.some((item) => item.photoId === photoId)
      : block.type === 'photo' && block.photoId === photoId,
  );
  return index < 0 ? undefined : index;
}
