import type { Handlers } from '#shared/api/contract.ts';
import type { waiverMethods } from '#shared/api/waiver-methods.ts';
import type { Waiver } from '#shared/model/waiver.ts';
import type { Engine } from '../engine.ts';
import { giveWaiver, listWaivers, takeBackWaiver } from '../library/waivers.ts';

export function waiverHandlers(engine: Engine): Pick<Handlers, keyof typeof waiverMethods> {
  const { library, clock, emit } = engine;
  const said = (waiver: Waiver): Waiver => {
    emit('stories.changed', { ids: [waiver.storyId] });
    return waiver;
  };
  return {
    'waivers.give': (input) => said(giveWaiver(library().write, { ...input, at: clock.now() })),
    'waivers.takeBack': ({ id, by }) => said(takeBackWaiver(library().write, { id, by, at: clock.now() })),
    'waivers.list': ({ storyId }) => ({ waivers: listWaivers(library().read, storyId) }),
  };
}
