// What opens over the open story by command, one at a time; each comes with its own chunk when it is first wanted.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { photoIds } from '#shared/document/photo-references.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { EventSheet } from '#shared/model/story.ts';
import { photoQueries, registerQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { useCommand } from '../../commands/commands.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { selectedBlocks } from '../../editor/jump.ts';
import { storyTemplateTexts } from '../../i18n/story-templates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';

const FillDialog = lazy(async () => ({ default: (await import('./event/fill-dialog.tsx')).FillDialog }));
const NewFromTemplate = lazy(async () => ({
  default: (await import('./templates/new-from-template.tsx')).NewFromTemplate,
}));
const Snippets = lazy(async () => ({ default: (await import('./templates/snippets.tsx')).Snippets }));
const SaveTemplate = lazy(async () => ({
  default: (await import('./templates/save-as-template.tsx')).SaveTemplate,
}));
const SaveSnippet = lazy(async () => ({
  default: (await import('./templates/save-as-template.tsx')).SaveSnippet,
}));

type Open =
  | { readonly kind: 'fill' | 'new' | 'snippets' | 'save-template' }
  | { readonly kind: 'save-snippet'; readonly document: StoryDocument };

export function StoryDialogs() {
  const { storyId } = useWorkspace();
  const view = useStorySession(storyId);
  const [open, setOpen] = useState<Open | null>(null);
  const session = storyId !== null && view.state === 'open' ? view.session : undefined;
  useDialogCommands(session !== undefined, setOpen);
  if (open === null) return null;
  const close = (): void => setOpen(null);
  return (
    <Suspense>
      {open.kind === 'new' ? (
        <NewFromTemplate openSheet={sheetOf(session)} onClose={close} />
      ) : (
        session !== undefined && <OverStory open={open} session={session} onClose={close} />
      )}
    </Suspense>
  );
}

function useDialogCommands(hasStory: boolean, open: (what: Open) => void): void {
  const { room, mode } = useWorkspace();
  const texts = useTexts(storyTemplateTexts);
  const isThere = hasStory && room === 'stories';
  const saveSnippet = async (): Promise<void> => {
    const document = await selectedBlocks();
    if (document === undefined) notify({ kind: 'news', text: texts.nothingSelected });
    else open({ kind: 'save-snippet', document });
  };
  useCommand('story.newFromTemplate', () => open({ kind: 'new' }));
  useCommand('story.fillFromSheet', () => open({ kind: 'fill' }), isThere);
  useCommand('story.saveTemplate', () => open({ kind: 'save-template' }), isThere);
  useCommand('story.insertSnippet', () => open({ kind: 'snippets' }), isThere && mode === 'write');
  useCommand('story.saveSnippet', () => void saveSnippet(), isThere && mode === 'write');
}

type OverStoryProps = {
  readonly open: Open;
  readonly session: StorySession;
  readonly onClose: () => void;
};

function OverStory({ open, session, onClose }: OverStoryProps) {
  switch (open.kind) {
    case 'fill':
      return <Fill session={session} onClose={onClose} />;
    case 'snippets':
      return <Snippets session={session} onClose={onClose} />;
    case 'save-template':
      return <SaveTemplate session={session} onClose={onClose} />;
    case 'save-snippet':
      return <SaveSnippet document={open.document} onClose={onClose} />;
    case 'new':
      return null;
  }
}

function Fill({ session, onClose }: Omit<OverStoryProps, 'open'>) {
  const [ids] = useState(() => photoIds(session.snapshot().content.document));
  const { data: register } = useQuery(registerQueries.people());
  const { data: shown } = useQuery(photoQueries.list({ ids, search: '' }));
  if (register === undefined || shown === undefined) return null;
  const photos = ids.flatMap((id) => shown.photos.find((photo) => photo.id === id) ?? []);
  return <FillDialog session={session} people={register.people} photos={photos} onClose={onClose} />;
}

function sheetOf(session: StorySession | undefined): EventSheet | undefined {
  const sheet = session?.snapshot().content.event;
  if (sheet === undefined) return undefined;
  const { what, when, where, who } = sheet;
  return [what, when, where, ...who].every((value) => value === '') ? undefined : sheet;
}
