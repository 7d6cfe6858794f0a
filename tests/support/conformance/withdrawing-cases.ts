// Taking an article away from readers, and handing one over for a set time.
import { expect, it } from 'vitest';
import type { Bench } from './bench.ts';
import { addPhotos, deliver } from './newsroom.ts';
import { addStory, latest, onlyArticle } from './stories.ts';

export function withdrawing({ open, room, subject }: Bench): void {
  it('takes an article down so that no reader finds it, and publishes it again as one', async () => {
    const newsroom = await room();
    const story = addStory(newsroom, { photos: await addPhotos(newsroom, [31]) });
    const first = await deliver(newsroom, { story });
    const gone = await deliver(newsroom, {
      story: latest(newsroom, story),
      action: 'take-down',
      note: 'Sai sự thật',
    });
    expect([gone.state, gone.receipt?.visibility]).toEqual(['published', 'gone']);
    expect((await open().read(first.receipt?.url ?? '')).status).not.toBe(200);
    expect((await open().find(newsroom.word)).filter(({ visibility }) => visibility === 'public')).toEqual(
      [],
    );
    expect(latest(newsroom, story).status).toBe('draft');
    const again = await deliver(newsroom, { story: latest(newsroom, story) });
    expect([again.state, (await onlyArticle(open(), newsroom.word)).visibility]).toEqual([
      'published',
      'public',
    ]);
  });

  it.runIf(subject.can.unpublish)(
    'takes an article back to a draft nobody sees, and makes the same one public again (where a destination keeps drafts)',
    async () => {
      const newsroom = await room();
      const story = addStory(newsroom, { photos: await addPhotos(newsroom, [32]) });
      const first = await deliver(newsroom, { story });
      const back = await deliver(newsroom, {
        story: latest(newsroom, story),
        action: 'unpublish',
        note: 'Chờ duyệt lại',
      });
      const draft = await onlyArticle(open(), newsroom.word);
      expect([back.state, back.receipt?.visibility, draft.visibility]).toEqual([
        'published',
        'draft',
        'draft',
      ]);
      expect((await open().read(first.receipt?.url ?? '')).status).not.toBe(200);
      await deliver(newsroom, { story: latest(newsroom, story) });
      const seen = await onlyArticle(open(), newsroom.word);
      expect([seen.id, seen.visibility]).toEqual([draft.id, 'public']);
    },
  );
}

export function timing({ open, room, subject }: Bench): void {
  it.runIf(subject.can.schedule)(
    'hands a story over for a set time: nobody reads it before (where a destination keeps times)',
    async () => {
      const newsroom = await room();
      const story = addStory(newsroom, { photos: await addPhotos(newsroom, [41]) });
      const at = new Date(Date.now() + 86_400_000).toISOString().replace(/\.\d+Z$/u, '.000Z');
      const intent = await deliver(newsroom, { story, action: 'schedule', at });
      const seen = await onlyArticle(open(), newsroom.word);
      expect([intent.state, seen.visibility, intent.receipt?.publicAt]).toEqual([
        'scheduled',
        'scheduled',
        at,
      ]);
      expect((await open().read(intent.receipt?.url ?? '')).status).not.toBe(200);
    },
  );

  it.runIf(!subject.can.schedule)(
    'says that it cannot keep a time, before anything is sent (where a destination keeps no times)',
    async () => {
      const newsroom = await room();
      const story = addStory(newsroom, {});
      const at = new Date(Date.now() + 86_400_000).toISOString();
      await expect(deliver(newsroom, { story, action: 'schedule', at })).rejects.toMatchObject({
        code: 'invalid_request',
      });
      expect(await open().find(newsroom.word)).toEqual([]);
    },
  );
}
