// A comment on what is selected: words of the body, a picture as a whole, or what the keyboard is in of the head. Words of the
// body are marked once the library holds the comment; nothing is changed in a field.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { createDOMRange } from '@lexical/selection';
import {
  $addUpdateTag,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { useState } from 'react';
import type { HeadField } from '#shared/model/head-fields.ts';
import { client } from '../../api/client.ts';
import { useShellSettings } from '../../api/shell-settings.ts';
import { useCommand } from '../../commands/commands.ts';
import { showThreadAtCaret } from '../../commands/desk-notes.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { deskNotesTexts } from '../../i18n/desk-notes.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';
import { Popover } from '../../ui/popover.tsx';
import { $isGalleryNode } from '../blocks/gallery/node.ts';
import { $isPhotoNode } from '../blocks/photo/node.ts';
import { FloatAnchorPoint, useFloatAnchor } from '../floating/float-anchor.tsx';
import { $markSelection, $threadsAtCaret } from './comment-marks.ts';
import styles from './comment-form.module.css';
import { fieldWithFocus, wordsSelected } from './field-words.ts';
import { NoteForm } from './note-form.tsx';

/** What a comment would be about. */
type Subject =
  | {
      readonly kind: 'field';
      readonly field: HeadField;
      readonly area: HTMLTextAreaElement;
      readonly quote: string;
    }
  | { readonly kind: 'words'; readonly selection: RangeSelection; readonly quote: string }
  | { readonly kind: 'photo'; readonly key: string; readonly photoId: string; readonly quote: string };

export function CommentForm({ storyId }: { readonly storyId: string }) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(deskNotesTexts);
  const [anchor, place] = useFloatAnchor();
  const [subject, setSubject] = useState<Subject>();
  const { setInspector } = useWorkspace();
  const send = useSend(storyId);

  useCommand('story.comment', () => {
    const field = fieldSubject();
    const thread = field === undefined && editor.read(() => $isCaret() && $threadsAtCaret()[0]);
    if (typeof thread === 'string') {
      setInspector('notes');
      showThreadAtCaret(thread);
      return;
    }
    const next = field ?? editor.read($subject);
    const rect = next && boxOf(editor, next);
    if (next === undefined || rect === undefined) {
      notify({ kind: 'news', text: texts.selectFirst });
      return;
    }
    place(rect);
    setSubject(next);
  });

  const close = (): void => setSubject(undefined);
  /** Before the form is gone: a selection that stood in it would be left beside the text. */
  const backToText = (): void => {
    if (subject?.kind === 'field') subject.area.focus();
    else editor.focus();
    close();
  };
  return (
    <>
      <FloatAnchorPoint ref={anchor} />
      <Popover
        open={subject !== undefined}
        onClose={close}
        anchor={anchor}
        label={texts.comment}
        role="dialog"
      >
        {subject !== undefined && (
          <div className={styles['comment']}>
            {subject.quote !== '' && (
              <q className={styles['quote']} lang="vi">
                {subject.quote}
              </q>
            )}
            <NoteForm
              label={texts.comment}
              placeholder={texts.commentHint}
              onLeave={backToText}
              onSend={async (text) => {
                if (await send(subject, text)) backToText();
              }}
            />
          </div>
        )}
      </Popover>
    </>
  );
}

/** False when the comment could not be kept; nothing is marked then. */
function useSend(storyId: string): (subject: Subject, text: string) => Promise<boolean> {
  const [editor] = useLexicalComposerContext();
  const { settings } = useShellSettings();
  const { setInspector } = useWorkspace();
  const describe = useDescribeError();
  return async (subject, text) => {
    const id = crypto.randomUUID();
    const photoId = subject.kind === 'photo' ? subject.photoId : null;
    const field = subject.kind === 'field' ? subject.field : null;
    const author = settings.userName.trim();
    try {
      await client['comments.start']({ id, storyId, photoId, field, quote: subject.quote, author, text });
    } catch (error) {
      notify({ kind: 'problem', text: describe(error).sentence });
      return false;
    }
    if (subject.kind === 'words') {
      editor.update(() => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        const selection = subject.selection.clone();
        $setSelection(selection);
        $markSelection(selection, id);
      });
    }
    setInspector('notes');
    showThreadAtCaret(id);
    return true;
  };
}

const LONGEST_QUOTE = 300;

function fieldSubject(): Subject | undefined {
  const focused = fieldWithFocus();
  if (focused === undefined) return undefined;
  return { kind: 'field', field: focused.name, area: focused.area, quote: wordsSelected(focused.area) };
}

function $subject(): Subject | undefined {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    const quote = selection.getTextContent().trim();
    if (quote === '') return undefined;
    return { kind: 'words', selection: selection.clone(), quote: quote.slice(0, LONGEST_QUOTE) };
  }
  const [block] = $isNodeSelection(selection) ? selection.getNodes() : [];
  const photoId = $isPhotoNode(block)
    ? block.getPhotoId()
    : $isGalleryNode(block)
      ? (block.getItems()[0]?.photoId ?? null)
      : null;
  if (block === undefined || photoId === null) return undefined;
  return {
    kind: 'photo',
    key: block.getKey(),
    photoId,
    quote: block.getTextContent().slice(0, LONGEST_QUOTE),
  };
}

function $isCaret(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed();
}

/** Of the text's own selection: the page's is elsewhere while the palette is open. */
function boxOf(editor: LexicalEditor, subject: Subject): DOMRect | undefined {
  if (subject.kind === 'field') return subject.area.getBoundingClientRect();
  if (subject.kind === 'photo') return editor.getElementByKey(subject.key)?.getBoundingClientRect();
  const range = editor.read(() => {
    const { anchor, focus } = subject.selection;
    return createDOMRange(editor, anchor.getNode(), anchor.offset, focus.getNode(), focus.offset);
  });
  return range?.getBoundingClientRect();
}
