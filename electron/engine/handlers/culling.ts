import type { Handlers } from '#shared/api/contract.ts';
import type { cullingMethods } from '#shared/api/culling-methods.ts';
import { countUnseen, listLooks } from '../db/rows/photo-looks.ts';
import type { Engine } from '../engine.ts';

export function cullingHandlers({ library }: Engine): Pick<Handlers, keyof typeof cullingMethods> {
  return {
    'culling.looks': () => ({ looks: listLooks(library().read), waiting: countUnseen(library().read) }),
  };
}
