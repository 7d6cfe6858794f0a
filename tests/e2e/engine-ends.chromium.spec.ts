// The engine process ends by itself when it is asked to, whatever it is doing.
import { setTimeout as pass } from 'node:timers/promises';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { startEngineProcess, type EngineProcess } from '#tests/support/engine-process.ts';
import { testMoment } from '#tests/support/moment.ts';
import { expect, test } from './fixtures.ts';

test('an engine that is asked to end in the middle of a long answer ends, and leaves its library in order', async ({
  libraryDir,
  prepare,
}) => {
  await prepare(({ library }) =>
    library.write.transaction(() => {
      for (let index = 0; index < 4000; index += 1)
        insertPhoto(library.write, aPhoto({}), testMoment.toISOString());
    })(),
  );
  const engine = startEngineProcess(libraryDir);
  const isEnded = new Promise<number | null>((resolve) => engine.child.once('exit', resolve));
  engine.send({ kind: 'request', id: 1, method: 'library.status', input: {} });
  await replyTo(engine, 1);
  // The answer to the second and the beginning of the third are read together: the end is asked for between them.
  const isAsked = replyTo(engine, 2).then(() => void engine.stop());
  engine.send({ kind: 'request', id: 2, method: 'library.status', input: {} });
  engine.send({ kind: 'request', id: 3, method: 'photos.list', input: {} });
  await new Promise((resolve) => setImmediate(resolve));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
  await isAsked;
  expect(await Promise.race([isEnded, pass(10_000, 'still there')])).toBe(0);
  expect(await prepare(({ library }) => library.read.pragma('integrity_check', { simple: true }))).toBe('ok');
});

function replyTo(engine: EngineProcess, id: number): Promise<void> {
  return new Promise((resolve) => {
    engine.receive((message) => {
      if (typeof message === 'object' && message !== null && 'id' in message && message.id === id) resolve();
    });
  });
}
