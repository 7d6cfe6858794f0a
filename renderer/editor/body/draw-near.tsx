// Puts the views of photos and galleries near what is in sight into their elements. Lexical's own way, a portal for every block of
// a text, costs React a hundred and fifty listeners and a row of components for each: half of what a long story takes longer to open.
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { editorTexts } from '../../i18n/editor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { galleryPlace } from '../blocks/gallery/gallery-place.ts';
import { $isGalleryNode, GalleryNode } from '../blocks/gallery/node.ts';
import { GalleryView } from '../blocks/gallery/view.tsx';
import { nearKind } from '../blocks/near/near-kind.ts';
import { createNearViews } from '../blocks/near/near-views.ts';
import { $isPhotoNode, PhotoNode } from '../blocks/photo/node.ts';
import { photoPlace } from '../blocks/photo/photo-place.ts';
import { PhotoView } from '../blocks/photo/view.tsx';

const kinds = [
  nearKind({
    klass: PhotoNode,
    $is: $isPhotoNode,
    View: PhotoView,
    place: photoPlace,
    photoIds: ({ photoId }) => (photoId === null ? [] : [photoId]),
  }),
  nearKind({
    klass: GalleryNode,
    $is: $isGalleryNode,
    View: GalleryView,
    place: galleryPlace,
    photoIds: ({ items }) => items.map(({ photoId }) => photoId),
  }),
];

export function DrawNear() {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const [views] = useState(() => createNearViews(editor, kinds));
  const shown = useSyncExternalStore(views.onChange, views.shown);
  useLayoutEffect(() => views.follow(texts), [views, texts]);
  return shown.map(({ key, element, view }) =>
    createPortal(<LexicalErrorBoundary onError={reportError}>{view}</LexicalErrorBoundary>, element, key),
  );
}
