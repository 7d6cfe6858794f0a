import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { deskNotesOf } from '#shared/document/desk-notes.ts';
import { paragraph, photo, storyDocument, textRun } from '#shared/document/build.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import type { Mark } from '#shared/model/inline.ts';
import { placeThreads } from '#renderer/features/desk-notes/place-threads.ts';

it('talks are listed as one reads the story: fields of the head first, what is no longer there last', () => {
  const [pictureId, wordsId] = [randomUUID(), randomUUID()];
  const marked: Mark = {
    ...({ type: 'mark', version: 1, direction: null, format: '', indent: 0 } as const),
    ids: [wordsId],
    children: [textRun('22/11')],
  };
  const document = storyDocument([paragraph([marked]), photo({ photoId: pictureId })]);
  const threads = [
    aThread({ quote: 'ảnh', photoId: pictureId }),
    aThread({ quote: 'đã xóa' }),
    aThread({ quote: 'sapo', field: 'lead' }),
    aThread({ quote: '22/11', id: wordsId }),
    aThread({ quote: 'tít', field: 'headline' }),
    aThread({ quote: 'dòng trên tít', field: 'kicker' }),
    aThread({ quote: 'tít nữa', field: 'headline' }),
  ];
  const placed = placeThreads(document, deskNotesOf(document).threads, threads);
  expect(placed.map(({ thread, block, isGone }) => [thread.quote, block, isGone])).toEqual([
    ['dòng trên tít', undefined, false],
    ['tít', undefined, false],
    ['tít nữa', undefined, false],
    ['sapo', undefined, false],
    ['22/11', 0, false],
    ['ảnh', 1, false],
    ['đã xóa', undefined, true],
  ]);
});

function aThread(about: Partial<CommentThread>): CommentThread {
  const comment = { id: randomUUID(), author: 'Mai', text: 'Xem lại.', at: '2026-11-22T03:00:00.000Z' };
  return {
    ...{ id: randomUUID(), storyId: randomUUID(), photoId: null, field: null, quote: '' },
    ...{ resolved: null, comments: [comment] },
    ...about,
  };
}
