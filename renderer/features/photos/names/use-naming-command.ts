import type { Photo } from '#shared/model/photo.ts';
import { useCommand } from '../../../commands/commands.ts';
import { openDeskView } from '../../../commands/desk-view.ts';

/** The command that opens the naming view on the selection. */
export function useNamingCommand(photos: readonly Photo[]): void {
  useCommand('photos.namePeople', () => openDeskView('naming'), photos.length > 0);
}
