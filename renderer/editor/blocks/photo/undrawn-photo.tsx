// Keeps the place of a photo that is not drawn: as high as the picture and its words, which can be read, and nothing else. It
// must not ask the engine anything of its own.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { editorTexts } from '../../../i18n/editor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useStoryPhoto } from '../../photos/story-photos.ts';
import type { PhotoViewProps } from '../block-views.tsx';
import { useWayIn } from '../near/use-way-in.ts';
import { selectBlock } from '../select-block.ts';
import type { PhotoField } from './node.tsx';
import styles from './photo.module.css';
import { readingWidth } from './reading-width.ts';

export function UndrawnPhoto(props: PhotoViewProps) {
  const { nodeKey, photoId } = props;
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const wayIn = useWayIn(nodeKey);
  const photo = useStoryPhoto(photoId) ?? undefined;
  const hints = { caption: texts.captionHint, credit: texts.creditHint, alt: texts.altHint };
  const text = (field: PhotoField): string => (props[field] ?? photo?.[field] ?? '') || hints[field];
  return (
    <figure className={styles['figure']} data-undrawn onClick={() => selectBlock(editor, nodeKey)}>
      {photo === undefined ? (
        <div className={styles[photoId === null ? 'waiting' : 'missing']} />
      ) : (
        <div
          className={styles['picture']}
          style={{
            aspectRatio: `${photo.capture.width} / ${photo.capture.height}`,
            inlineSize: readingWidth(photo),
          }}
        />
      )}
      {/* Words as attributes: two hundred such places must be few nodes. */}
      <figcaption className={styles['words']} data-text={text('caption')} {...wayIn}>
        {photoId !== null && (
          <>
            <span data-text={`${texts.creditMark} ${text('credit')}`} />
            <span data-text={`${texts.altMark} ${text('alt')}`} />
          </>
        )}
      </figcaption>
      {photo !== undefined && photo.people.length > 0 && (
        <p className={styles['people']}>{texts.inPhoto(photo.people.join(', '))}</p>
      )}
    </figure>
  );
}
