// Keeps the place of a gallery that is not drawn: its heading, and as many frames as it has photos, with their captions.
import type { GalleryItem } from '#shared/model/blocks.ts';
import type { GalleryViewProps } from '../block-views.tsx';
import { asPlace, light } from '../near/light.ts';
import type { PlaceParts } from '../near/near-kind.ts';
import styles from './gallery.module.css';

export function galleryPlace(
  { nodeKey: key, heading, layout, items }: GalleryViewProps,
  { editor, texts, photoOf }: PlaceParts,
): HTMLElement {
  const frame = ({ photoId, caption }: GalleryItem): HTMLElement => {
    const words = (caption ?? photoOf(photoId)?.caption ?? '') || texts.captionHint;
    const picture = light('div', { className: styles['picture'] });
    return light(
      'li',
      { className: styles['item'] },
      picture,
      light('div', { className: styles['caption'], words }),
    );
  };
  const door = light('div', { className: styles['heading'], words: heading || texts.galleryHeading });
  const grid = light('ul', { className: styles['grid'] }, ...items.map(frame));
  grid.dataset['layout'] = layout;
  const section = light(
    'section',
    { className: styles['gallery'] },
    door,
    grid,
    light('div', { className: styles['undrawnAdd'] }),
  );
  section.ariaLabel = texts.gallery;
  return asPlace(section, { editor, key, door });
}
