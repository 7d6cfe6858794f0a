// The photo room: contact sheet or loupe, and beside it the words of what is selected.
import { useQuery } from '@tanstack/react-query';
import { ImagePlus, Images } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { jobQueries, photoQueries } from '../../api/queries.ts';
import { usePaneWidth } from '../../api/use-pane-width.ts';
import { useCommand } from '../../commands/commands.ts';
import { openDeskView, useDeskView } from '../../commands/desk-view.ts';
import { useOpenedCard } from '../../commands/opened-card.ts';
import { photoSelection } from '../../commands/photo-selection.ts';
import { photoTexts } from '../../i18n/photos.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SidePane } from '../../ui/side-pane.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { captionFormId } from './caption/form-ids.ts';
import { DeskBar, tileWidths } from './desk-bar.tsx';
import { DeskPanel } from './desk-panel.tsx';
import { stages } from './desk-stages.tsx';
import { LeavingDoor } from './export/leaving-door.tsx';
import { shownWhole, useDeskFilter } from './filter/desk-filter.ts';
import { FilterLine } from './filter/filter-line.tsx';
import { PhotoHistoryProvider } from './history/photo-history.tsx';
import { FailedFiles } from './importing/failed-files.tsx';
import { ImportProgress } from './importing/import-progress.tsx';
import { usePhotoImport, type PhotoImport } from './importing/use-photo-import.ts';
import { useShowImported } from './importing/use-show-imported.ts';
import { IngestView } from './ingest/ingest-view.tsx';
import styles from './photo-desk.module.css';
import { ProgrammeDoor } from './programme/programme-door.tsx';
import { useActivePhoto } from './use-active-photo.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useShownPhotos } from './use-shown-photos.ts';

export function PhotoDesk() {
  const card = useOpenedCard();
  return card === null ? <LibraryDesk /> : <IngestView key={card.sessionId} sessionId={card.sessionId} />;
}

function LibraryDesk() {
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
  const { filter, change } = useDeskFilter();
  const [tileWidth, setTileWidth] = usePaneWidth('photos.tile', tileWidths.usual);
  const shown = useShownPhotos();
  const [activeId, setActiveId] = useActivePhoto({ photos: shown.photos, asked: filter });
  const onKeyDown = useDeskKeys({ shown, activeId, onActive: setActiveId });
  const { photos, places, listed } = shown;
  // The hidden members of a folded burst too: the count beside the title says how many are meant.
  useCommand('photos.selectAll', () => photoSelection.set(listed.map(({ id }) => id)), listed.length > 0);
  useShowImported((id) => {
    setActiveId(id);
    openDeskView('grid');
  });
  const { Stage, needsPhotos } = stages[view];
  return (
    <div className={styles['keys']} onKeyDown={onKeyDown}>
      <DeskBar shown={shown} tileWidth={tileWidth} onTileWidth={setTileWidth} photoImport={photoImport} />
      <FilterLine />
      <ImportNews />
      {needsPhotos && isEmpty ? (
        <NoPhotos photoImport={photoImport} />
      ) : needsPhotos && photos.length === 0 ? (
        <NoneMatch onShowAll={() => change(shownWhole)} />
      ) : (
        <Stage
          photos={photos}
          places={places}
          tileWidth={tileWidth}
          activeId={activeId}
          onActive={setActiveId}
        />
      )}
    </div>
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
