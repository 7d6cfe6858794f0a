// What is known about a story beside its text. Every field writes into the open story as it is typed.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatDay, parseDay } from '#shared/vietnamese/dates.ts';
import { portalQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { askImportReport, useIsImportReportAsked } from '../../commands/import-report.ts';
import { useDescribeImportLine } from '../../i18n/describe-import-line.ts';
import { storyDetailsTexts, storyListTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { MixedText } from '../../ui/mixed-text.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BylineFields } from './byline-fields.tsx';
import { EventFields } from './event/event-fields.tsx';
import styles from './story-details.module.css';
import { StoryState } from './story-state.tsx';
import { tagsOf } from './tags-of.ts';
import { useStoryActions } from './use-story-actions.ts';

export function StoryDetails({ storyId }: { readonly storyId: string }) {
  const view = useStorySession(storyId);
  const texts = useTexts(storyDetailsTexts);
  if (view.state !== 'open') return <Skeleton label={texts.opening} lines={6} />;
  return <Details key={storyId} session={view.session} />;
}

function Details({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyDetailsTexts);
  return (
    <div className={styles['details']}>
      <Readiness session={session} />
      <Group title={texts.byline}>
        <BylineFields session={session} />
      </Group>
      <Group title={texts.publishing}>
        <SectionField session={session} />
        <DayField session={session} />
        <TagsField session={session} />
        <Address session={session} />
      </Group>
      <Group title={texts.event} hint={texts.eventHint}>
        <EventFields session={session} />
      </Group>
      <ImportReport session={session} />
    </div>
  );
}

type GroupProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode };

function Group({ title, hint, children }: GroupProps) {
  return (
    <section className={styles['group']} aria-label={title}>
      <h3>{title}</h3>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {children}
    </section>
  );
}

function Readiness({ session }: { readonly session: StorySession }) {
  const status = useSessionValue(session, ({ story }) => story.status);
  const texts = useTexts(storyDetailsTexts);
  const listTexts = useTexts(storyListTexts);
  const { setReady } = useStoryActions();
  return (
    <div className={styles['state']} role="group" aria-label={texts.status}>
      <StoryState status={status} />
      {status === 'draft' && (
        <Button onClick={() => setReady(session.id, true)}>{listTexts.markReady}</Button>
      )}
      {status === 'ready' && (
        <Button onClick={() => setReady(session.id, false)}>{listTexts.markDraft}</Button>
      )}
    </div>
  );
}

function SectionField({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyDetailsTexts);
  const section = useSessionValue(session, ({ content }) => content.section);
  const { data } = useQuery(portalQueries.site());
  const known = data?.site.sections.map(({ name }) => name) ?? [];
  const names = section === '' || known.includes(section) ? known : [section, ...known];
  return (
    <Select
      label={texts.section}
      value={section}
      options={[
        { value: '', label: texts.noSection },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(name) => session.update({ section: name })}
    />
  );
}

function DayField({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyDetailsTexts);
  const day = useSessionValue(session, ({ content }) => content.publicationDay);
  const [isWrong, setIsWrong] = useState(false);
  const commit = (text: string): void => {
    const parsed = text.trim() === '' ? null : parseDay(text.trim());
    setIsWrong(parsed === undefined);
    if (parsed !== undefined && parsed !== day) session.update({ publicationDay: parsed });
  };
  return (
    <TextField
      label={texts.day}
      placeholder={texts.dayPlaceholder}
      inputMode="numeric"
      value={day === null ? '' : formatDay(day)}
      hint={texts.dayHint}
      error={isWrong ? texts.dayWrong : undefined}
      onCommit={commit}
    />
  );
}

function TagsField({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyDetailsTexts);
  const tags = useSessionValue(session, ({ content }) => content.tags);
  return (
    <TextField
      label={texts.tags}
      hint={texts.tagsHint}
      value={tags.join(', ')}
      lang="vi"
      spellCheck={false}
      onInput={(text) => session.update({ tags: tagsOf(text) })}
    />
  );
}

/** The part of the page's address that comes from the story. */
function Address({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyDetailsTexts);
  const slug = useSessionValue(session, ({ story }) => story.slug);
  const wasPublished = useSessionValue(
    session,
    ({ story }) => story.status === 'published' || story.status === 'changed',
  );
  return (
    <div className={styles['address']}>
      <span className={styles['label']}>{texts.address}</span>
      <code>{slug}.html</code>
      <span className={styles['hint']}>{wasPublished ? texts.addressFixed : texts.addressHint}</span>
    </div>
  );
}

function ImportReport({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyDetailsTexts);
  const report = useSessionValue(session, ({ story }) => story.importReport);
  const describe = useDescribeImportLine();
  const isAsked = useIsImportReportAsked(session.id);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isAsked) details.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  if (report.length === 0) return null;
  return (
    <details
      ref={details}
      className={styles['report']}
      open={isAsked}
      onToggle={({ currentTarget }) => {
        if (isAsked && !currentTarget.open) askImportReport(null);
      }}
    >
      <summary>
        {texts.importReport} <span>{report.length}</span>
      </summary>
      <ul data-readable>
        {report.map((line, index) => (
          // The same furniture may have been dropped twice.
          <li key={index}>
            <MixedText text={describe(line)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
