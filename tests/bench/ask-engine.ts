// One question to an engine process, as a window would put it.
import { contract, type Method, type MethodInput, type MethodOutput } from '#shared/api/contract.ts';
import { FromEngine } from '#shared/api/wire.ts';
import { events } from '#shared/api/events.ts';
import type { Job } from '#shared/model/job.ts';
import type { EngineProcess } from '#tests/support/engine-process.ts';

/** Rejects with the engine's sentence where it refuses. */
export function askEngine<M extends Method>(
  engine: EngineProcess,
  method: M,
  input: MethodInput<M>,
): Promise<MethodOutput<M>> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const stop = engine.receive((raw) => {
      const message = FromEngine.parse(raw);
      if (message.kind !== 'reply' || message.id !== id) return;
      stop();
      if (!message.ok) return reject(new Error(`${method}: ${message.error.message}`));
      // Proof: the schema of `method` is the one whose output this function promises.
      resolve(contract[method].output.parse(message.value) as MethodOutput<M>);
    });
    engine.send({ kind: 'request', id, method, input });
  });
}

let lastId = 0;

/** Imports what lies in `paths` and waits for the job's end. */
export async function importPhotos(engine: EngineProcess, paths: readonly string[]): Promise<Job> {
  const ended = new Promise<Job>((resolve) => {
    const stop = engine.receive((raw) => {
      const message = FromEngine.parse(raw);
      if (message.kind !== 'event' || message.name !== 'jobs.changed') return;
      const { job } = events['jobs.changed'].parse(message.payload);
      if (job.state === 'running') return;
      stop();
      resolve(job);
    });
  });
  await askEngine(engine, 'photos.import', { paths: [...paths], recursive: true });
  return ended;
}
