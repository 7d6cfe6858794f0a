// What the desk has to say about the open story: changes somebody proposes, and talks about fields, words and pictures, in
// reading order.
import { useQuery } from '@tanstack/react-query';
import { MessageSquareText, TriangleAlert } from 'lucide-react';
import { deskNotesOf } from '#shared/document/desk-notes.ts';
import type { FindingPlace } from '#shared/model/finding.ts';
import { commentQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { deskNotesTexts } from '../../i18n/desk-notes.ts';
import { useTexts } from '../../i18n/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ChangeList } from './change-list.tsx';
import { placeThreads } from './place-threads.ts';
import { ThreadList } from './thread-list.tsx';

type DeskNotesProps = {
  readonly storyId: string;
  /** Goes to a picture: a thread about words is found by its mark. */
  readonly onJump: (place: FindingPlace, rule?: string) => void;
};

export function DeskNotes({ storyId, onJump }: DeskNotesProps) {
  const view = useStorySession(storyId);
  const texts = useTexts(deskNotesTexts);
  if (view.state !== 'open') return <Skeleton label={texts.loading} lines={5} />;
  return <Notes key={storyId} session={view.session} onJump={onJump} />;
}

type NotesProps = Pick<DeskNotesProps, 'onJump'> & { readonly session: StorySession };

function Notes({ session, onJump }: NotesProps) {
  const texts = useTexts(deskNotesTexts);
  const describe = useDescribeError();
  const { data, error } = useQuery(commentQueries.ofStory(session.id));
  const document = useSessionValue(session, ({ content }) => content.document);
  if (data === undefined) {
    return error === null ? (
      <Skeleton label={texts.loading} lines={5} />
    ) : (
      <EmptyState icon={<TriangleAlert strokeWidth={1.5} aria-hidden />} title={describe(error).sentence} />
    );
  }
  const notes = deskNotesOf(document);
  if (notes.changes.length === 0 && data.threads.length === 0) {
    return (
      <EmptyState
        icon={<MessageSquareText strokeWidth={1.5} aria-hidden />}
        title={texts.emptyTitle}
        text={texts.emptyText}
      />
    );
  }
  return (
    <>
      {notes.changes.length > 0 && <ChangeList changes={notes.changes} />}
      {data.threads.length > 0 && (
        <ThreadList threads={placeThreads(document, notes.threads, data.threads)} onJump={onJump} />
      )}
    </>
  );
}
