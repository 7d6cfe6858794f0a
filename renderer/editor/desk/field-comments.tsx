// Says at the edge of each field of the head how many open comments it has. It lies in the margin of the sheet: nothing is
// drawn in the field, and typing there draws nothing here.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useQuery } from '@tanstack/react-query';
import { MessageSquareText } from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CommentThread } from '#shared/model/comment.ts';
import { headFields, type HeadField } from '#shared/model/head-fields.ts';
import { commentQueries } from '../../api/queries.ts';
import { showThreadAtCaret, useThreadAtCaret } from '../../commands/desk-notes.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { deskNotesTexts } from '../../i18n/desk-notes.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { $threadsAtCaret } from './comment-marks.ts';
import styles from './field-comments.module.css';

export function FieldComments({ storyId }: { readonly storyId: string }) {
  const [editor] = useLexicalComposerContext();
  const [places] = useState(() => placesOf(editor));
  const { data } = useQuery(commentQueries.ofStory(storyId));
  const here = useThreadAtCaret();
  const open = data?.threads.filter(({ resolved }) => resolved === null) ?? [];
  const shown = open.find(({ id }) => id === here)?.field ?? null;
  useLeaving(editor, shown);
  return places.map(([field, place]) => {
    const threads = open.filter((thread) => thread.field === field);
    return createPortal(<FieldMark field={field} threads={threads} isHere={field === shown} />, place, field);
  });
}

type FieldMarkProps = {
  readonly field: HeadField;
  readonly threads: readonly CommentThread[];
  readonly isHere: boolean;
};

function FieldMark({ field, threads, isHere }: FieldMarkProps) {
  const texts = useTexts(deskNotesTexts);
  const names = useTexts(editorTexts);
  const format = useFormat();
  const { setInspector } = useWorkspace();
  const [first] = threads;
  if (first === undefined) return null;
  const count = format.count(threads.length);
  const label = texts.onField(count, names[field]);
  return (
    <span className={styles['edge']}>
      <button
        type="button"
        className={styles['mark']}
        aria-label={label}
        title={label}
        data-here={isHere || undefined}
        onClick={() => {
          setInspector('notes');
          showThreadAtCaret(first.id);
        }}
      >
        <MessageSquareText size={14} strokeWidth={1.5} aria-hidden />
        {threads.length > 1 && count}
      </button>
    </span>
  );
}

/** Once the keyboard goes elsewhere on the sheet, the thread of this field is no longer the one at the caret. */
function useLeaving(editor: LexicalEditor, field: HeadField | null): void {
  useEffect(() => {
    const root = editor.getRootElement();
    const sheet = root?.closest('article');
    if (field === null || sheet === null || sheet === undefined) return undefined;
    const leave = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      if (target.closest('[data-field]')?.getAttribute('data-field') === field) return;
      const [thread = null] = target === root ? editor.getEditorState().read($threadsAtCaret) : [];
      showThreadAtCaret(thread);
    };
    sheet.addEventListener('focusin', leave);
    return () => sheet.removeEventListener('focusin', leave);
  }, [editor, field]);
}

function placesOf(editor: LexicalEditor): (readonly [HeadField, Element])[] {
  const sheet = editor.getRootElement()?.closest('article');
  return headFields.flatMap((field) => {
    const place = sheet?.querySelector(`[data-field="${field}"]`);
    return place === null || place === undefined ? [] : [[field, place] as const];
  });
}
