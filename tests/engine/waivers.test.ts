// A photo let out although somebody in it asked not to be shown: with a reason, for as long as nothing of it changes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { answer } from '#engine/serve.ts';
import type { Method, MethodInput, MethodOutput } from '#shared/api/contract.ts';
import { paragraph, photo as photoBlock, storyDocument } from '#shared/document/build.ts';
import { noRecipe } from '#shared/model/recipe.ts';
import type { PersonDraft } from '#shared/model/register.ts';
import { runCli, runJson } from '#tests/support/command-line.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { testMoment } from '#tests/support/moment.ts';

const reason = 'Bà Bảy đã đồng ý qua điện thoại sáng 22/11';
const refusedPerson = { name: 'Trần Thị Bảy', doNotPublish: true };

describe('a photo of somebody who asked not to be shown', () => {
  it('goes out once somebody has answered for it, and the delivery says who, when and why', async () => {
    const { call, bay, photoId, storyId, submit, rules } = await newsroom();
    await expect(submit()).rejects.toMatchObject({
      details: { rule: 'photo-person-refused', photoId, personId: bay.id },
    });
    const waiver = await call('waivers.give', {
      ...{ storyId, photoId, personId: bay.id },
      ...{ reason: `  ${reason}\n`, by: ' Lê Thị Mai ' },
    });
    const { findings, waived } = await call('stories.check', { id: storyId });
    expect([rules(findings), rules(waived.map(({ finding }) => finding))]).toEqual([
      ['photo-minor'],
      ['photo-person-refused'],
    ]);
    await submit();
    const { intents } = await call('outbox.run', {});
    expect(intents.map(({ state, manifest }) => [state, manifest.waivers])).toEqual([
      [
        'published',
        [
          {
            ...{ id: waiver.id, photoId, personId: bay.id, personName: 'Trần Thị Bảy' },
            ...{ concern: 'do-not-publish', reason, by: 'Lê Thị Mai', at: testMoment.toISOString() },
          },
        ],
      ],
    ]);
  });

  it('is stopped again when it is taken back, and what was decided is still known', async () => {
    const { call, give, storyId, submit } = await newsroom();
    const waiver = await give();
    await call('waivers.takeBack', { id: waiver.id, by: 'Trần Văn Bình' });
    await call('waivers.takeBack', { id: waiver.id, by: 'Người khác' });
    await expect(submit()).rejects.toMatchObject({ details: { rule: 'photo-person-refused' } });
    const ended = { by: 'Trần Văn Bình', at: testMoment.toISOString() };
    expect((await call('waivers.list', { storyId })).waivers).toEqual([{ ...waiver, ended }]);
  });

  it('is asked about again when a further person is named, a blur is taken off or the register says something else', async () => {
    const { call, give, bay, photoId, storyId, rules } = await newsroom();
    const stopped = async (): Promise<boolean> =>
      rules((await call('stories.check', { id: storyId })).findings).includes('photo-person-refused');
    const photo = (set: MethodInput<'photos.update'>['set']) =>
      call('photos.update', { ids: [photoId], set });
    const blurs = [{ x: 0.1, y: 0.1, width: 0.2, height: 0.2 }];
    const asked: boolean[] = [];
    for (const change of [
      () => photo({ people: ['Trần Thị Bảy', 'Bé An', 'Lê Văn Hùng'] }),
      () => photo({ recipe: { ...noRecipe, blurs } }),
      () => photo({ recipe: noRecipe }),
    ]) {
      await give();
      asked.push(await stopped());
      await change();
      asked.push(await stopped());
    }
    await give();
    const { id, revision, ...draft } = bay;
    await call('people.save', {
      id,
      revision,
      draft: { ...draft, doNotPublish: false, minor: 'consent-unknown' },
    });
    const { findings } = await call('stories.check', { id: storyId });
    expect([asked, rules(findings)]).toEqual([
      [false, true, false, true, false, true],
      ['photo-minor', 'photo-minor'],
    ]);
  });

  it('is not let out by a story that leaves the person out, and is asked about again when it names another', async () => {
    const { call, give, photoId, storyId, submit, rules } = await newsroom();
    const name = async (people: string[] | null): Promise<void> => {
      const { revision, ...story } = await call('stories.get', { id: storyId });
      const document = storyDocument([paragraph('Trao quà.'), photoBlock({ photoId, people })]);
      await call('stories.save', { id: storyId, revision, content: { ...story, document } });
    };
    const asked: string[][] = [];
    const ask = async () => asked.push(rules((await call('stories.check', { id: storyId })).findings));
    await name([]);
    await ask();
    const { revision } = await call('stories.get', { id: storyId });
    await expect(submit(revision)).rejects.toMatchObject({ details: { rule: 'photo-person-refused' } });
    const { shown } = await give();
    await ask();
    await name(['Lê Văn Hùng']);
    await ask();
    expect(shown).toEqual(['Bé An', 'Trần Thị Bảy']);
    expect(asked).toEqual([
      ['photo-person-refused', 'photo-minor'],
      ['photo-minor'],
      ['photo-person-refused', 'photo-minor'],
    ]);
    expect((await give()).shown).toEqual(['Bé An', 'Lê Văn Hùng', 'Trần Thị Bảy']);
  });

  it('that only the story names in it is asked about, and can be let out', async () => {
    const { call, give, photoId, storyId, rules } = await newsroom();
    await call('photos.update', { ids: [photoId], set: { people: [], caption: 'Trao quà.' } });
    await expect(give()).rejects.toMatchObject({ code: 'conflict' });
    const { revision, ...story } = await call('stories.get', { id: storyId });
    const document = storyDocument([photoBlock({ photoId, people: ['Trần Thị Bảy'] })]);
    await call('stories.save', { id: storyId, revision, content: { ...story, document } });
    expect(rules((await call('stories.check', { id: storyId })).findings)).toEqual(['photo-person-refused']);
    expect((await give()).shown).toEqual(['Trần Thị Bảy']);
    expect(rules((await call('stories.check', { id: storyId })).findings)).toEqual([]);
  });

  it('stays let out while text and captions of the story go on being written', async () => {
    const { call, give, photoId, storyId, rules } = await newsroom();
    await give();
    await call('photos.update', { ids: [photoId], set: { caption: 'Bà Trần Thị Bảy và Bé An.' } });
    const { revision, ...story } = await call('stories.get', { id: storyId });
    await call('stories.save', { id: storyId, revision, content: { ...story, headline: 'Tít khác' } });
    const { findings, waived } = await call('stories.check', { id: storyId });
    expect([rules(findings), waived.length]).toEqual([['photo-minor'], 1]);
  });

  it('is let out of this story and no other', async () => {
    const { call, give, photoId, rules } = await newsroom();
    await give();
    const other = await call('stories.create', { content: contentWith(photoId) });
    const { findings, waived } = await call('stories.check', { id: other.id });
    expect([rules(findings), waived]).toEqual([['photo-person-refused', 'photo-minor'], []]);
  });

  it('is not let out without a reason, without a name, or where nothing stands against it', async () => {
    const { call, bay, photoId, storyId } = await newsroom();
    const free = await call('people.save', { draft: { name: 'Lê Văn Hùng' } });
    const about = { storyId, photoId, personId: bay.id };
    const given = { reason, by: 'Mai' };
    for (const [input, code] of [
      [{ ...about, ...given, reason: '  ' }, 'invalid_request'],
      [{ ...about, ...given, by: '' }, 'invalid_request'],
      [{ ...about, ...given, personId: free.id }, 'conflict'],
      [{ ...about, ...given, photoId: storyId }, 'conflict'],
    ] as const) {
      await expect(call('waivers.give', input)).rejects.toMatchObject({ code });
    }
    expect(await call('waivers.list', { storyId })).toEqual({ waivers: [] });
  });
});

it('a child of unknown consent is answered for in the same way, and its warning is gone', async () => {
  const { call, an, photoId, storyId, rules } = await newsroom();
  await call('waivers.give', {
    ...{ storyId, photoId, personId: an.id },
    ...{ reason: 'Mẹ cháu đứng cạnh và đồng ý', by: 'Mai' },
  });
  const { findings, waived } = await call('stories.check', { id: storyId });
  expect([rules(findings), rules(waived.map(({ finding }) => finding))]).toEqual([
    ['photo-person-refused'],
    ['photo-minor'],
  ]);
});

it('a terminal is told which rule stops it, and can answer for the photo', async () => {
  const { call, storyId, photoId, libraryDir, close } = await newsroom();
  await call('stories.setReady', { id: storyId, ready: true });
  await close();
  const publish = ['publish', storyId, '--to', 'Cổng phường'];
  const blocked = await runJson(libraryDir, ...publish);
  const plain = await runCli(libraryDir, ...publish);
  const given = ['--photo', photoId, '--person', 'Trần Thị Bảy', '--reason', reason, '--by', 'Mai'];
  const waiver = await runJson(libraryDir, 'waivers', 'give', storyId, ...given);
  const sent = await runJson(libraryDir, ...publish, '--wait');
  const { waivers } = (await runJson(libraryDir, 'waivers', 'list', storyId)).json as { waivers: unknown[] };
  const message = expect.stringContaining('Trần Thị Bảy không đồng ý đăng ảnh');
  expect(blocked).toEqual({
    code: 1,
    json: { error: { code: 'invalid_request', message, rule: 'photo-person-refused' } },
  });
  expect([plain.code, plain.stdout, plain.stderr.trim().endsWith('[photo-person-refused]')]).toEqual([
    1,
    '',
    true,
  ]);
  expect([sent.json, waivers]).toMatchObject([{ state: 'published' }, [waiver.json]]);
});

async function newsroom() {
  const { engine, libraryDir } = await anEngine();
  const handlers = createHandlers(engine);
  // Proof: `answer` has parsed the reply by the schema of this very method.
  const call = <M extends Method>(method: M, input: MethodInput<M>) =>
    answer(handlers, method, input) as Promise<MethodOutput<M>>;
  const person = (draft: Partial<PersonDraft> & { readonly name: string }) => call('people.save', { draft });
  const bay = await person(refusedPerson);
  const an = await person({ name: 'Bé An', minor: 'consent-unknown' });
  const file = join(libraryDir, '..', 'DSC_1.jpg');
  writeFileSync(file, await makePhoto());
  const { created } = await engine.jobs.finished(
    engine.jobs.start('photos-import', { paths: [file], recursive: false }),
  );
  const [photoId = ''] = created;
  const set = {
    caption: 'Bà Trần Thị Bảy.',
    alt: 'Hai người.',
    credit: 'Minh Anh',
    people: ['Trần Thị Bảy', 'Bé An'],
  };
  await call('photos.update', { ids: [photoId], set });
  const { id: storyId, revision } = await call('stories.create', { content: contentWith(photoId) });
  const connection = await call('connections.add', {
    draft: {
      ...{ name: 'Cổng phường', kind: 'local-portal' },
      settings: { path: join(libraryDir, '..', 'trang'), baseUrl: '' },
    },
  });
  const target = { storyId, connectionId: connection.id, holdSeconds: 0 };
  return {
    ...{ call, bay, an, photoId, storyId, libraryDir },
    close: () => engine.close(),
    submit: (of = revision) => call('publish.submit', { ...target, revision: of }),
    give: () => call('waivers.give', { storyId, photoId, personId: bay.id, reason, by: 'Lê Thị Mai' }),
    rules: (findings: readonly { readonly rule: string }[]) =>
      findings
        .map(({ rule }) => rule)
        .filter((rule) => rule === 'photo-person-refused' || rule === 'photo-minor'),
  };
}

function contentWith(photoId: string) {
  return {
    ...{ headline: 'Trao quà ở khu phố 7', lead: 'Sáng 22/11.', section: 'Tin tức' },
    byline: [{ role: 'both' as const, name: 'Minh Anh' }],
    document: storyDocument([paragraph('Sáng 22/11, phường trao quà.'), photoBlock({ photoId })]),
  };
}
