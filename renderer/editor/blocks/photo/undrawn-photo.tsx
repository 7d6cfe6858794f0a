// Keeps the place of a photo that is not drawn: as high as the picture and its words, which can be read, and nothing else. It
// must not ask the engine anything of its own.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { editorTexts } from '../../../i18n/editor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useStoryPhoto } from '../../photos/story-photos.ts';
import type { PhotoViewProps } from '../block-views.tsx';
import { useWayIn } from '../near/use-way-in.ts';
import { selectBlock } from '../select-block.ts';
import { readingOrder } from './node.tsx';
import styles from './photo.module.css';
import { readingWidth } from './reading-width.ts';

export function UndrawnPhoto(props: PhotoViewProps) {
  const { nodeKey, photoId } = props;
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const wayIn = useWayIn(nodeKey);
  const photo = useStoryPhoto(photoId) ?? undefined;
  const marks = { caption: undefined, credit: texts.creditMark, alt: texts.altMark };
  const hints = { caption: texts.captionHint, credit: texts.creditHint, alt: texts.altHint };
  const fields = photoId === null ? (['caption'] as const) : readingOrder;
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
      <figcaption className={styles['words']} {...wayIn}>
        {fields.map((field) => (
          <div key={field} className={styles['word']} data-photo-field={field}>
            {marks[field] !== undefined && <span className={styles['mark']}>{marks[field]}</span>}
            <span>{(props[field] ?? photo?.[field] ?? '') || hints[field]}</span>
          </div>
        ))}
      </figcaption>
      {photo !== undefined && photo.people.length > 0 && (
        <p className={styles['people']}>{texts.inPhoto(photo.people.join(', '))}</p>
      )}
    </figure>
  );
}
