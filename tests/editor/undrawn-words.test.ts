import { $getRoot } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $fieldWords, $nameWords } from '#renderer/editor/blocks/undrawn-words.ts';
import { gallery, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block, StoryDocument } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { openStoryText, readDocument } from './support/story-text-editor.ts';

const known = aPhoto({ caption: 'Bà Lành trao quà.', credit: 'Minh Anh', alt: 'Bà Lành' });

describe('the fields of a block whose view is not drawn', () => {
  test('say what the story says, else what the photo says, in the order of the view', () => {
    expect(wordsOf(photo({ photoId: known.id, caption: 'Trao quà.' }))).toEqual([
      'Trao quà.',
      'Minh Anh',
      'Bà Lành',
    ]);
    expect(wordsOf(photo({ caption: 'Chờ ảnh.' }))).toEqual(['Chờ ảnh.']);
    const items = [
      { photoId: known.id, caption: null },
      { photoId: known.id, caption: 'Tặng.' },
    ];
    expect(wordsOf(gallery('Buổi lễ', items))).toEqual(['Buổi lễ', 'Bà Lành trao quà.', 'Tặng.']);
    expect(wordsOf(paragraph('Không có ô nào.'))).toEqual([]);
  });

  test('are written into the story, and say what the photo says as soon as they are written like it', () => {
    const block = photo({ photoId: known.id, caption: 'Trao quà.' });
    expect(written(block, ['Bà Lành trao quà.', 'Thu Hà'])).toEqual({
      ...block,
      caption: null,
      credit: 'Thu Hà',
    });
    const items = [
      { photoId: known.id, caption: null },
      { photoId: known.id, caption: 'Tặng.' },
    ];
    const changed = [
      { photoId: known.id, caption: 'Trao.' },
      { photoId: known.id, caption: null },
    ];
    expect(written(gallery('Buổi lễ', items), ['Lễ', 'Trao.', 'Bà Lành trao quà.'])).toEqual(
      gallery('Lễ', changed),
    );
  });
});

describe('the people a story names in a photo itself', () => {
  const [bay, hung] = ['Trần Thị Bảy', 'Lê Văn Hùng'];
  const pictured = aPhoto({ people: [bay, hung] });
  /** From behind, as find and replace writes them. */
  const renamed = (people: string[] | null, change: (name: string) => string): Block | undefined => {
    using editor = openStoryText(document(photo({ photoId: pictured.id, people })));
    editor.update(
      () => {
        const names = $getRoot()
          .getChildren()
          .flatMap((node) => $nameWords(node, () => pictured));
        for (const { text, $write } of names.toReversed()) $write(change(text));
      },
      { discrete: true },
    );
    return readDocument(editor).root.children[0];
  };
  const named = (people: string[] | null): Block => photo({ photoId: pictured.id, people });

  test('are texts one by one, each written in its place', () => {
    expect(renamed([hung, 'Bé An'], (name) => name.replace('An', 'Ân'))).toEqual(named([hung, 'Bé Ân']));
  });

  test('are those of the photo as soon as they are the same, and never the photo’s own to change', () => {
    expect(renamed([bay, 'Lê Văn Hưng'], (name) => name.replace('Hưng', 'Hùng'))).toEqual(named(null));
    expect(renamed(null, () => 'Ai đó')).toEqual(named(null));
  });

  test('go when nothing is left of them, or another has the same name', () => {
    expect(renamed(['Ông Tư', '(khuất)', hung], (name) => name.replace('(khuất)', ''))).toEqual(
      named(['Ông Tư', hung]),
    );
    expect(renamed(['Bé Na', 'Ông Tư', 'Bé  Na'], (name) => name.replace('  ', ' '))).toEqual(
      named(['Bé Na', 'Ông Tư']),
    );
  });
});

function photoOf(id: string): Photo | null {
  return id === known.id ? known : null;
}

function wordsOf(block: Block): string[] {
  using editor = openStoryText(document(block));
  return editor
    .getEditorState()
    .read(() =>
      $getRoot()
        .getChildren()
        .flatMap((node) => $fieldWords(node, photoOf)),
    )
    .map(({ text }) => text);
}

/** The block after its first fields were written, all at once. */
function written(block: Block, texts: readonly string[]): Block | undefined {
  using editor = openStoryText(document(block));
  const fields = editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .flatMap((node) => $fieldWords(node, photoOf)),
  );
  editor.update(() => texts.forEach((text, index) => fields[index]?.$write(text)), { discrete: true });
  return readDocument(editor).root.children[0];
}

function document(block: Block): StoryDocument {
  return storyDocument([block]);
}
