// Beside a story: the photos it shows and what their words lack, the captions that wait for a picture, and the library's
// photos to put into the text.
import { useQuery } from '@tanstack/react-query';
import { ImagePlus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { photoIds } from '#shared/document/photo-references.ts';
import type { Photo } from '#shared/model/photo.ts';
import { pictureUrl } from '../../api/client.ts';
import { photoQueries, storyQueries } from '../../api/queries.ts';
import { useCommand } from '../../commands/commands.ts';
import { photoSelection, usePhotoSelection } from '../../commands/photo-selection.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useFormat } from '../../i18n/format.ts';
import { storyPhotoTexts } from '../../i18n/story-photos.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { startPhotoDrag } from './sheet/photo-drag.ts';
import styles from './story-photos.module.css';

type StoryPhotosProps = {
  readonly storyId: string;
  /** Puts photos into the text where the caret is, waiting captions first. */
  readonly onPlace: (ids: readonly string[]) => void;
};

/** So many say what came in last; the rest is in the photo room. */
const RECENT = 60;

export function StoryPhotos({ storyId, onPlace }: StoryPhotosProps) {
  const texts = useTexts(storyPhotoTexts);
  const { data: library } = useQuery(photoQueries.list({ search: '' }));
  const { data: story } = useQuery(storyQueries.byId(storyId));
  if (story === undefined || library === undefined) return <Skeleton label={texts.loading} />;
  const known = new Map(library.photos.map((photo) => [photo.id, photo]));
  const used = photoIds(story.document).flatMap((id) => known.get(id) ?? []);
  const waiting = story.document.root.children.flatMap((block) =>
    block.type === 'photo' && block.photoId === null ? [block.caption ?? ''] : [],
  );
  const others = library.photos
    .filter((photo) => !used.includes(photo))
    .sort((one, other) => other.importedAt.localeCompare(one.importedAt));
  return (
    <div className={styles['photos']}>
      <UsedPhotos photos={used} />
      {waiting.length > 0 && <WaitingCaptions captions={waiting} />}
      <LibraryStrip photos={others.slice(0, RECENT)} total={library.photos.length} onPlace={onPlace} />
    </div>
  );
}

function UsedPhotos({ photos }: { readonly photos: readonly Photo[] }) {
  const texts = useTexts(storyPhotoTexts);
  const { count } = useFormat();
  const { go } = useWorkspace();
  const show = (ids: readonly string[]): void => {
    photoSelection.set(ids);
    go('photos');
  };
  return (
    <section className={styles['part']} aria-label={texts.inStory}>
      <h2 className={styles['heading']}>
        {texts.inStory} <span>{count(photos.length)}</span>
      </h2>
      {photos.length === 0 && <p className={styles['muted']}>{texts.noneInStory}</p>}
      <ul>
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              className={styles['used']}
              title={texts.edit(photo.fileName)}
              onClick={() => show([photo.id])}
            >
              <img src={pictureUrl(photo, 'thumb')} alt="" />
              <span className={styles['words']}>
                <span className={styles['caption']} data-empty={photo.caption === '' || undefined}>
                  {photo.caption === '' ? texts.noCaption : photo.caption}
                </span>
                <Missing photo={photo} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {photos.length > 0 && (
        <Button kind="link" onClick={() => show(photos.map(({ id }) => id))}>
          {texts.captionAll}
        </Button>
      )}
    </section>
  );
}

/** The words a photo still lacks, or its credit. */
function Missing({ photo }: { readonly photo: Photo }) {
  const texts = useTexts(storyPhotoTexts);
  const missing = [
    ...(photo.alt.trim() === '' ? [texts.noAlt] : []),
    ...(photo.credit.trim() === '' ? [texts.noCredit] : []),
  ];
  if (missing.length > 0) return <span className={styles['missing']}>{missing.join(' · ')}</span>;
  return <span className={styles['muted']}>{photo.credit}</span>;
}

function WaitingCaptions({ captions }: { readonly captions: readonly string[] }) {
  const texts = useTexts(storyPhotoTexts);
  const { count } = useFormat();
  return (
    <section className={styles['part']} aria-label={texts.waiting}>
      <h2 className={styles['heading']}>
        {texts.waiting} <span>{count(captions.length)}</span>
      </h2>
      <ol className={styles['captions']}>
        {captions.map((caption, index) => (
          <li key={index}>{caption === '' ? texts.noCaption : caption}</li>
        ))}
      </ol>
      <p className={styles['muted']}>{texts.waitingHint}</p>
    </section>
  );
}

type LibraryStripProps = Pick<StoryPhotosProps, 'onPlace'> & {
  readonly photos: readonly Photo[];
  readonly total: number;
};

function LibraryStrip({ photos, total, onPlace }: LibraryStripProps) {
  const texts = useTexts(storyPhotoTexts);
  const { count } = useFormat();
  const { go } = useWorkspace();
  const selection = usePhotoSelection();
  const place = (ids: readonly string[]): void => {
    if (ids.length === 0) return;
    onPlace(ids);
    // What is placed is dealt with; a second press would put it in twice.
    photoSelection.clear();
  };
  useCommand('story.placePhotos', () => place(selection.ids), selection.ids.length > 0);
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    place(selection.ids.includes(id) ? selection.ids : [id]);
  };
  return (
    <section className={styles['part']} aria-label={texts.library}>
      <h2 className={styles['heading']}>{texts.library}</h2>
      {photos.length === 0 && <p className={styles['muted']}>{texts.noneInLibrary}</p>}
      <ul className={styles['strip']}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              className={styles['tile']}
              aria-pressed={selection.ids.includes(photo.id)}
              aria-label={texts.tile(photo.fileName, photo.caption)}
              title={photo.caption === '' ? photo.fileName : photo.caption}
              draggable
              onClick={(event) => {
                if (event.shiftKey)
                  selection.range(
                    photos.map(({ id }) => id),
                    photo.id,
                  );
                else selection.toggle(photo.id);
              }}
              onDoubleClick={() => place([photo.id])}
              onKeyDown={(event) => onKeyDown(event, photo.id)}
              onDragStart={(event) =>
                startPhotoDrag(event, selection.ids.includes(photo.id) ? selection.ids : [photo.id])
              }
            >
              <img src={pictureUrl(photo, 'thumb')} alt="" loading="lazy" draggable={false} />
            </button>
          </li>
        ))}
      </ul>
      <div className={styles['actions']}>
        <Button
          icon={<ImagePlus size={16} strokeWidth={1.5} aria-hidden />}
          disabled={selection.ids.length === 0}
          onClick={() => place(selection.ids)}
        >
          {selection.ids.length === 0 ? texts.place : texts.placeSome(count(selection.ids.length))}
        </Button>
        <Button kind="link" onClick={() => go('photos')}>
          {texts.all(count(total))}
        </Button>
      </div>
    </section>
  );
}
