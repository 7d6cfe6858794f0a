import type { Handlers } from '#shared/api/contract.ts';
import type { cullingMethods } from '#shared/api/culling-methods.ts';
import type { Engine } from '../engine.ts';
import { knownLooks } from '../looks/known-looks.ts';

export function cullingHandlers({ library }: Engine): Pick<Handlers, keyof typeof cullingMethods> {
  return { 'culling.looks': () => knownLooks(library().read) };
}
