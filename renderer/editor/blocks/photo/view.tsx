// A photo at reading size with its words under it, or the place that waits for one.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ImageOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { pictureUrl } from '../../../api/client.ts';
import { editorTexts } from '../../../i18n/editor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useStoryPhoto } from '../../photos/story-photos.ts';
import type { PhotoViewProps } from '../block-views.tsx';
import { selectBlock } from '../select-block.ts';
import { useOwnKeys } from '../use-own-keys.ts';
import { fetchPhotoPeople, photoPeopleHere } from './fetch-people.ts';
import { peopleWords } from './people-words.ts';
import { PhotoMenu } from './photo-menu.tsx';
import styles from './photo.module.css';
import { PhotoWords } from './photo-words.tsx';
import { readingWidth } from './reading-width.ts';
import { WaitingPhoto } from './waiting-photo.tsx';

export function PhotoView(props: PhotoViewProps) {
  const figure = useRef<HTMLElement>(null);
  useOwnKeys(figure);
  return (
    <figure ref={figure} className={styles['figure']}>
      {props.photoId === null ? (
        <WaitingPhoto {...props} />
      ) : (
        <PlacedPhoto {...props} photoId={props.photoId} />
      )}
    </figure>
  );
}

function PlacedPhoto(props: PhotoViewProps & { readonly photoId: string }) {
  const texts = useTexts(editorTexts);
  const photo = useStoryPhoto(props.photoId);
  const [isNaming, setNaming] = useState(false);
  const [People, setPeople] = useState(photoPeopleHere);
  useEffect(() => fetchPhotoPeople((here) => setPeople(() => here)), []);
  if (photo == null) {
    return (
      <>
        <div className={styles['missing']} role="status">
          <ImageOff size={16} strokeWidth={1.5} aria-hidden />
          {photo === undefined ? texts.photoLoading : texts.photoGone}
        </div>
        <PhotoWords {...props} photo={undefined} />
        <PhotoMenu {...props} photo={undefined} />
      </>
    );
  }
  const names = peopleWords(texts, props.people, photo);
  return (
    <>
      <Picture nodeKey={props.nodeKey} photo={photo} alt={props.alt ?? photo.alt} />
      <PhotoWords {...props} photo={photo} />
      {People !== undefined && <People {...props} photo={photo} isOpen={isNaming} onOpen={setNaming} />}
      {People === undefined && names !== '' && <div className={styles['people']}>{names}</div>}
      <PhotoMenu {...props} photo={photo} onNamePeople={People && (() => setNaming(true))} />
    </>
  );
}

type PictureProps = { readonly nodeKey: string; readonly photo: Photo; readonly alt: string };

function Picture({ nodeKey, photo, alt }: PictureProps) {
  const [editor] = useLexicalComposerContext();
  const { width, height } = photo.capture;
  return (
    // The picture itself is not a control: a press selects the block, as the arrow keys do from the text around it.
    <img
      className={styles['picture']}
      src={pictureUrl(photo, 'screen')}
      alt={alt}
      width={width}
      height={height}
      style={{ aspectRatio: `${width} / ${height}`, inlineSize: readingWidth(photo) }}
      draggable={false}
      decoding="async"
      onClick={() => selectBlock(editor, nodeKey)}
    />
  );
}
