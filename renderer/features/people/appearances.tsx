// The photos that name a person and the stories that mention them.
import { useQuery } from '@tanstack/react-query';
import { pictureUrl } from '../../api/client.ts';
import { photoQueries, storyQueries } from '../../api/queries.ts';
import { photoSelection } from '../../commands/photo-selection.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useFormat } from '../../i18n/format.ts';
import { peopleTexts } from '../../i18n/people.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { PaneHeader } from '../../ui/pane-header.tsx';
import { fold } from '#shared/vietnamese/fold.ts';
import { nameKey } from '#shared/vietnamese/names.ts';
import styles from './appearances.module.css';

export function Appearances({ name }: { readonly name: string }) {
  const texts = useTexts(peopleTexts);
  return (
    <>
      <PaneHeader title={texts.appears} />
      <div className={styles['body']}>
        <Photos name={name} />
        <Stories name={name} />
      </div>
    </>
  );
}

/** So many pictures say enough; the rest is in the photo room. */
const SHOWN = 12;

function Photos({ name }: { readonly name: string }) {
  const texts = useTexts(peopleTexts);
  const format = useFormat();
  const { go } = useWorkspace();
  const { data } = useQuery(photoQueries.list({ search: name }));
  if (data === undefined) return null;
  const key = nameKey(name);
  const photos = data.photos.filter(({ people }) => people.some((shown) => nameKey(shown) === key));
  const show = (ids: readonly string[]): void => {
    photoSelection.set(ids);
    go('photos');
  };
  return (
    <section className={styles['group']} aria-label={texts.photos}>
      <h2 className={styles['heading']}>{texts.photos}</h2>
      {photos.length === 0 ? (
        <p className={styles['none']}>{texts.noPhotos}</p>
      ) : (
        <>
          <ul className={styles['photos']}>
            {photos.slice(0, SHOWN).map((photo) => (
              <li key={photo.id}>
                <button
                  type="button"
                  className={styles['photo']}
                  aria-label={texts.photo(photo.fileName)}
                  title={photo.caption}
                  onClick={() => show([photo.id])}
                >
                  <img src={pictureUrl(photo, 'thumb')} alt="" loading="lazy" />
                </button>
              </li>
            ))}
          </ul>
          <Button kind="link" onClick={() => show(photos.map(({ id }) => id))}>
            {texts.showPhotos(format.count(photos.length))}
          </Button>
        </>
      )}
    </section>
  );
}

function Stories({ name }: { readonly name: string }) {
  const texts = useTexts(peopleTexts);
  const { openStory } = useWorkspace();
  const { data } = useQuery(storyQueries.list({ search: name }));
  if (data === undefined) return null;
  // The search also finds stories where the words of the name are spread over other names.
  const stories = data.stories.filter(({ hit }) => hit !== null && fold(hit.text).includes(fold(name)));
  return (
    <section className={styles['group']} aria-label={texts.stories}>
      <h2 className={styles['heading']}>{texts.stories}</h2>
      {stories.length === 0 ? (
        <p className={styles['none']}>{texts.noStories}</p>
      ) : (
        <ul>
          {stories.map((story) => (
            <li key={story.id}>
              <button type="button" className={styles['story']} onClick={() => openStory(story.id)}>
                <span className={styles['headline']}>
                  {story.headline === '' ? texts.untitled : story.headline}
                </span>
                {story.hit !== null && (
                  <span className={styles['hit']}>
                    <MarkedText text={story.hit.text} marks={placesOf(name, story.hit.text)} />
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where the whole name stands; folding keeps the length of a text. */
function placesOf(name: string, text: string): [number, number][] {
  const start = fold(text).indexOf(fold(name));
  return start === -1 ? [] : [[start, start + name.length]];
}
