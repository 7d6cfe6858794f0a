// The photo room: contact sheet or loupe, and beside it the words of what is selected.
import { useQuery } from '@tanstack/react-query';
import { ImagePlus, Images } from 'lucide-react';
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import { photoIds } from '#shared/document/photo-references.ts';
import { jobQueries, photoQueries, storyQueries } from '../../api/queries.ts';
import { usePaneWidth } from '../../api/use-pane-width.ts';
import { useCommand } from '../../commands/commands.ts';
import { openDeskView, useDeskView } from '../../commands/desk-view.ts';
import { photoSelection, usePhotoSelection } from '../../commands/photo-selection.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { photoTexts } from '../../i18n/photos.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SidePane } from '../../ui/side-pane.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { captionFormId } from './caption/caption-form.tsx';
import { DeskBar, tileWidths } from './desk-bar.tsx';
import { DeskPanel } from './desk-panel.tsx';
import { stages } from './desk-stages.tsx';
import { LeavingDoor } from './export/leaving-door.tsx';
import { filterPhotos, type PhotoFilter } from './filter-photos.ts';
import { PhotoHistoryProvider } from './history/photo-history.tsx';
import { FailedFiles } from './importing/failed-files.tsx';
import { ImportProgress } from './importing/import-progress.tsx';
import { usePhotoImport, type PhotoImport } from './importing/use-photo-import.ts';
import { useShowImported } from './importing/use-show-imported.ts';
import styles from './photo-desk.module.css';
import { ProgrammeDoor } from './programme/programme-door.tsx';

export function PhotoDesk() {
  const texts = useTexts(photoTexts);
  const [panelWidth, setPanelWidth] = usePaneWidth('photos.panel', 340);
  const photoImport = usePhotoImport();
  const { data } = useQuery(photoQueries.list({ search: '' }));
  const hasPhotos = data !== undefined && data.photos.length > 0;
  return (
    <PhotoHistoryProvider>
      <section
        className={styles['desk']}
        aria-label={texts.room}
        data-pane
        onKeyDown={applyByKey}
        {...photoImport.dropTarget}
      >
        {data === undefined ? (
          <Skeleton label={texts.loading} lines={6} />
        ) : (
          <Desk isEmpty={!hasPhotos} photoImport={photoImport} />
        )}
        {photoImport.isOver && <p className={styles['drop']}>{texts.dropHere}</p>}
      </section>
      {hasPhotos && (
        <SidePane
          label={texts.panel}
          resizeLabel={texts.resize}
          side="end"
          width={panelWidth}
          min={300}
          max={520}
          onWidth={setPanelWidth}
        >
          <DeskPanel />
        </SidePane>
      )}
      <ProgrammeDoor />
      <LeavingDoor />
    </PhotoHistoryProvider>
  );
}

/** In this room the key that publishes a story writes captions, also from among the photos. */
function applyByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const form = document.getElementById(captionFormId);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}

type DeskProps = { readonly isEmpty: boolean; readonly photoImport: PhotoImport };

function Desk({ isEmpty, photoImport }: DeskProps) {
  const view = useDeskView();
  const [filter, setFilter] = useState<PhotoFilter>('all');
  const [search, setSearch] = useState('');
  const [tileWidth, setTileWidth] = usePaneWidth('photos.tile', tileWidths.usual);
  const [activeId, setActiveId] = useState<string | null>(photoSelection.current().anchor);
  const { all, shown } = useShownPhotos(filter, search);
  useCommand('photos.selectAll', () => photoSelection.set(shown.map(({ id }) => id)), shown.length > 0);

  useShowImported((id) => {
    setActiveId(id);
    openDeskView('grid');
  });

  const { Stage, needsPhotos } = stages[view];
  return (
    <>
      <DeskBar
        all={all}
        shown={shown}
        view={view}
        onView={openDeskView}
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
        tileWidth={tileWidth}
        onTileWidth={setTileWidth}
        onImportFolder={photoImport.chooseFolder}
        onImportFiles={photoImport.chooseFiles}
      />
      <ImportNews />
      {needsPhotos && isEmpty ? (
        <NoPhotos photoImport={photoImport} />
      ) : needsPhotos && shown.length === 0 ? (
        <NoneMatch
          onShowAll={() => {
            setFilter('all');
            setSearch('');
          }}
        />
      ) : (
        <Stage photos={shown} tileWidth={tileWidth} activeId={activeId} onActive={setActiveId} />
      )}
    </>
  );
}

function NoneMatch({ onShowAll }: { readonly onShowAll: () => void }) {
  const texts = useTexts(photoTexts);
  return (
    <EmptyState
      icon={<Images strokeWidth={1.5} aria-hidden />}
      title={texts.noneTitle}
      text={texts.noneText}
      action={<Button onClick={onShowAll}>{texts.showAll}</Button>}
    />
  );
}

/** What the filter and the search leave; the old answer stays on screen until the new one is there. */
function useShownPhotos(filter: PhotoFilter, search: string) {
  const { storyId } = useWorkspace();
  const { ids } = usePhotoSelection();
  const { data: everything } = useQuery(photoQueries.list({ search: '' }));
  const { data: found } = useQuery({
    ...photoQueries.list({ search: useDeferredValue(search) }),
    placeholderData: (before) => before,
  });
  const { data: story } = useQuery({
    ...storyQueries.byId(storyId ?? ''),
    enabled: filter === 'in-story' && storyId !== null,
  });
  const sets = {
    inStory: new Set(story === undefined ? [] : photoIds(story.document)),
    selected: new Set(filter === 'selected' ? ids : []),
  };
  const shown = filterPhotos(found?.photos ?? [], filter, sets);
  return { all: everything?.photos ?? [], shown };
}

function ImportNews() {
  const { data } = useQuery(jobQueries.list());
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const imports = data?.jobs.filter(({ kind }) => kind === 'photos-import') ?? [];
  const running = imports.find(({ state }) => state === 'running');
  const failed = imports.find(({ id, failed: files }) => files.length > 0 && !dismissed.includes(id));
  return (
    <>
      {running !== undefined && <ImportProgress job={running} />}
      {failed !== undefined && (
        <FailedFiles
          failed={failed.failed}
          othersCameIn={failed.created.length + failed.duplicates > 0}
          onDismiss={() => setDismissed([...dismissed, failed.id])}
        />
      )}
    </>
  );
}

function NoPhotos({ photoImport }: Pick<DeskProps, 'photoImport'>) {
  const texts = useTexts(photoTexts);
  return (
    <EmptyState
      icon={<ImagePlus strokeWidth={1.5} aria-hidden />}
      title={texts.emptyTitle}
      text={texts.emptyText}
      action={
        <>
          <Button onClick={photoImport.chooseFiles}>{texts.importFiles}</Button>
          <Button kind="strong" onClick={photoImport.chooseFolder}>
            {texts.importFolder}
          </Button>
        </>
      }
    />
  );
}
