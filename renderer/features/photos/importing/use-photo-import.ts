// The ways photos come into the library from this room: a folder, files, things dropped from the file manager.
import { useState, type DragEvent } from 'react';
import { askShell, client } from '../../../api/client.ts';
import { useCommand } from '../../../commands/commands.ts';
import { openedCard } from '../../../commands/opened-card.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';

export type PhotoImport = {
  readonly chooseFolder: () => void;
  readonly chooseFiles: () => void;
  /** Files from outside hang over the desk right now. */
  readonly isOver: boolean;
  /** Handlers for the element that takes drops. */
  readonly dropTarget: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
};

export function usePhotoImport(): PhotoImport {
  const texts = useTexts(photoTexts);
  const describe = useDescribeError();
  const [isOver, setIsOver] = useState(false);
  const start = (ask: () => Promise<readonly string[]>): void => {
    const run = async (): Promise<void> => {
      const paths = await ask();
      if (paths.length > 0) await client['photos.import']({ paths: [...paths] });
    };
    run().catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
  };
  /** A folder is looked at like a card: what there is, and which of it comes in, before anything is copied. */
  const lookFirst = (paths: readonly string[]): void => {
    client['ingest.open']({ paths: [...paths] }).then(
      ({ sessionId }) => openedCard.show(sessionId),
      (error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }),
    );
  };
  const chooseFolder = (): void =>
    start(async () => {
      const title = texts.importFolderTitle;
      return (await askShell('shell.chooseFolder', { title, purpose: 'photos' })).paths;
    });
  const chooseFiles = (): void =>
    start(async () => {
      const title = texts.importFilesTitle;
      return (await askShell('shell.chooseFiles', { title, kind: 'photos' })).paths;
    });
  useCommand('photos.importFolder', chooseFolder);
  useCommand('photos.importFiles', chooseFiles);

  const dropTarget = {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setIsOver(false);
    },
    onDrop: (event: DragEvent): void => {
      setIsOver(false);
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      const { items, files } = event.dataTransfer;
      // Only while the drop is being handled can it be told what is a folder.
      const hasFolder = [...items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
      const paths = [...files].map((file) => window.bridge.pathForFile(file)).filter((path) => path !== '');
      if (hasFolder) lookFirst(paths);
      else start(() => Promise.resolve(paths));
    },
  };
  return { chooseFolder, chooseFiles, isOver, dropTarget };
}
