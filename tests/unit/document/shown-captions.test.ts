import { expect, test } from 'vitest';
import { gallery, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { withCaptionsOf, withShownCaptions } from '#shared/document/shown-captions.ts';

const document = storyDocument([
  paragraph('Câu.'),
  photo({ photoId: 'a' }),
  photo({ photoId: 'b', caption: 'Của bài' }),
  photo({ caption: 'Chờ ảnh' }),
  gallery('Hình khác', [
    { photoId: 'a', caption: null },
    { photoId: 'c', caption: null },
  ]),
]);

/** Where photo a says "Bà Lành", and nothing else is to be written out. */
const withLanh = storyDocument([
  paragraph('Câu.'),
  photo({ photoId: 'a', caption: 'Bà Lành' }),
  photo({ photoId: 'b', caption: 'Của bài' }),
  photo({ caption: 'Chờ ảnh' }),
  gallery('Hình khác', [
    { photoId: 'a', caption: 'Bà Lành' },
    { photoId: 'c', caption: null },
  ]),
]);

test('a document with its captions says what its readers saw under each picture', () => {
  expect(withShownCaptions(document, { a: 'Bà Lành', b: 'Của ảnh' })).toEqual(withLanh);
});

test('a version comes back with the captions that its photos do not have any more, and no others of its own', () => {
  const then = { a: 'Bà Lành', b: 'Của ảnh', c: 'Đội văn nghệ' };
  const now = { a: 'Bà Lành trao quà', b: 'Khác', c: 'Đội văn nghệ' };
  expect(withCaptionsOf(document, then, now)).toEqual(withLanh);
});
