// Opens the programme when its command is given. Mounted once in the photo room.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { photoQueries } from '../../../api/queries.ts';
import { useCommand } from '../../../commands/commands.ts';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';
import { ProgrammeDialog } from './programme-dialog.tsx';

export function ProgrammeDoor() {
  const [isOpen, setIsOpen] = useState(false);
  const { ids } = usePhotoSelection();
  const { data } = useQuery(photoQueries.list({ search: '' }));
  const all = data?.photos ?? [];
  useCommand('photos.programme', () => setIsOpen(true), all.length > 0);
  if (!isOpen) return null;
  const selected = new Set(ids);
  return (
    <ProgrammeDialog
      all={all}
      selected={all.filter(({ id }) => selected.has(id))}
      onClose={() => setIsOpen(false)}
    />
  );
}
