// Keeps the place of a photo that is not drawn: as high as the picture and its words, which can be read, and nothing else.
import type { StoryPhoto } from '../../photos/story-photos.ts';
import type { PhotoViewProps } from '../block-views.tsx';
import { asPlace, light } from '../near/light.ts';
import type { PlaceParts } from '../near/near-kind.ts';
import type { PhotoField } from './node.ts';
import { peopleWords } from './people-words.ts';
import styles from './photo.module.css';
import { readingWidth } from './reading-width.ts';

export function photoPlace(props: PhotoViewProps, { editor, texts, photoOf }: PlaceParts): HTMLElement {
  const { nodeKey: key, photoId } = props;
  const photo = photoId === null ? null : photoOf(photoId);
  const figure = light('figure', { className: styles['figure'] }, picturePlace(photoId, photo));
  // Nothing is known of it yet: its words come with its height, and the start is spared two hundred hints.
  if (photo === undefined) return asPlace(figure, { editor, key, door: figure });

  const hints = { caption: texts.captionHint, credit: texts.creditHint, alt: texts.altHint };
  const text = (field: PhotoField): string => (props[field] ?? photo?.[field] ?? '') || hints[field];
  const words = light('figcaption', { className: styles['words'], words: text('caption') });
  if (photoId !== null) {
    words.append(
      light('span', { words: `${texts.creditMark} ${text('credit')}` }),
      light('span', { words: `${texts.altMark} ${text('alt')}` }),
    );
  }
  figure.append(words);
  const people = photo === null ? '' : peopleWords(texts, props.people, photo);
  if (people !== '') {
    const line = light('div', { className: styles['people'] });
    line.textContent = people;
    figure.append(line);
  }
  return asPlace(figure, { editor, key, door: words });
}

function picturePlace(photoId: string | null, photo: StoryPhoto): HTMLElement {
  if (photo == null) return light('div', { className: styles[photoId === null ? 'waiting' : 'missing'] });
  const picture = light('div', { className: styles['picture'] });
  picture.style.aspectRatio = `${photo.capture.width} / ${photo.capture.height}`;
  picture.style.inlineSize = readingWidth(photo);
  return picture;
}
