// The one bar over the photos: what is shown, how, and the way to bring more in.
import { ArrowDownUp, Download, FileImage, FolderOpen, MemoryStick } from 'lucide-react';
import { commandKeys, runCommand } from '../../commands/commands.ts';
import { openDeskView, useDeskView, type DeskView } from '../../commands/desk-view.ts';
import { openedCard } from '../../commands/opened-card.ts';
import { usePhotoSelection } from '../../commands/photo-selection.ts';
import { cullingTexts } from '../../i18n/culling.ts';
import { developingTexts } from '../../i18n/developing.ts';
import { useFormat } from '../../i18n/format.ts';
import { photoTexts } from '../../i18n/photos.ts';
import { useTexts } from '../../i18n/texts.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './desk-bar.module.css';
import { useDeskFilter } from './filter/desk-filter.ts';
import { FilterButton } from './filter/filter-button.tsx';
import { photoOrders } from './filter/sort-photos.ts';
import type { PhotoImport } from './importing/use-photo-import.ts';
import { sharedEvent } from './shared-event.ts';
import type { ShownPhotos } from './use-shown-photos.ts';

export const tileWidths = { min: 120, max: 400, step: 20, usual: 220 } as const;

type DeskBarProps = {
  readonly shown: ShownPhotos;
  readonly tileWidth: number;
  readonly onTileWidth: (width: number) => void;
  readonly photoImport: PhotoImport;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function DeskBar(props: DeskBarProps) {
  const { shown, photoImport } = props;
  const texts = useTexts(photoTexts);
  return (
    <header className={styles['bar']}>
      <h1 className={styles['title']}>{sharedEvent(shown.listed) ?? texts.title}</h1>
      <Counts shown={shown} />
      {shown.all.length > 0 && <ViewTools {...props} />}
      <MenuButton
        label={texts.importPhotos}
        showLabel
        icon={<Download {...icon} />}
        items={[
          {
            id: 'card',
            label: texts.importCard,
            icon: <MemoryStick {...icon} />,
            onSelect: openedCard.choose,
            ...commandKeys('photos.ingest'),
          },
          {
            id: 'folder',
            label: texts.importFolder,
            icon: <FolderOpen {...icon} />,
            onSelect: photoImport.chooseFolder,
            ...commandKeys('photos.importFolder'),
          },
          {
            id: 'files',
            label: texts.importFiles,
            icon: <FileImage {...icon} />,
            onSelect: photoImport.chooseFiles,
          },
        ]}
      />
    </header>
  );
}

/** What narrows and shows the photos there are. */
function ViewTools({ shown, tileWidth, onTileWidth }: DeskBarProps) {
  const texts = useTexts(photoTexts);
  const { search, change } = useDeskFilter();
  const view = useDeskView();
  return (
    <>
      <div className={styles['search']}>
        <SearchField
          label={texts.search}
          placeholder={texts.placeholder}
          clearLabel={texts.clear}
          value={search}
          onInput={(text) => change({ search: text })}
        />
      </div>
      <input
        type="range"
        className={styles['size']}
        aria-label={texts.size}
        title={texts.size}
        min={tileWidths.min}
        max={tileWidths.max}
        step={tileWidths.step}
        value={tileWidth}
        disabled={view !== 'grid'}
        onChange={(event) => onTileWidth(event.currentTarget.valueAsNumber)}
      />
      <ViewChoice view={view} count={shown.photos.length} />
      <FilterButton photos={shown.all} />
      <OrderMenu />
    </>
  );
}

function ViewChoice({ view, count }: { readonly view: DeskView; readonly count: number }) {
  const texts = useTexts(photoTexts);
  const culling = useTexts(cullingTexts);
  const developing = useTexts(developingTexts);
  return (
    <Segmented
      label={texts.view}
      value={view}
      onChange={openDeskView}
      options={[
        { value: 'grid', label: texts.grid },
        { value: 'loupe', label: texts.loupe, disabled: count === 0 },
        { value: 'compare', label: culling.compare, disabled: count < 2 },
        { value: 'develop', label: developing.develop, disabled: count === 0 },
      ]}
    />
  );
}

function OrderMenu() {
  const texts = useTexts(cullingTexts);
  const { order, stacks, change } = useDeskFilter();
  return (
    <MenuButton
      label={texts.sort}
      bordered
      icon={<ArrowDownUp {...icon} />}
      items={[
        ...photoOrders.map((id) => ({
          id,
          label: texts[id],
          checked: id === order,
          onSelect: () => change({ order: id }),
        })),
        {
          id: 'stacks',
          label: texts.stacks,
          checked: stacks,
          onSelect: () => change({ stacks: !stacks }),
        },
        { id: 'keep', label: texts.keepOne, onSelect: () => void runCommand('photos.keepOne') },
      ]}
    />
  );
}

function Counts({ shown: { all, listed, waiting } }: Pick<DeskBarProps, 'shown'>) {
  const texts = useTexts(photoTexts);
  const culling = useTexts(cullingTexts);
  const { count } = useFormat();
  const selection = usePhotoSelection();
  const picked = listed.filter(({ pick }) => pick === 'picked').length;
  return (
    <p
      className={styles['counts']}
      role="status"
      title={waiting > 0 ? culling.looking(count(waiting)) : undefined}
    >
      {listed.length === all.length
        ? texts.count(count(all.length))
        : texts.countOf(count(listed.length), count(all.length))}
      {picked > 0 && ` · ${culling.pickedCount(count(picked))}`}
      {selection.ids.length > 0 && (
        <>
          {' · '}
          <strong>{texts.selected(count(selection.ids.length))}</strong>
        </>
      )}
    </p>
  );
}
