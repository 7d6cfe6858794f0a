// What opens over the open story by command, one at a time; each comes with its own chunk when it is first wanted.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { photoIds } from '#shared/document/photo-references.ts';
import { photoQueries, registerQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { useCommand } from '../../commands/commands.ts';
import { useWorkspace } from '../../commands/workspace.tsx';

const FillDialog = lazy(async () => ({ default: (await import('./event/fill-dialog.tsx')).FillDialog }));

type Open = 'fill' | null;

export function StoryDialogs() {
  const { room, storyId } = useWorkspace();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  useCommand('story.fillFromSheet', () => setOpen('fill'), room === 'stories' && storyId !== null);
  return (
    <Suspense>{open === 'fill' && storyId !== null && <Fill storyId={storyId} onClose={close} />}</Suspense>
  );
}

type OverStoryProps = { readonly storyId: string; readonly onClose: () => void };

function Fill({ storyId, onClose }: OverStoryProps) {
  const view = useStorySession(storyId);
  return view.state === 'open' ? <FillStory session={view.session} onClose={onClose} /> : null;
}

function FillStory({ session, onClose }: { readonly session: StorySession; readonly onClose: () => void }) {
  const [ids] = useState(() => photoIds(session.snapshot().content.document));
  const { data: register } = useQuery(registerQueries.people());
  const { data: shown } = useQuery(photoQueries.list({ ids, search: '' }));
  if (register === undefined || shown === undefined) return null;
  const photos = ids.flatMap((id) => shown.photos.find((photo) => photo.id === id) ?? []);
  return <FillDialog session={session} people={register.people} photos={photos} onClose={onClose} />;
}
