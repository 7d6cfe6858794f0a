import { describe, expect, it } from 'vitest';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import type { Library } from '#engine/library/open-library.ts';
import { editPhotos, getPhoto, listPhotos, removePhotos, undoEdit } from '#engine/library/photos.ts';
import { createStory } from '#engine/library/stories.ts';
import { photo as photoBlock, storyDocument } from '#shared/document/build.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { temporaryLibrary } from '#tests/support/library.ts';
import { testMoment } from '#tests/support/moment.ts';

function withPhotos(library: Library, photos: readonly Photo[]): readonly string[] {
  for (const photo of photos) insertPhoto(library.write, photo, testMoment.toISOString());
  return photos.map((photo) => photo.id);
}

describe('captions of photos', () => {
  it('set on many at once are one step, and one undo takes them all back', () => {
    const library = temporaryLibrary();
    const ids = withPhotos(library, [aPhoto({ caption: 'Một' }), aPhoto({ caption: 'Hai' }), aPhoto({})]);
    const edits = ids.map((photoId) => ({ photoId, set: { caption: 'Các đại biểu dự họp mặt.' } }));
    const { changed, undoId } = editPhotos(library.write, edits, testMoment);
    const captions = (): string[] => ids.map((id) => getPhoto(library.read, id).caption);
    expect([changed, captions()]).toEqual([3, Array(3).fill('Các đại biểu dự họp mặt.')]);
    expect(undoEdit(library.write, undoId ?? 0, testMoment)).toEqual({ restored: 3, kept: [], ids });
    expect(captions()).toEqual(['Một', 'Hai', '']);
  });

  it('edited since the batch are kept by an undo, and named', () => {
    const library = temporaryLibrary();
    const [first = '', second = ''] = withPhotos(library, [
      aPhoto({ fileName: 'A.JPG' }),
      aPhoto({ fileName: 'B.JPG' }),
    ]);
    const edits = [first, second].map((photoId) => ({ photoId, set: { caption: 'Chung' } }));
    const { undoId } = editPhotos(library.write, edits, testMoment);
    editPhotos(library.write, [{ photoId: second, set: { caption: 'Sửa tay' } }], testMoment);
    expect(undoEdit(library.write, undoId ?? 0, testMoment)).toEqual({
      restored: 1,
      kept: ['B.JPG'],
      ids: [first],
    });
    expect(getPhoto(library.read, second).caption).toBe('Sửa tay');
  });

  it('that do not change are not a step to undo', () => {
    const library = temporaryLibrary();
    const ids = withPhotos(library, [aPhoto({ caption: 'Như cũ' })]);
    const edits = ids.map((photoId) => ({ photoId, set: { caption: 'Như cũ' } }));
    expect(editPhotos(library.write, edits, testMoment)).toEqual({ changed: 0, undoId: null });
  });

  it('are not written at all when one of the photos is gone', () => {
    const library = temporaryLibrary();
    const [id = ''] = withPhotos(library, [aPhoto({})]);
    const edits = [id, aPhoto({}).id].map((photoId) => ({ photoId, set: { caption: 'Chung' } }));
    expect(() => editPhotos(library.write, edits, testMoment)).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
    expect(getPhoto(library.read, id).caption).toBe('');
  });

  it('are found without marks, in the order the photos were taken', () => {
    const library = temporaryLibrary();
    const shot = (takenAt: string | null, caption: string): Photo => aPhoto({ takenAt, caption });
    withPhotos(library, [
      shot(null, 'Đồng chí Nhung không rõ giờ'),
      shot('2026-11-22T09:00:00', 'Đồng chí Nhung phát biểu'),
      shot('2026-11-22T08:00:00', 'Đồng chí Nhung đón khách'),
      shot('2026-11-22T07:00:00', 'Quang cảnh'),
    ]);
    const found = listPhotos(library.read, { search: 'dong chi nhung' });
    expect(found.map((photo) => photo.caption)).toEqual([
      'Đồng chí Nhung đón khách',
      'Đồng chí Nhung phát biểu',
      'Đồng chí Nhung không rõ giờ',
    ]);
  });
});

describe('removing photos', () => {
  it('keeps those a story shows and names them', () => {
    const library = temporaryLibrary();
    const [used = '', free = ''] = withPhotos(library, [aPhoto({ fileName: 'DUNG.JPG' }), aPhoto({})]);
    const document = storyDocument([photoBlock({ photoId: used })]);
    createStory(library.write, { content: { headline: 'Bài', document }, at: testMoment });
    const { removed, kept } = removePhotos(library.write, [used, free]);
    expect([removed.map((photo) => photo.id), kept]).toEqual([[free], ['DUNG.JPG']]);
  });
});
