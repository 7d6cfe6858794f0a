// The first publication, and the same again.
import { expect, it } from 'vitest';
import type { Bench } from './bench.ts';
import { addLargePhoto, addPhotos, deliver } from './newsroom.ts';
import { addStory, captionsOf, expectPicturesLoad, latest, messageOf, onlyArticle } from './stories.ts';

export function publishing({ open, room, subject }: Bench): void {
  it('shows readers the story as it was approved: text, pictures in order, captions, alt texts', async () => {
    const newsroom = await room();
    const photos = await addPhotos(newsroom, [1, 2, 3]);
    const story = addStory(newsroom, {
      paragraphs: ['Đảng ủy phường ra quân.', 'Nhân dân hưởng ứng.'],
      photos,
    });
    const intent = await deliver(newsroom, { story });
    expect([intent.state, messageOf(intent)]).toEqual(['published', expect.stringContaining('đọc lại')]);
    const seen = await onlyArticle(open(), newsroom.word);
    expect([seen.visibility, seen.headline]).toEqual(['public', story.headline]);
    expect(seen.text).toContain('Đảng ủy phường ra quân.');
    expect(seen.text).toContain('Nhân dân hưởng ứng.');
    expect(captionsOf(seen).map((caption, index) => [caption, seen.pictures[index]?.alt])).toEqual(
      photos.map(({ caption, alt }) => [caption, alt]),
    );
    await expectPicturesLoad(open(), seen);
    expect((await open().read(intent.receipt?.url ?? '')).status).toBe(200);
  });

  it('sends nothing for a story that has not changed', async () => {
    const newsroom = await room();
    const story = addStory(newsroom, { photos: await addPhotos(newsroom, [4]) });
    await deliver(newsroom, { story });
    const again = await deliver(newsroom, { story: latest(newsroom, story) });
    expect([again.state, again.receipt?.bytesSent]).toEqual(['published', 0]);
    expect(await open().countPictures(newsroom.word)).toBe(1);
  });

  it('gives two stories of one headline an article each', async () => {
    const newsroom = await room();
    const first = await deliver(newsroom, { story: addStory(newsroom, { paragraphs: ['Bài một.'] }) });
    const second = await deliver(newsroom, { story: addStory(newsroom, { paragraphs: ['Bài hai.'] }) });
    expect([first.state, second.state]).toEqual(['published', 'published']);
    expect(first.receipt?.url).not.toBe(second.receipt?.url);
    const found = await open().find(newsroom.word);
    expect(new Set(found.map(({ text }) => /Bài (?:một|hai)/u.exec(text)?.[0]))).toEqual(
      new Set(['Bài một', 'Bài hai']),
    );
  });

  it('writes Vietnamese addresses and file names that any server takes', async () => {
    const newsroom = await room();
    const story = addStory(newsroom, {
      before: 'Đường Nguyễn Đình Chiểu ',
      photos: await addPhotos(newsroom, [5]),
    });
    const { receipt } = await deliver(newsroom, { story });
    const seen = await onlyArticle(open(), newsroom.word);
    const addresses = [receipt?.url ?? '', ...seen.pictures.map(({ url }) => url)];
    expect(addresses.map((url) => /[^\x21-\x7e]|%[0-9A-F]{2}|\.\./u.test(new URL(url).pathname))).toEqual(
      addresses.map(() => false),
    );
  });

  it.runIf(subject.keepsFiles)(
    'gives readers pictures that say whose they are and when they were taken (where files are kept as sent)',
    async () => {
      const newsroom = await room();
      await deliver(newsroom, { story: addStory(newsroom, { photos: await addPhotos(newsroom, [7]) }) });
      const [picture] = (await onlyArticle(open(), newsroom.word)).pictures;
      const { content } = await open().read(picture?.url ?? '');
      expect([content.includes('Hoàng Nam'), content.includes('2026-11-22T08:00:00')]).toEqual([true, true]);
    },
  );

  it('takes a story of sixty photos', { timeout: 300_000 }, async () => {
    const newsroom = await room();
    const seeds = Array.from({ length: 60 }, (_, index) => 100 + index);
    const story = addStory(newsroom, { photos: await addPhotos(newsroom, seeds) });
    expect((await deliver(newsroom, { story })).state).toBe('published');
    const seen = await onlyArticle(open(), newsroom.word);
    expect([seen.visibility, seen.pictures.length]).toEqual(['public', 60]);
    await expectPicturesLoad(open(), seen);
  });

  it('gives readers a photo of forty megabytes in a size for reading', { timeout: 300_000 }, async () => {
    const newsroom = await room();
    const large = await addLargePhoto(newsroom, 6);
    expect(large.byteSize).toBeGreaterThan(40_000_000);
    const intent = await deliver(newsroom, { story: addStory(newsroom, { photos: [large] }) });
    const seen = await onlyArticle(open(), newsroom.word);
    expect([intent.state, messageOf(intent), captionsOf(seen)]).toEqual([
      'published',
      expect.any(String),
      [large.caption],
    ]);
    await expectPicturesLoad(open(), seen);
    expect(intent.receipt?.bytesSent).toBeLessThan(large.byteSize / 2);
  });
}
