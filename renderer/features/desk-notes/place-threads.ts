// Where each thread stands in the text of now: threads in reading order, those whose words are gone last.
import type { DeskNotes } from '#shared/document/desk-notes.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { CommentThread } from '#shared/model/comment.ts';

/** `block`: the top-level block it is about; undefined where words or picture are no longer in the text. */
export type PlacedThread = { readonly thread: CommentThread; readonly block: number | undefined };

export function placeThreads(
  document: StoryDocument,
  marked: DeskNotes['threads'],
  threads: readonly CommentThread[],
): PlacedThread[] {
  const orders = new Map(marked.map(({ id, block }, order) => [id, { block, order }]));
  const placed = threads.map((thread) => {
    if (thread.photoId === null) return { thread, order: 0, block: undefined, ...orders.get(thread.id) };
    const block = blockOfPhoto(document, thread.photoId);
    // Before the words of the next block.
    return { thread, block, order: 0 };
  });
  return placed.toSorted(
    (one, other) => (one.block ?? Infinity) - (other.block ?? Infinity) || one.order - other.order,
  );
}

function blockOfPhoto(document: StoryDocument, photoId: string): number | undefined {
  const index = document.root.children.findIndex((block) =>
    block.type === 'gallery'
      ? block.items.some((item) => item.photoId === photoId)
      : block.type === 'photo' && block.photoId === photoId,
  );
  return index < 0 ? undefined : index;
}
