// Where the caret is in a table, its menu and its commands are there. Both come with the first table that is entered.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { lazy, Suspense, useEffect, useState } from 'react';
import { $tableAtSelection } from '../blocks/table/table-place.ts';

const TableMenu = lazy(async () => ({ default: (await import('./table-menu.tsx')).TableMenu }));

export function TableTools() {
  const [editor] = useLexicalComposerContext();
  const [isInTable, setIsInTable] = useState(false);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) =>
        setIsInTable(editorState.read($tableAtSelection) !== undefined),
      ),
    [editor],
  );
  return <Suspense>{isInTable && <TableMenu />}</Suspense>;
}
