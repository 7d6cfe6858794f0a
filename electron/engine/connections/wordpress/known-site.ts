// A site for questions outside a delivery: met before, or met now.
import { AppError } from '#shared/api/errors.ts';
import { meet, siteAt, type MeetTools, type WordPressDestination } from './meet.ts';
import { readMemory, type WordPressMemory } from './memory.ts';
import type { Site } from './site.ts';
import { TroubleMet } from './trouble.ts';

/** For questions a person asks, where nothing is on its way. */
export function toAppError({ trouble, message }: TroubleMet): AppError {
  const isRefused = trouble.state === 'signed-out' || trouble.state === 'refused';
  return new AppError(isRefused ? 'destination_refused' : 'destination_unreachable', message);
}

/** @throws TroubleMet */
export async function knownSite(
  tools: MeetTools,
  destination: WordPressDestination,
): Promise<{ readonly site: Site; readonly memory: WordPressMemory }> {
  const known = readMemory(destination.memory);
  if (known !== undefined && destination.secret !== null) {
    return { site: siteAt(tools, destination, known.root), memory: known };
  }
  const { state, message, memory } = await meet(tools, destination);
  const met = readMemory(memory);
  if (state === 'reachable' && met !== undefined) {
    return { site: siteAt(tools, destination, met.root), memory: met };
  }
  throw new TroubleMet({ state: state === 'reachable' ? 'unreachable' : state, message });
}
