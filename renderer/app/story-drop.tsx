// The list of stories as a place to let files go: each becomes a story.
import { useState, type DragEvent, type ReactNode } from 'react';
import { useDescribeError } from '../i18n/describe-error.ts';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { notify } from '../ui/notices.tsx';
import styles from './story-drop.module.css';
import { importStories } from './use-import-stories.ts';

export function StoryDrop({ children }: { readonly children: ReactNode }) {
  const texts = useTexts(frameTexts);
  const describe = useDescribeError();
  const [isOver, setIsOver] = useState(false);

  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setIsOver(false);
  };
  const drop = (event: DragEvent): void => {
    setIsOver(false);
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    const paths = [...event.dataTransfer.files].map((file) => window.bridge.pathForFile(file));
    importStories(paths.filter((path) => path !== '')).catch((error: unknown) => {
      notify({ kind: 'problem', text: describe(error).sentence });
    });
  };

  return (
    <div className={styles['drop']} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && <p className={styles['hint']}>{texts.dropStories}</p>}
    </div>
  );
}
