import { $createParagraphNode, $getRoot } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $replaceBack, $replaceInText } from '#renderer/editor/findings/replace-in-text.ts';
import {
  gallery,
  infoBox,
  link,
  list,
  paragraph,
  photo,
  storyDocument,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import { findSheetUses, type BodyPlace, type SheetUse } from '#shared/document/event-sheet/find-uses.ts';
import { StoryContent } from '#shared/model/story.ts';
import type { Block, StoryDocument } from '#shared/model/blocks.ts';
import { afterChange, openStoryText, readDocument } from './support/story-text-editor.ts';

const [old, now] = ['Hội trường A', 'Nhà văn hóa'];

describe('words put into many places at once', () => {
  test('keep the marks of the runs they stand in and the links around them', () => {
    expect(
      after([
        paragraph([
          textRun('Tại '),
          textRun('Hội trường', 1),
          textRun(' A, rồi '),
          textRun(old, 2),
          textRun(' và '),
          link('https://phuong.vn/', old),
          textRun('.'),
        ]),
        list('number', [`Cũng ở ${old}, ${old}`]),
      ]),
    ).toEqual([
      paragraph([
        textRun('Tại '),
        textRun(now, 1),
        textRun(', rồi '),
        textRun(now, 2),
        textRun(' và '),
        link('https://phuong.vn/', now),
        textRun('.'),
      ]),
      list('number', [`Cũng ở ${now}, ${now}`]),
    ]);
  });

  test('reach into boxes and the cells of tables', () => {
    const box = (place: string) => infoBox([paragraph('Thời gian: sáng mai'), paragraph(`Nơi: ${place}`)]);
    const rows = (place: string) =>
      table([
        [tableCell([paragraph('Việc')]), tableCell([paragraph('Nơi')])],
        [tableCell([paragraph('Họp')]), tableCell([paragraph(`Trước ${place}`)])],
      ]);
    expect(after([box(old), rows(old), paragraph('')])).toEqual([box(now), rows(now), paragraph('')]);
  });

  test('reach the captions that a photo and a gallery have for this story', () => {
    expect(
      after([
        photo({ photoId: 'a', caption: `${old}: trước ${old}` }),
        gallery(`Ảnh ${old}`, [
          { photoId: 'b', caption: null },
          { photoId: 'c', caption: old },
        ]),
        paragraph(''),
      ]),
    ).toEqual([
      photo({ photoId: 'a', caption: `${now}: trước ${now}` }),
      gallery(`Ảnh ${now}`, [
        { photoId: 'b', caption: null },
        { photoId: 'c', caption: now },
      ]),
      paragraph(''),
    ]);
  });

  test('reach the people that a story names in a photo, and are taken back there', () => {
    const before = storyDocument([photo({ photoId: 'a', people: ['Bé An', `Chị ${old}`] }), paragraph('')]);
    using editor = openStoryText(before);
    const uses = usesIn(before);
    editor.update(() => void $replaceInText(before, uses), { discrete: true });
    const replaced = readDocument(editor);
    expect(replaced.root.children).toEqual([
      photo({ photoId: 'a', people: ['Bé An', `Chị ${now}`] }),
      paragraph(''),
    ]);
    editor.update(() => $replaceBack({ replaced, uses, changes: [] }), { discrete: true });
    expect(readDocument(editor).root.children).toEqual(before.root.children);
  });

  test('are taken back wherever they have moved to since', () => {
    const before = storyDocument([
      paragraph(`${old}, ${old}`),
      photo({ caption: `Ở ${old}` }),
      paragraph(old),
    ]);
    using editor = openStoryText(before);
    const uses = usesIn(before);
    editor.update(() => void $replaceInText(before, uses), { discrete: true });
    const replaced = readDocument(editor);
    editor.update(() => $getRoot().getFirstChild()?.insertBefore($createParagraphNode()), { discrete: true });
    editor.update(() => $replaceBack({ replaced, uses, changes: [] }), { discrete: true });
    expect(readDocument(editor).root.children).toEqual([paragraph(''), ...before.root.children]);
  });

  test('leave alone what was changed since it was saved, and find what only moved', () => {
    const saved = storyDocument([paragraph(`Tại ${old}`), paragraph(`Ở ${old}`)]);
    const live = storyDocument([paragraph('Mới'), paragraph('Tại nơi khác'), paragraph(`Ở ${old}`)]);
    expect(replaced(live, saved).root.children).toEqual([
      paragraph('Mới'),
      paragraph('Tại nơi khác'),
      paragraph(`Ở ${now}`),
    ]);
  });
});

function after(blocks: readonly Block[]): Block[] {
  const document = storyDocument(blocks);
  return replaced(document, document).root.children;
}

function replaced(live: StoryDocument, saved: StoryDocument): StoryDocument {
  return afterChange(live, () => void $replaceInText(saved, usesIn(saved)));
}

function usesIn(document: StoryDocument): SheetUse<BodyPlace>[] {
  const content = StoryContent.parse({ document });
  return findSheetUses({ content, photos: [] }, [{ words: old, becomes: now }]).flatMap(
    ({ place, ...use }) => ('index' in place ? [{ ...use, place }] : []),
  );
}
