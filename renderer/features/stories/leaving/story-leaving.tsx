// What takes the open story out of the app beside publishing: files and the clipboard. Mounted once beside the sheet.
import { lazy, Suspense, useState } from 'react';
import { client } from '../../../api/client.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { useStorySession } from '../../../api/use-story-session.ts';
import { useCommand } from '../../../commands/commands.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { storyFileTexts } from '../../../i18n/story-file.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { notify } from '../../../ui/notices.tsx';

const StoryFileDialog = lazy(async () => ({
  default: (await import('./story-file-dialog.tsx')).StoryFileDialog,
}));

export function StoryLeaving({ storyId }: { readonly storyId: string }) {
  const view = useStorySession(storyId);
  return view.state === 'open' ? <Leaving key={storyId} session={view.session} /> : null;
}

function Leaving({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyFileTexts);
  const describe = useDescribeError();
  const [isExporting, setExporting] = useState(false);

  const copy = async (keepsFormat: boolean): Promise<void> => {
    await session.flush();
    const { html, text } = await client['stories.clipboard']({ id: session.id });
    const isCopied = copyText(text, keepsFormat ? html : null);
    notify({ kind: isCopied ? 'done' : 'problem', text: isCopied ? texts.copied : texts.notCopied });
  };
  const say = (error: unknown): void => void notify({ kind: 'problem', text: describe(error).sentence });
  useCommand('story.export', () => setExporting(true));
  useCommand('story.copy', () => void copy(true).catch(say));
  useCommand('story.copyText', () => void copy(false).catch(say));
  return (
    <Suspense>
      {isExporting && <StoryFileDialog session={session} onClose={() => setExporting(false)} />}
    </Suspense>
  );
}
