// Keeps the place of a gallery that is not drawn: its heading, and as many frames as it has photos, with their captions.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { GalleryItem } from '#shared/model/blocks.ts';
import { editorTexts } from '../../../i18n/editor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useStoryPhoto } from '../../photos/story-photos.ts';
import type { GalleryViewProps } from '../block-views.tsx';
import { useWayIn } from '../near/use-way-in.ts';
import { selectBlock } from '../select-block.ts';
import styles from './gallery.module.css';

export function UndrawnGallery({ nodeKey, heading, layout, items }: GalleryViewProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const wayIn = useWayIn(nodeKey);
  return (
    <section
      className={styles['gallery']}
      aria-label={texts.gallery}
      data-undrawn
      onClick={() => selectBlock(editor, nodeKey)}
    >
      <div className={styles['heading']} data-text={heading || texts.galleryHeading} {...wayIn} />
      <ul className={styles['grid']} data-layout={layout}>
        {items.map((item, index) => (
          // A photo may stand in a gallery twice; its place tells the two apart.
          <UndrawnItem key={`${item.photoId} ${index}`} item={item} />
        ))}
      </ul>
      <div className={styles['undrawnAdd']} />
    </section>
  );
}

function UndrawnItem({ item }: { readonly item: GalleryItem }) {
  const texts = useTexts(editorTexts);
  const photo = useStoryPhoto(item.photoId);
  return (
    <li className={styles['item']}>
      <div className={styles['picture']} />
      <div
        className={styles['caption']}
        data-text={(item.caption ?? photo?.caption ?? '') || texts.captionHint}
      />
    </li>
  );
}
