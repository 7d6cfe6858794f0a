// The engine's process dies between any two requests of a publication; the next one finishes it, once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDesk, submit } from '#tests/support/publishing-desk.ts';
import { projectRoot } from '#tests/support/project-root.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { addPhotos, aWord, connectTo, type Newsroom } from '#tests/support/conformance/newsroom.ts';
import { addStory, captionsOf, expectPicturesLoad, onlyArticle } from '#tests/support/conformance/stories.ts';
import type { OpenSubject } from '#tests/support/conformance/subject.ts';
import { wordpress } from '#tests/support/conformance/wordpress.ts';
import { openFaultProxy } from '#tests/support/faults/fault-proxy.ts';

const VARIABLE = 'TOA_SOAN_TEST_PASSWORD';

it('leaves exactly one whole article, whichever request it died at', { timeout: 600_000 }, async () => {
  const subject = await wordpress('wordpress').open();
  const requests = await publishAndDie(subject, Infinity);
  for (let death = 0; death < requests; death += 1) {
    expect([death, await publishAndDie(subject, death)]).toEqual([death, expect.any(Number)]);
  }
});

/**
 * Publishes a story of two photos through a proxy at whose `death`-th request (counted from 0) the publishing process is
 * killed: after the server has acted on it, before the process hears of it. Returns the requests of the first process.
 */
async function publishAndDie(subject: OpenSubject, death: number): Promise<number> {
  const library = join(temporaryFolder(), 'thư viện');
  let worker: ReturnType<typeof startWorker> | undefined;
  const proxy = await openFaultProxy({
    target: subject.origin,
    faultFor: () => undefined,
    afterAnswer: async ({ number }) => {
      if (number !== death || worker === undefined) return;
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    },
  });
  const { word, photos } = await prepare(library, subject, proxy.url);
  const before = proxy.seen.length;
  death += before;
  worker = startWorker(library, subject);
  await exited(worker);
  const requests = proxy.seen.length - before;
  worker = startWorker(library, subject);
  await exited(worker);
  const seen = await onlyArticle(subject, word);
  expect([seen.visibility, captionsOf(seen), await subject.countPictures(word)]).toEqual([
    'public',
    photos,
    photos.length,
  ]);
  await expectPicturesLoad(subject, seen);
  await proxy.close();
  return requests;
}

async function prepare(
  library: string,
  subject: OpenSubject,
  origin: string,
): Promise<{ readonly word: string; readonly photos: readonly string[] }> {
  const desk = openDesk(library);
  const known: OpenSubject = {
    ...subject,
    draft: (name, at) => {
      const draft = subject.draft(name, at);
      // Proof: every kind with a secret has this setting.
      return { ...draft, settings: { ...draft.settings, secretEnv: VARIABLE } } as typeof draft;
    },
  };
  const connection = await connectTo(desk, known, origin);
  const newsroom: Newsroom = { desk, connection, word: aWord() };
  const photos = await addPhotos(newsroom, [61, 62]);
  submit(desk, addStory(newsroom, { photos }), connection);
  await desk.outbox.stop();
  desk.library.close();
  return { word: newsroom.word, photos: photos.map(({ caption }) => caption) };
}

function startWorker(library: string, { secret = '' }: OpenSubject) {
  return spawn(process.execPath, [join(projectRoot, 'tests/support/faults/work-outbox.ts'), library], {
    env: { ...process.env, [VARIABLE]: secret },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function exited(worker: ReturnType<typeof startWorker>): Promise<void> {
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
}
