// Beside the photos: tabs, each about the selection. A new tab is a name in commands/panel-tab.ts and a row of `tabs` here.
import { useQuery } from '@tanstack/react-query';
import { MousePointerClick } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { photoQueries } from '../../api/queries.ts';
import { runCommand, useCommand } from '../../commands/commands.ts';
import { openPanelTab, usePanelTab, type PanelTab } from '../../commands/panel-tab.ts';
import { usePhotoSelection } from '../../commands/photo-selection.ts';
import { photoTexts } from '../../i18n/photos.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { CaptionDraft } from './caption/caption-draft.ts';
import { CaptionTab } from './caption/caption-tab.tsx';
import { Captioning } from './caption/captioning.tsx';
import { CoverageBoard } from './coverage/coverage-board.tsx';
import { PhotoFacts } from './facts/photo-facts.tsx';
import { MetadataPanel } from './metadata/metadata-panel.tsx';
import { useNamingCommand } from './names/use-naming-command.ts';

type PanelProps = {
  /** The selection, in the order of the contact sheet. */
  readonly photos: readonly Photo[];
  /** What was typed for a selection waits for it until it is written. By `keyOf` its photos. */
  readonly drafts: Map<string, CaptionDraft>;
};

type PanelPart = {
  readonly label: (texts: ReturnType<typeof useTexts<typeof photoTexts.vi>>) => string;
  /** Without a selection such a tab says that one is wanted. */
  readonly needsSelection: boolean;
  readonly Panel: (props: PanelProps) => ReactNode;
};

const tabs: Readonly<Record<PanelTab, PanelPart>> = {
  caption: { label: (texts) => texts.tabCaption, needsSelection: true, Panel: CaptionTab },
  facts: { label: (texts) => texts.tabFacts, needsSelection: true, Panel: FactsTab },
  metadata: { label: (texts) => texts.tabMetadata, needsSelection: true, Panel: MetadataPanel },
  coverage: { label: (texts) => texts.tabCoverage, needsSelection: false, Panel: CoverageBoard },
};
// Proof: the keys of a record are its own key type.
const tabIds = Object.keys(tabs) as PanelTab[];

export function DeskPanel() {
  const texts = useTexts(photoTexts);
  const tab = usePanelTab();
  const [drafts] = useState(() => new Map<string, CaptionDraft>());
  const photos = useSelectedPhotos();
  useCommand('photos.caption', () => openPanelTab('caption'), photos.length > 0);
  useCommand('photos.coverage', () => openPanelTab('coverage'));
  useNamingCommand(photos);
  const { Panel, needsSelection } = tabs[tab];
  return (
    <>
      <Tabs
        label={texts.panel}
        value={tab}
        onChange={openPanelTab}
        tabs={tabIds.map((id) => ({ id, label: tabs[id].label(texts) }))}
      >
        {needsSelection && photos.length === 0 ? (
          <NothingSelected />
        ) : (
          <Panel photos={photos} drafts={drafts} />
        )}
      </Tabs>
      <Captioning photos={photos} drafts={drafts} />
    </>
  );
}

function FactsTab({ photos }: PanelProps) {
  return <PhotoFacts photos={photos} onExport={() => runCommand('photos.export')} />;
}

function NothingSelected() {
  const texts = useTexts(photoTexts);
  return (
    <EmptyState
      icon={<MousePointerClick strokeWidth={1.5} aria-hidden />}
      title={texts.chooseTitle}
      text={texts.chooseText}
      action={<Button onClick={() => runCommand('photos.selectAll')}>{texts.selectAll}</Button>}
    />
  );
}

/** In the order of the contact sheet, which is the order of numbers in a pattern. */
function useSelectedPhotos(): readonly Photo[] {
  const { ids } = usePhotoSelection();
  const { data } = useQuery(photoQueries.list({ search: '' }));
  const selected = new Set(ids);
  return data?.photos.filter(({ id }) => selected.has(id)) ?? [];
}
