// A placeholder: the caption is there, the picture is still to come.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { textLimits } from '#shared/model/text-limits.ts';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';
import { editorTexts } from '../../../i18n/editor.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { useBringPhotos } from '../../photos/bring-photos.ts';
import { GrowingText } from '../../sheet/growing-text.tsx';
import type { PhotoViewProps } from '../block-views.tsx';
import { leaveBlock } from '../leave-block.ts';
import { selectBlock } from '../select-block.ts';
import { PhotoMenu } from './photo-menu.tsx';
import { setOverride } from './set-override.ts';
import styles from './photo.module.css';

export function WaitingPhoto(props: PhotoViewProps) {
  const { nodeKey, caption } = props;
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const format = useFormat();
  const bring = useBringPhotos(editor);
  const { ids } = usePhotoSelection();
  const startsStep = useRef(true);
  const target = { kind: 'placeholder', key: nodeKey } as const;
  return (
    <>
      <div
        className={styles['waiting']}
        data-drop="placeholder"
        onClick={({ target: pressed, currentTarget }) => {
          if (pressed === currentTarget) selectBlock(editor, nodeKey);
        }}
      >
        <ImagePlus size={20} strokeWidth={1.5} aria-hidden />
        <strong>{texts.waitingPhoto}</strong>
        <span>{texts.waitingHint}</span>
        <div className={styles['actions']}>
          {ids.length > 0 && (
            <Button onClick={() => bring.place(ids, target)}>
              {texts.placeSelected(format.count(ids.length))}
            </Button>
          )}
          <Button kind="quiet" onClick={() => bring.choose(target)}>
            {texts.choosePhotos}
          </Button>
        </div>
      </div>
      <figcaption className={styles['words']}>
        <div className={styles['word']} data-photo-field="caption">
          <GrowingText
            label={texts.caption}
            placeholder={texts.captionHint}
            value={caption ?? ''}
            most={textLimits.caption}
            onText={(text) => {
              setOverride(editor, {
                key: nodeKey,
                field: 'caption',
                text: text === '' ? null : text,
                newStep: startsStep.current,
              });
              startsStep.current = false;
            }}
            onLeave={(to) => leaveBlock(editor, nodeKey, to)}
            onFocus={() => {
              startsStep.current = true;
            }}
          />
        </div>
      </figcaption>
      <PhotoMenu {...props} photo={undefined} />
    </>
  );
}
