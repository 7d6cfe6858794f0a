// The codes offered below a field while one is typed into it. The field's element belongs to the person: it is only read, until
// a code is taken.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleListId } from '#shared/model/caption-batch.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { captioningQueries } from '../../../../api/queries.ts';
import type { CodeRow } from '../../../../names/name-list.tsx';
import { findTypedCode } from './typed-code.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export type TypedCode = {
  /** A code is being typed, whether one fits or not. */
  readonly isTyping: boolean;
  readonly rows: readonly CodeRow[];
  /** Looks at what stands before the caret; after every change of the text. */
  readonly look: (element: TextElement) => void;
  readonly close: () => void;
};

/** @param photoId whose words a code is shown with; null for no photo in particular */
export function useTypedCode(photoId: string | null): TypedCode {
  const [typed, setTyped] = useState<string>();
  // Of `ct#2` all variants are shown.
  const asked = typed?.replace(/#\d*$/u, '') ?? '';
  const { data, isPlaceholderData } = useQuery({
    ...captioningQueries.complete({ typed: asked, photoId }),
    enabled: typed !== undefined,
    placeholderData: (before) => before,
  });
  const isTyping = typed !== undefined;
  // Until the answer to these letters is there, of the one before stays what they still mean.
  const stillFits = (code: string): boolean => !isPlaceholderData || fold(code).startsWith(fold(asked));
  const rows = isTyping ? (data?.codes ?? []).filter(({ code }) => stillFits(code)) : [];
  return {
    isTyping,
    rows: rows.map(({ token, listId, list, text, problem }) => ({
      ...{ token, problem, says: text, replaces: (typed?.length ?? 0) + 1 },
      list: listId === peopleListId ? undefined : list,
    })),
    look: (element) => {
      const { value, selectionStart, selectionEnd } = element;
      const isCaret = selectionStart !== null && selectionStart === selectionEnd;
      setTyped(isCaret ? findTypedCode(value.slice(0, selectionStart)) : undefined);
    },
    close: () => setTyped(undefined),
  };
}

/** Writes the code in place of what was typed of it. */
export function writeCode(element: TextElement, { token, replaces }: CodeRow): void {
  const caret = element.selectionStart ?? element.value.length;
  element.focus();
  element.setRangeText(token, caret - replaces, element.selectionEnd ?? caret, 'end');
}
