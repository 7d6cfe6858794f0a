import type { Handlers } from '#shared/api/contract.ts';
import type { jobMethods, personMethods, termMethods } from '#shared/api/library-methods.ts';
import type { Engine } from '../engine.ts';
import { listPeople, listTerms, removePerson, removeTerm, savePerson, saveTerm } from '../library/people.ts';

export function personHandlers(engine: Engine): Pick<Handlers, keyof typeof personMethods> {
  const { library, clock, emit } = engine;
  return {
    'people.list': ({ search }) => ({ people: listPeople(library().read, search) }),
    'people.save': ({ id, revision, draft }) => {
      const person = savePerson(library().write, { id, revision, draft, at: clock.now() });
      emit('people.changed', {});
      return person;
    },
    'people.remove': ({ id }) => {
      removePerson(library().write, id);
      emit('people.changed', {});
      return {};
    },
  };
}

export function termHandlers(engine: Engine): Pick<Handlers, keyof typeof termMethods> {
  const { library, emit } = engine;
  return {
    'terms.list': ({ search }) => ({ terms: listTerms(library().read, search) }),
    'terms.save': ({ id, draft }) => {
      const term = saveTerm(library().write, id, draft);
      emit('people.changed', {});
      return term;
    },
    'terms.remove': ({ id }) => {
      removeTerm(library().write, id);
      emit('people.changed', {});
      return {};
    },
  };
}

export function jobHandlers(engine: Engine): Pick<Handlers, keyof typeof jobMethods> {
  return {
    'jobs.list': () => ({ jobs: engine.jobs.list() }),
    'jobs.get': ({ id }) => engine.jobs.get(id),
    'jobs.cancel': ({ id }) => {
      engine.jobs.cancel(id);
      return {};
    },
  };
}
