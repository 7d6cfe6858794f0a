// Other people's work, and what cannot be sent.
import { expect, it } from 'vitest';
import { signIn } from '#engine/connections/connections.ts';
import { canMount, NO_MOUNT } from '../mount-disk.ts';
import type { Bench } from './bench.ts';
import { addPhotos, aNewsroom, connectionParts, deliver } from './newsroom.ts';
import {
  addStory,
  breakOriginal,
  edit,
  expectPicturesLoad,
  messageOf,
  onlyArticle,
  photosOf,
} from './stories.ts';

export function otherPeople({ open, room }: Bench): void {
  it('does not overwrite what somebody else changed, until the person has seen it', async () => {
    const newsroom = await room();
    const story = addStory(newsroom, { paragraphs: ['Bản của phóng viên.'] });
    await deliver(newsroom, { story });
    const theirs = `Người khác sửa ${newsroom.word}`;
    await open().editHeadline((await onlyArticle(open(), newsroom.word)).id, theirs);
    const mine = edit(newsroom, story, { paragraphs: ['Bản sửa của phóng viên.'] });
    const held = await deliver(newsroom, { story: mine });
    expect(held.state).toBe('conflict');
    newsroom.desk.outbox.retry(held.id);
    await newsroom.desk.outbox.tick();
    const seen = await onlyArticle(open(), newsroom.word);
    expect([newsroom.desk.outbox.get(held.id).state, seen.headline, seen.text.includes('Bản sửa')]).toEqual([
      'published',
      mine.headline,
      true,
    ]);
  });

  it('asks before it makes anew what somebody else has deleted', async () => {
    const newsroom = await room();
    const story = addStory(newsroom, { paragraphs: ['Bản đầu.'] });
    await deliver(newsroom, { story });
    await open().remove((await onlyArticle(open(), newsroom.word)).id);
    const held = await deliver(newsroom, { story: edit(newsroom, story, { paragraphs: ['Bản hai.'] }) });
    expect(held.state).toBe('conflict');
    newsroom.desk.outbox.retry(held.id);
    await newsroom.desk.outbox.tick();
    expect([
      newsroom.desk.outbox.get(held.id).state,
      (await onlyArticle(open(), newsroom.word)).visibility,
    ]).toEqual(['published', 'public']);
  });
}

export function refusals({ open, room, subject }: Bench): void {
  it('does not send a story whose picture cannot be made, and says which', async () => {
    const newsroom = await room();
    const [broken] = await addPhotos(newsroom, [51]);
    if (broken === undefined) throw new Error('No photo');
    breakOriginal(newsroom, broken);
    const intent = await deliver(newsroom, { story: addStory(newsroom, { photos: photosOf(broken) }) });
    expect([
      intent.state,
      (await open().find(newsroom.word)).filter(({ visibility }) => visibility === 'public'),
    ]).toEqual(['refused', []]);
    expect(messageOf(intent)).toMatch(/DSC_51|ảnh/iu);
  });

  it.runIf(subject.can.secret)(
    'waits for a password that is right again, and then sends once (where a destination has a password)',
    async () => {
      const newsroom = await aNewsroom({ ...open(), secret: 'sai-mat-khau' });
      expect(newsroom.connection.reachability.state).toBe('signed-out');
      const intent = await deliver(newsroom, { story: addStory(newsroom, {}) });
      expect([intent.state, await open().find(newsroom.word)]).toEqual(['waiting', []]);
      const all = JSON.stringify([newsroom.desk.outbox.list(), newsroom.connection]);
      expect(all).not.toContain('sai-mat-khau');
      const { desk, connection } = newsroom;
      await signIn(connectionParts(desk), connection.id, open().secret ?? '');
      desk.outbox.resume(connection.id);
      await desk.outbox.tick();
      expect([desk.outbox.get(intent.id).state, (await open().find(newsroom.word)).length]).toEqual([
        'published',
        1,
      ]);
    },
  );

  it.runIf(canMount)(
    `makes nothing half on a full disk, and one whole article once there is room (${NO_MOUNT})`,
    async () => {
      const newsroom = await room();
      const story = addStory(newsroom, { photos: await addPhotos(newsroom, [52, 53, 54]) });
      const makeRoom = open().fillDisk();
      let intent;
      try {
        intent = await deliver(newsroom, { story });
        const visible = (await open().find(newsroom.word)).filter(
          ({ visibility }) => visibility === 'public',
        );
        expect([visible, messageOf(intent)]).toEqual([[], expect.stringMatching(/./u)]);
      } finally {
        makeRoom();
      }
      const { outbox, clock } = newsroom.desk;
      expect(['waiting', 'refused', 'unknown']).toContain(intent.state);
      if (intent.state === 'refused') outbox.retry(intent.id);
      clock.pass(3_600);
      await outbox.runUntilIdle();
      const seen = await onlyArticle(open(), newsroom.word);
      expect([outbox.get(intent.id).state, seen.visibility, seen.pictures.length]).toEqual([
        'published',
        'public',
        3,
      ]);
      await expectPicturesLoad(open(), seen);
    },
  );
}
