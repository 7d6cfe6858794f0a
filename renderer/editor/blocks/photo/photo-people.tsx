// Who is in the picture, under its words: a line to read, and at a press the field in which this story names people itself. What
// the photo has nobody for becomes the photo's own when the field is left, as its words do.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey } from 'lexical';
import { useId, type FocusEvent } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { editorTexts } from '../../../i18n/editor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { PeopleEntry } from '../../../names/people-entry.tsx';
import type { PhotoViewProps } from '../block-views.tsx';
import { leaveBlock } from '../leave-block.ts';
import { selectBlock } from '../select-block.ts';
import { giveToPhoto } from './give-to-photo.ts';
import { $isPhotoNode, isSamePeople } from './node.ts';
import { OwnWords } from './own-words.tsx';
import { peopleWords } from './people-words.ts';
import styles from './photo.module.css';
import { dropPeople, setPeople } from './set-override.ts';

type PhotoPeopleProps = Pick<PhotoViewProps, 'nodeKey' | 'people'> & {
  readonly photo: Photo;
  /** The field is there instead of the line. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

export function PhotoPeople({ nodeKey, people, photo, isOpen, onOpen }: PhotoPeopleProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const id = useId();
  const names = people ?? photo.people;
  const words = peopleWords(texts, people, photo);

  const leave = async (): Promise<void> => {
    onOpen(false);
    const named = editor.read(() => {
      const node = $getNodeByKey(nodeKey);
      return $isPhotoNode(node) ? node.getPeople() : null;
    });
    if (photo.people.length > 0 || named === null || named.length === 0) return;
    if (await giveToPhoto(photo.id, { people: [...named] }))
      dropPeople(editor, { key: nodeKey, people: named });
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    // Another window has the keyboard now: whoever comes back goes on.
    if (currentTarget.contains(relatedTarget) || currentTarget.contains(document.activeElement)) return;
    // A name half typed is neither taken for a name nor lost.
    const isTyping = currentTarget.querySelector('input')?.value.trim() !== '';
    if (isOpen && !isTyping) void leave();
  };
  if (!isOpen && words === '') return null;
  return (
    <div className={styles['people']} data-field="people" onBlur={onBlur}>
      {isOpen ? (
        <div className={styles['naming']}>
          <label htmlFor={id} className="visually-hidden">
            {texts.peopleInPhoto}
          </label>
          <PeopleEntry
            {...{ id, names }}
            placeholder={names.length === 0 ? texts.peopleHint : undefined}
            day={photo.shotAt?.slice(0, 10)}
            onChange={(change) => {
              const next = change(names);
              setPeople(editor, { key: nodeKey, people: isSamePeople(next, photo.people) ? null : next });
            }}
            onLeave={(to) => {
              if (to === 'next') leaveBlock(editor, nodeKey, 'next');
              else selectBlock(editor, nodeKey);
            }}
          />
        </div>
      ) : (
        <button
          type="button"
          className={styles['names']}
          title={texts.namePeopleHint}
          onClick={() => onOpen(true)}
        >
          {words}
        </button>
      )}
      {people !== null && photo.people.length > 0 && (
        <OwnWords
          hint={texts.inPhoto(photo.people.join(', '))}
          onUse={() => setPeople(editor, { key: nodeKey, people: null })}
        />
      )}
    </div>
  );
}
