// Shows which words have an open comment, and tells the panel which thread the caret is in. Paints by attributes of the marks'
// elements: no node of the text is touched.
import { $isMarkNode, MarkNode } from '@lexical/mark';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useQuery } from '@tanstack/react-query';
import { $getNodeByKey, mergeRegister, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useRef } from 'react';
import { commentQueries } from '../../api/queries.ts';
import { showThreadAtCaret, useThreadAtCaret } from '../../commands/desk-notes.ts';
import { $threadsAtCaret } from './comment-marks.ts';

export function PaintComments({ storyId }: { readonly storyId: string }) {
  const [editor] = useLexicalComposerContext();
  const { data } = useQuery(commentQueries.ofStory(storyId));
  const here = useThreadAtCaret();
  const marks = useRef(new Set<NodeKey>());
  const wanted = useRef<Painting>({ open: new Set(), here: null });

  useEffect(() => {
    const open = data?.threads.filter(({ resolved }) => resolved === null) ?? [];
    wanted.current = { open: new Set(open.map(({ id }) => id)), here };
    for (const key of marks.current) paint(editor, key, wanted.current);
  }, [editor, data, here]);

  useEffect(() => {
    let last: string | null = null;
    showThreadAtCaret(null);
    return mergeRegister(
      editor.registerMutationListener(MarkNode, (changes) => {
        for (const [key, change] of changes) {
          if (change === 'destroyed') marks.current.delete(key);
          else {
            marks.current.add(key);
            paint(editor, key, wanted.current);
          }
        }
      }),
      editor.registerUpdateListener(({ editorState }) => {
        const [thread = null] = editorState.read($threadsAtCaret);
        if (thread === last) return;
        last = thread;
        showThreadAtCaret(thread);
      }),
    );
  }, [editor]);
  return null;
}

type Painting = { readonly open: ReadonlySet<string>; readonly here: string | null };

function paint(editor: LexicalEditor, key: NodeKey, { open, here }: Painting): void {
  const ids = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isMarkNode(node) ? node.getIDs() : [];
  });
  const element = editor.getElementByKey(key);
  element?.toggleAttribute(
    'data-open',
    ids.some((id) => open.has(id)),
  );
  element?.toggleAttribute('data-here', here !== null && open.has(here) && ids.includes(here));
}
