// Beside the contact sheet: the captions of the selection, and the facts of one photo.
import { useQuery } from '@tanstack/react-query';
import { MousePointerClick } from 'lucide-react';
import { useState } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { photoQueries } from '../../../api/queries.ts';
import { runCommand, useCommand } from '../../../commands/commands.ts';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { PhotoFacts } from '../facts/photo-facts.tsx';
import { usePhotoExport } from '../facts/use-photo-export.ts';
import type { CaptionDraft } from './caption-draft.ts';
import { CaptionForm } from './caption-form.tsx';
import { useCaptionEdits } from './use-caption-edits.ts';

type Tab = 'caption' | 'facts';

export function CaptionPanel() {
  const texts = useTexts(photoTexts);
  const [tab, setTab] = useState<Tab>('caption');
  // What was typed for a selection waits for it until it is written.
  const [drafts] = useState(() => new Map<string, CaptionDraft>());
  const edits = useCaptionEdits();
  const photos = useSelectedPhotos();
  const exportPhotos = usePhotoExport(photos);
  useCommand('photos.undo', edits.undo, edits.canUndo);
  useCommand('photos.caption', () => setTab('caption'), photos.length > 0);
  useCommand('photos.export', exportPhotos, photos.length > 0);
  const key = photos.map(({ id }) => id).join(' ');

  return (
    <Tabs
      label={texts.panel}
      value={tab}
      onChange={setTab}
      tabs={[
        { id: 'caption', label: texts.tabCaption },
        { id: 'facts', label: texts.tabFacts },
      ]}
    >
      {photos.length === 0 ? (
        <EmptyState
          icon={<MousePointerClick strokeWidth={1.5} aria-hidden />}
          title={texts.chooseTitle}
          text={texts.chooseText}
          action={<Button onClick={() => runCommand('photos.selectAll')}>{texts.selectAll}</Button>}
        />
      ) : tab === 'caption' ? (
        <CaptionForm
          key={key}
          photos={photos}
          initial={drafts.get(key)}
          onDraft={(draft) => drafts.set(key, draft)}
          edits={edits}
        />
      ) : (
        <PhotoFacts photos={photos} onExport={exportPhotos} />
      )}
    </Tabs>
  );
}

/** In the order of the contact sheet, which is the order of numbers in a pattern. */
function useSelectedPhotos(): readonly Photo[] {
  const { ids } = usePhotoSelection();
  const { data } = useQuery(photoQueries.list({ search: '' }));
  const selected = new Set(ids);
  return data?.photos.filter(({ id }) => selected.has(id)) ?? [];
}
