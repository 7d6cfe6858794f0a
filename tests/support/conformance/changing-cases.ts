// Changes to an article that is there.
import { expect, it } from 'vitest';
import { editPhotos } from '#engine/library/photos.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Bench } from './bench.ts';
import { addPhotos, deliver } from './newsroom.ts';
import { addStory, captionsOf, edit, expectPicturesLoad, latest, onlyArticle, photosOf } from './stories.ts';

export function changing({ open, room }: Bench): void {
  it('changes the text in place and sends no picture again', async () => {
    const newsroom = await room();
    const photos = await addPhotos(newsroom, [11, 12]);
    const story = addStory(newsroom, { paragraphs: ['Bản đầu.'], photos });
    const first = await deliver(newsroom, { story });
    const before = await open().countPictures(newsroom.word);
    const updated = edit(newsroom, story, { paragraphs: ['Bản hai.'], photos });
    const second = await deliver(newsroom, { story: updated });
    expect([second.state, second.receipt?.url, second.manifest.action]).toEqual([
      'published',
      first.receipt?.url,
      'update',
    ]);
    const seen = await onlyArticle(open(), newsroom.word);
    expect([seen.text.includes('Bản hai.'), seen.text.includes('Bản đầu.')]).toEqual([true, false]);
    expect([await open().countPictures(newsroom.word), seen.pictures.length]).toEqual([before, 2]);
  });

  it('replaces one photo by another of the same size', async () => {
    const newsroom = await room();
    const [kept, old, fresh] = await addPhotos(newsroom, [13, 14, 15]);
    const story = addStory(newsroom, { photos: photosOf(kept, old) });
    await deliver(newsroom, { story });
    const before = await onlyArticle(open(), newsroom.word);
    const second = await deliver(newsroom, {
      story: edit(newsroom, story, { photos: photosOf(kept, fresh) }),
    });
    const after = await onlyArticle(open(), newsroom.word);
    expect([second.state, captionsOf(after)]).toEqual(['published', wordsOf(photosOf(kept, fresh))]);
    expect(after.pictures[0]?.url).toBe(before.pictures[0]?.url);
    expect(after.pictures[1]?.url).not.toBe(before.pictures[1]?.url);
    await expectPicturesLoad(open(), after);
  });

  it('puts a gallery into another order without sending a picture', async () => {
    const newsroom = await room();
    const photos = await addPhotos(newsroom, [16, 17, 18]);
    const story = addStory(newsroom, { inGallery: photos });
    await deliver(newsroom, { story });
    const before = await open().countPictures(newsroom.word);
    const turned = photos.toReversed();
    const second = await deliver(newsroom, { story: edit(newsroom, story, { inGallery: turned }) });
    const seen = await onlyArticle(open(), newsroom.word);
    expect([second.state, captionsOf(seen)]).toEqual(['published', wordsOf(turned)]);
    expect(await open().countPictures(newsroom.word)).toBe(before);
  });

  it('changes one caption, also where the photo itself owns it', async () => {
    const newsroom = await room();
    const photos = await addPhotos(newsroom, [19, 20]);
    const story = addStory(newsroom, { photos });
    await deliver(newsroom, { story });
    const [first] = photos;
    const caption = `Đồng chí Lê Thị Hồng Nhung tại ${newsroom.word}.`;
    const { desk } = newsroom;
    editPhotos(desk.library.write, [{ photoId: first?.id ?? '', set: { caption } }], desk.clock.now());
    const second = await deliver(newsroom, { story: latest(newsroom, story) });
    const seen = await onlyArticle(open(), newsroom.word);
    expect([second.state, captionsOf(seen)[0]]).toEqual(['published', caption]);
    await expectPicturesLoad(open(), seen);
  });

  it('shows readers a correction, and keeps it with the next update', async () => {
    const newsroom = await room();
    const story = addStory(newsroom, { paragraphs: ['Ông Tám dự.'] });
    await deliver(newsroom, { story });
    const note = 'Bản trước ghi sai tên ông Tâm.';
    const right = edit(newsroom, story, { paragraphs: ['Ông Tâm dự.'] });
    const corrected = await deliver(newsroom, { story: right, action: 'correct', note });
    const seen = await onlyArticle(open(), newsroom.word);
    expect([corrected.state, seen.text.includes('Ông Tâm dự.'), seen.text.includes(note)]).toEqual([
      'published',
      true,
      true,
    ]);
    const later = edit(newsroom, right, { paragraphs: ['Ông Tâm dự và phát biểu.'] });
    await deliver(newsroom, { story: later });
    expect((await onlyArticle(open(), newsroom.word)).text).toContain(note);
  });
}

function wordsOf(photos: readonly Photo[]): string[] {
  return photos.map(({ caption }) => caption);
}
