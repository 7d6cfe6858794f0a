// Photos of galleries moved by hand: within one, and from one to another.
import { $getRoot, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { moveItem } from '#renderer/editor/blocks/gallery/move-item.ts';
import { gallery, paragraph, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { openStoryText, readDocument } from './support/story-text-editor.ts';

const [a, b, c] = [photoOf('a', 'Trao giấy khen'), photoOf('b'), photoOf('c', 'Bà con khu phố 3')];
const [x, y, z] = [photoOf('x'), photoOf('y', 'Dọn kênh'), photoOf('z')];
const between = paragraph('Giữa');
const before = [gallery('Sáng', [a, b, c]), between, gallery('Chiều', [x, y, z])];

type Place = { readonly block: number; readonly at: number };

/** The blocks after the photo at `from` was let go at `to`, and what one undo makes of them. */
function afterMove(from: Place, to: Place): { moved: Block[]; undone: Block[] } {
  using editor = openStoryText(storyDocument(before));
  const keyed = ({ block, at }: Place) =>
    editor.read(() => ({ gallery: $getRoot().getChildrenKeys()[block] ?? '', at }));
  moveItem(editor, keyed(from), keyed(to));
  editor.update(() => undefined, { discrete: true });
  const moved = readDocument(editor).root.children;
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.update(() => undefined, { discrete: true });
  return { moved, undone: readDocument(editor).root.children };
}

describe('a photo let go over a gallery', () => {
  test.each([
    ['before the first', 0, [c, x, y, z]],
    ['between two', 1, [x, c, y, z]],
    ['behind the last', 3, [x, y, z, c]],
  ])('of others comes to stand %s with its caption, and one undo brings it back', (_, at, items) => {
    expect(afterMove({ block: 0, at: 2 }, { block: 2, at })).toEqual({
      moved: [gallery('Sáng', [a, b]), between, gallery('Chiều', items)],
      undone: before,
    });
  });

  test('of its own changes places', () => {
    expect(afterMove({ block: 2, at: 2 }, { block: 2, at: 0 })).toEqual({
      moved: [gallery('Sáng', [a, b, c]), between, gallery('Chiều', [z, x, y])],
      undone: before,
    });
  });

  test('stays where it is when there is no such photo or no such gallery any more', () => {
    expect(afterMove({ block: 0, at: 3 }, { block: 2, at: 0 }).moved).toEqual(before);
    expect(afterMove({ block: 0, at: 0 }, { block: 1, at: 0 }).moved).toEqual(before);
    expect(afterMove({ block: 9, at: 0 }, { block: 2, at: 0 }).moved).toEqual(before);
  });
});

function photoOf(photoId: string, caption: string | null = null) {
  return { photoId, caption };
}
