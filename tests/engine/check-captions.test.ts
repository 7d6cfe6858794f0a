import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { answer } from '#engine/serve.ts';
import type { Method, MethodInput, MethodOutput } from '#shared/api/contract.ts';
import { paragraph, photo as photoBlock, storyDocument } from '#shared/document/build.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { anEngine } from '#tests/support/engine.ts';
import { testMoment } from '#tests/support/moment.ts';

describe('the words of photos', () => {
  it('are checked against the register and the story that shows them, and mended by what the finding gives', async () => {
    const { call, add } = await newsroom();
    await call('people.save', { draft: { name: 'Lê Văn Hùng' } });
    const good = add({ caption: 'Hội trường.' });
    const wrong = add({ caption: 'Đồng chí Lê Văn Hung và bà Trần Thị Bảy.', people: ['Lê Văn Hùng'] });
    await call('stories.create', {
      content: {
        document: storyDocument([
          paragraph('Bà Trần Thị Bẩy nhận hoa. Bà Trần Thị Bẩy cảm ơn.'),
          photoBlock({ photoId: wrong }),
        ]),
      },
    });
    const first = await call('photos.check', { ids: [good, wrong] });
    expect(first.photos.map(({ id, findings }) => [id, findings.map(({ title }) => title)])).toEqual([
      [wrong, ['Lê Văn Hung → Lê Văn Hùng', 'Trần Thị Bảy → Trần Thị Bẩy']],
    ]);
    for (;;) {
      const { photos } = await call('photos.check', { ids: [wrong] });
      const fix = photos[0]?.findings.find((finding) => finding.fix !== null)?.fix;
      if (fix === undefined || fix === null) break;
      await call('photos.update', { ids: [wrong], set: fix });
    }
    expect((await call('photos.get', { id: wrong })).caption).toBe(
      'Đồng chí Lê Văn Hùng và bà Trần Thị Bẩy.',
    );
    expect(await call('photos.check', { ids: [good, wrong] })).toEqual({ photos: [] });
  });

  it('say once that somebody looked at them again, and every window hears it', async () => {
    const { call, add, events } = await newsroom();
    const id = add({ caption: 'Cũ.', alt: 'Người.' });
    await call('photos.update', { ids: [id], set: { caption: 'Mới.' } });
    expect(
      (await call('photos.check', { ids: [id] })).photos.flatMap(({ findings }) => findings),
    ).toMatchObject([{ rule: 'photo-look-again', field: 'alt' }]);
    await call('photos.looked', { ids: [id], texts: ['alt'] });
    expect(await call('photos.check', { ids: [id] })).toEqual({ photos: [] });
    expect(events.filter(({ name }) => name === 'photos.changed')).toHaveLength(2);
  });
});

describe('a story', () => {
  it('says which of its own captions are to be read again until somebody has', async () => {
    const { call, add } = await newsroom();
    const id = add({ caption: 'Cũ.', alt: 'Người.', credit: 'Minh Anh' });
    const story = await call('stories.create', {
      content: { document: storyDocument([photoBlock({ photoId: id, caption: 'Của bài.' })]) },
    });
    await call('photos.update', { ids: [id], set: { caption: 'Mới.' } });
    const rules = async (): Promise<string[]> => {
      const { findings } = await call('stories.check', { id: story.id });
      return findings.map(({ rule }) => rule).filter((rule) => rule.includes('look-again'));
    };
    expect(await call('stories.lookAgain', { id: story.id })).toEqual({ photoIds: [id] });
    expect(await rules()).toEqual(['caption-look-again', 'photo-alt-caption-look-again']);
    await call('stories.looked', { id: story.id, photoId: id });
    expect(await call('stories.lookAgain', { id: story.id })).toEqual({ photoIds: [] });
    expect(await rules()).toEqual(['photo-alt-caption-look-again']);
  });

  it('that words its own caption anew has the texts of the photo itself read again, once', async () => {
    const { call, add, events } = await newsroom();
    const id = add({ caption: 'Trao quà.', alt: 'Người.' });
    const shown = (caption: string) => ({ document: storyDocument([photoBlock({ photoId: id, caption })]) });
    const story = await call('stories.create', { content: shown('Trao hai phần quà.') });
    const marks = async () => (await call('photos.get', { id })).lookAgain;
    const told = () => events.filter(({ name }) => name === 'photos.changed').length;
    expect(await marks()).toEqual([]);
    const first = await call('stories.save', {
      ...{ id: story.id, revision: story.revision },
      content: shown('Trao ba phần quà.'),
    });
    const before = told();
    await call('stories.save', {
      ...{ id: story.id, revision: first.revision },
      content: shown('Trao bốn phần quà.'),
    });
    expect([await marks(), told() - before]).toEqual([['caption', 'alt'], 0]);
  });

  it('with somebody who asked not to be shown is not published; with a child of unknown consent it is, and warns', async () => {
    const { call, add, site } = await newsroom();
    const refused = await call('people.save', { draft: { name: 'Trần Thị Bảy', doNotPublish: true } });
    await call('people.save', { draft: { name: 'Bé An', minor: 'consent-unknown' } });
    const photo = add({
      ...{ caption: 'Trần Thị Bảy và Bé An.', alt: 'Hai người.', credit: 'Minh Anh' },
      people: ['Trần Thị Bảy', 'Bé An'],
    });
    const story = await call('stories.create', {
      content: {
        ...{ headline: 'Ra quân', lead: 'Sáng 22/11.', section: 'Tin tức' },
        document: storyDocument([paragraph('Sáng 22/11.'), photoBlock({ photoId: photo })]),
      },
    });
    const connection = await call('connections.add', {
      draft: { name: 'Cổng phường', kind: 'local-portal', settings: { path: site, baseUrl: '' } },
    });
    const target = { storyId: story.id, connectionId: connection.id };
    const submit = () => call('publish.submit', { ...target, revision: story.revision, holdSeconds: 10 });
    await expect(submit()).rejects.toMatchObject({
      code: 'invalid_request',
      details: { rule: 'photo-person-refused' },
    });
    const { id, revision, ...draft } = refused;
    await call('people.save', { id, revision, draft: { ...draft, doNotPublish: false } });
    expect((await call('publish.plan', target)).findings).toMatchObject([
      { rule: 'byline-missing' },
      { rule: 'photo-minor', level: 'warn' },
    ]);
    await expect(submit()).resolves.toMatchObject({ state: 'holding' });
  });
});

async function newsroom() {
  const { engine, events, libraryDir } = await anEngine();
  const handlers = createHandlers(engine);
  // Proof: `answer` has parsed the reply by the schema of this very method.
  const call = <M extends Method>(method: M, input: MethodInput<M>) =>
    answer(handlers, method, input) as Promise<MethodOutput<M>>;
  const add = (fields: Partial<Photo>): string => {
    const photo = aPhoto(fields);
    insertPhoto(engine.library().write, photo, testMoment.toISOString());
    return photo.id;
  };
  return { call, add, events, site: join(libraryDir, '..', 'trang') };
}
