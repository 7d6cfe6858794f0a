import type { Handlers } from '#shared/api/contract.ts';
import type { handCarryMethods } from '#shared/api/publishing-methods.ts';
import { getSheet, tickField } from '../connections/hand-carried/carry-desk.ts';
import type { Engine } from '../engine.ts';
import { confirmCarried } from '../outbox/confirm-carried.ts';

export function handCarryHandlers(engine: Engine): Pick<Handlers, keyof typeof handCarryMethods> {
  const { library, clock, emit } = engine;
  return {
    'handCarry.sheet': (of) => getSheet(library().read, of),
    'handCarry.tick': (tick) => {
      const sheet = tickField({ db: library().write, clock }, tick);
      emit('outbox.changed', { ids: [tick.intentId] });
      return sheet;
    },
    'handCarry.confirm': (done) => {
      const { id, storyId } = confirmCarried({ db: library().write, clock }, done);
      emit('outbox.changed', { ids: [id] });
      emit('stories.changed', { ids: [storyId] });
      return getSheet(library().read, { intentId: id });
    },
  };
}
