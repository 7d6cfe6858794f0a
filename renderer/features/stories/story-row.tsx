// A story in the list: headline, state, who, how old, and where a search found its words.
import { memo } from 'react';
import type { StorySummary } from '#shared/model/story.ts';
import { pictureUrl } from '../../api/client.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { storyListTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { MarkedText } from '../../ui/marked-text.tsx';
import styles from './story-row.module.css';
import { StoryState } from './story-state.tsx';

/** Drawn again when its own story changes: the list is asked for at every save of any of them. */
export const StoryRow = memo(function StoryRow({ story }: { readonly story: StorySummary }) {
  const texts = useTexts(storyListTexts);
  const format = useFormat();
  const now = useNow();
  const names = story.byline.map(({ name }) => name).filter((name) => name !== '');
  const inHeadline = story.hit?.text === story.headline;
  const marks = inHeadline ? (story.hit?.marks ?? []) : [];
  return (
    <span className={styles['row']}>
      <span className={styles['headline']} data-untitled={story.headline === '' || undefined}>
        {story.headline === '' ? texts.untitled : <MarkedText text={story.headline} marks={marks} />}
      </span>
      {story.cover !== null && (
        <img
          className={styles['cover']}
          src={pictureUrl(story.cover, 'thumb')}
          alt=""
          loading="lazy"
          decoding="async"
        />
      )}
      {story.hit !== null && !inHeadline && (
        <span className={styles['hit']}>
          <MarkedText text={story.hit.text} marks={story.hit.marks} />
        </span>
      )}
      <span className={styles['meta']}>
        <StoryState status={story.status} />
        {[...names, format.age(story.updatedAt, now)].map((part) => ` · ${part}`).join('')}
      </span>
    </span>
  );
});
