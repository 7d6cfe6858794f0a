// Opens what takes photos or their words out of the library when its command is given. Mounted once in the photo room, and so
// what was set for one export is there for the next.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportSettings } from '#shared/model/export.ts';
import { photoQueries } from '../../../api/queries.ts';
import { useCommand } from '../../../commands/commands.ts';
import { exportNamePattern } from '../../../commands/export-name-pattern.ts';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';
import { CaptionSheetDialog } from '../caption-sheet/caption-sheet-dialog.tsx';
import { ContactSheetDialog } from './contact-sheet-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';

type Open = 'export' | 'contact-sheet' | 'caption-sheet' | null;

export function LeavingDoor() {
  const [open, setOpen] = useState<Open>(null);
  const proposed = exportNamePattern.use();
  const [settings, setSettings] = useState(() =>
    ExportSettings.parse(proposed === null ? {} : { names: proposed }),
  );
  const { ids } = usePhotoSelection();
  const { data } = useQuery(photoQueries.list({ search: '' }));
  const all = data?.photos ?? [];
  const selected = new Set(ids);
  const photos = all.filter(({ id }) => selected.has(id));
  useCommand('photos.export', () => setOpen('export'), photos.length > 0);
  useCommand('photos.contactSheet', () => setOpen('contact-sheet'), photos.length > 0);
  useCommand('photos.captionSheet', () => setOpen('caption-sheet'), all.length > 0);
  const close = (): void => setOpen(null);
  if (open === 'export')
    return <ExportDialog photos={photos} settings={settings} onSettings={setSettings} onClose={close} />;
  if (open === 'contact-sheet') return <ContactSheetDialog photos={photos} onClose={close} />;
  if (open === 'caption-sheet') return <CaptionSheetDialog selected={photos} onClose={close} />;
  return null;
}
