// Which bursts are opened; all others show one photo.
import { sharedValue } from '../../../commands/shared-value.ts';

const open = sharedValue<ReadonlySet<string>>(new Set());

export function useOpenStacks() {
  const ids = open.use();
  return {
    ids,
    toggle: (stackId: string): void => {
      const next = new Set(ids);
      if (!next.delete(stackId)) next.add(stackId);
      open.set(next);
    },
  };
}
