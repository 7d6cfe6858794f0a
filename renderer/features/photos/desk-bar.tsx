// The one bar over the contact sheet: what is shown, how, and the way to bring more in.
import { Download, FileImage, FolderOpen, ListFilter, MemoryStick } from 'lucide-react';
import type { Photo } from '#shared/model/photo.ts';
import { commandKeys } from '../../commands/commands.ts';
import type { DeskView } from '../../commands/desk-view.ts';
import { openedCard } from '../../commands/opened-card.ts';
import { usePhotoSelection } from '../../commands/photo-selection.ts';
import { useFormat } from '../../i18n/format.ts';
import { photoTexts } from '../../i18n/photos.ts';
import { useTexts } from '../../i18n/texts.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './desk-bar.module.css';
import { photoFilters, sharedEvent, type PhotoFilter } from './filter-photos.ts';

export const tileWidths = { min: 120, max: 400, step: 20, usual: 220 } as const;

type DeskBarProps = {
  readonly all: readonly Photo[];
  readonly shown: readonly Photo[];
  readonly view: DeskView;
  readonly onView: (view: DeskView) => void;
  readonly filter: PhotoFilter;
  readonly onFilter: (filter: PhotoFilter) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly tileWidth: number;
  readonly onTileWidth: (width: number) => void;
  readonly onImportFolder: () => void;
  readonly onImportFiles: () => void;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function DeskBar(props: DeskBarProps) {
  const { all, shown } = props;
  const texts = useTexts(photoTexts);
  return (
    <header className={styles['bar']}>
      <h1 className={styles['title']}>{sharedEvent(shown) ?? texts.title}</h1>
      <Counts all={all} shown={shown} />
      {all.length > 0 && <ViewTools {...props} />}
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
            onSelect: props.onImportFolder,
            ...commandKeys('photos.importFolder'),
          },
          {
            id: 'files',
            label: texts.importFiles,
            icon: <FileImage {...icon} />,
            onSelect: props.onImportFiles,
          },
        ]}
      />
    </header>
  );
}

/** What narrows and shows the photos there are. */
function ViewTools(props: DeskBarProps) {
  const { shown, view, onView, search, onSearch, tileWidth, onTileWidth } = props;
  const texts = useTexts(photoTexts);
  return (
    <>
      <div className={styles['search']}>
        <SearchField
          label={texts.search}
          placeholder={texts.placeholder}
          clearLabel={texts.clear}
          value={search}
          onInput={onSearch}
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
      <Segmented
        label={texts.view}
        value={view}
        onChange={onView}
        options={[
          { value: 'grid', label: texts.grid },
          { value: 'loupe', label: texts.loupe, disabled: shown.length === 0 },
        ]}
      />
      <Filter {...props} />
    </>
  );
}

function Counts({ all, shown }: Pick<DeskBarProps, 'all' | 'shown'>) {
  const texts = useTexts(photoTexts);
  const { count } = useFormat();
  const selection = usePhotoSelection();
  return (
    <p className={styles['counts']} role="status">
      {shown.length === all.length
        ? texts.count(count(all.length))
        : texts.countOf(count(shown.length), count(all.length))}
      {selection.ids.length > 0 && (
        <>
          {' · '}
          <strong>{texts.selected(count(selection.ids.length))}</strong>
        </>
      )}
    </p>
  );
}

function Filter({ filter, onFilter }: Pick<DeskBarProps, 'filter' | 'onFilter'>) {
  const texts = useTexts(photoTexts);
  const names: Readonly<Record<PhotoFilter, string>> = {
    all: texts.filterAll,
    'no-caption': texts.filterNoCaption,
    'no-alt': texts.filterNoAlt,
    'in-story': texts.filterInStory,
    selected: texts.filterSelected,
  };
  return (
    <MenuButton
      label={names[filter]}
      showLabel
      icon={<ListFilter {...icon} />}
      items={photoFilters.map((id) => ({
        id,
        label: names[id],
        checked: id === filter,
        onSelect: () => onFilter(id),
      }))}
    />
  );
}
