// Caption, credit and alt text under a picture. They show what the photo says until this story says something else; a text
// written where the photo has none becomes the photo's own when the field is left.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useRef } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { textLimits } from '#shared/model/text-limits.ts';
import { editorTexts } from '../../../i18n/editor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { GrowingText } from '../../sheet/growing-text.tsx';
import type { PhotoViewProps } from '../block-views.tsx';
import { leaveBlock } from '../leave-block.ts';
import { giveToPhoto } from './give-to-photo.ts';
import { LookAgain } from './look-again.tsx';
import { readingOrder, type PhotoField } from './node.ts';
import { OwnWords } from './own-words.tsx';
import { dropOverride, setOverride } from './set-override.ts';
import styles from './photo.module.css';

type PhotoWordsProps = PhotoViewProps & { readonly photo: Photo | undefined };

export function PhotoWords(props: PhotoWordsProps) {
  const [editor] = useLexicalComposerContext();
  const words = useRef<HTMLElement>(null);
  const leave = (from: PhotoField, to: 'next' | 'previous'): void => {
    const order = readingOrder.indexOf(from) + (to === 'next' ? 1 : -1);
    const field = readingOrder[order];
    const area = words.current?.querySelector<HTMLElement>(`[data-photo-field="${field}"] textarea`);
    if (area === null || area === undefined) leaveBlock(editor, props.nodeKey, to);
    else area.focus();
  };
  return (
    <figcaption ref={words} className={styles['words']}>
      {readingOrder.map((field) => (
        <PhotoWord key={field} {...props} field={field} onLeave={(to) => leave(field, to)} />
      ))}
    </figcaption>
  );
}

type PhotoWordProps = PhotoWordsProps & {
  readonly field: PhotoField;
  readonly onLeave: (to: 'next' | 'previous') => void;
};

function PhotoWord({ nodeKey, field, photo, onLeave, ...overrides }: PhotoWordProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const startsStep = useRef(true);
  const own = photo?.[field] ?? '';
  const override = overrides[field];
  const type = (text: string): void => {
    setOverride(editor, {
      key: nodeKey,
      field,
      text: text === own ? null : text,
      newStep: startsStep.current,
    });
    startsStep.current = false;
  };
  const leaveField = async (): Promise<void> => {
    if (photo === undefined || own !== '' || override === null || override.trim() === '') return;
    if (await giveToPhoto(photo.id, { [field]: override })) {
      dropOverride(editor, { key: nodeKey, field, text: override });
    }
  };
  return (
    <div className={styles['word']} data-photo-field={field}>
      {field !== 'caption' && (
        <span className={styles['mark']}>{field === 'credit' ? texts.creditMark : texts.altMark}</span>
      )}
      <GrowingText
        label={texts[field]}
        placeholder={hints(texts)[field]}
        value={override ?? own}
        most={field === 'credit' ? undefined : textLimits[field]}
        onText={type}
        onLeave={onLeave}
        onFocus={() => {
          startsStep.current = true;
        }}
        onBlur={() => void leaveField()}
      />
      {photo !== undefined && <LookAgain photo={photo} field={field} isOverride={override !== null} />}
      {override !== null && override !== own && own !== '' && (
        <OwnWords
          hint={own}
          onUse={() => setOverride(editor, { key: nodeKey, field, text: null, newStep: true })}
        />
      )}
    </div>
  );
}

function hints(texts: (typeof editorTexts)['vi']): Readonly<Record<PhotoField, string>> {
  return { caption: texts.captionHint, alt: texts.altHint, credit: texts.creditHint };
}
