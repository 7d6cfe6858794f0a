// Publishing a story in four steps that usually need one key: findings, content, destination, and the delivery itself.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FindingPlace } from '#shared/model/finding.ts';
import { client } from '../../api/client.ts';
import { publishQueries, storyQueries } from '../../api/queries.ts';
import { useShellSettings } from '../../api/shell-settings.ts';
import type { SessionSnapshot, StorySession } from '../../api/story-session.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { useCommand } from '../../commands/commands.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ContentStep } from './content-step.tsx';
import { DeliveryStep } from './delivery-step.tsx';
import { FindingsStep } from './findings-step.tsx';
import { lineSpeed } from './line-speed.ts';
import { newestIntent } from './newest-intent.ts';
import { PublishActions } from './publish-actions.tsx';
import styles from './publish-panel.module.css';
import { WhereStep } from './where-step.tsx';

type PublishPanelProps = {
  readonly storyId: string;
  /** Goes to the place of a finding. */
  readonly onJump: (place: FindingPlace, rule: string) => void;
};

export function PublishPanel({ storyId, onJump }: PublishPanelProps) {
  const texts = useTexts(publishTexts);
  const view = useStorySession(storyId);
  if (view.state !== 'open') return <Skeleton label={texts.loading} lines={4} />;
  return <OpenPanel session={view.session} snapshot={view.snapshot} onJump={onJump} />;
}

type OpenPanelProps = Pick<PublishPanelProps, 'onJump'> & {
  readonly session: StorySession;
  readonly snapshot: SessionSnapshot;
};

function OpenPanel({ session, snapshot, onJump }: OpenPanelProps) {
  const { id: storyId } = session;
  const texts = useTexts(publishTexts);
  const describe = useDescribeError();
  const { settings } = useShellSettings();
  const [chosenId, setChosenId] = useState<string>();
  const { data: known } = useQuery(publishQueries.connections());
  const { data: outbox } = useQuery(publishQueries.outbox());
  const { data: check } = useQuery(storyQueries.findings(storyId));
  const intents = outbox?.intents ?? [];
  const connections = known?.connections ?? [];
  const usualId = chosenId ?? newestIntent(intents, { storyId })?.manifest.connectionId;
  const chosen = connections.find(({ id }) => id === usualId) ?? connections[0];
  // What was typed a moment ago is sent too: the question waits until it is durable.
  const isSaved = snapshot.save.kind === 'saved';
  const plan = useQuery({
    ...publishQueries.plan(storyId, chosen?.id ?? ''),
    enabled: chosen !== undefined && isSaved,
    placeholderData: (before) => before,
  });
  const intent = newestIntent(intents, { storyId, connectionId: chosen?.id });
  const isBlocked = check?.findings.some(({ level }) => level === 'block') === true;

  const submit = useMutation({
    mutationFn: async (connectionId: string) => {
      await session.flush();
      const { revision } = session.snapshot().story;
      return client['publish.submit']({
        storyId,
        revision,
        connectionId,
        approvedBy: settings.userName,
      });
    },
    networkMode: 'always',
  });
  const isOnItsWay = intent !== undefined && onItsWay.has(intent.state);
  const canSubmit =
    chosen !== undefined && plan.data !== undefined && !isBlocked && !isOnItsWay && !submit.isPending;
  const publish = (): void => {
    if (canSubmit) submit.mutate(chosen.id);
  };
  useCommand('story.publish', publish);

  if (known === undefined || outbox === undefined) return <Skeleton label={texts.loading} lines={4} />;
  return (
    <div className={styles['panel']}>
      <ol className={styles['steps']} aria-label={texts.steps}>
        <FindingsStep storyId={storyId} onJump={onJump} />
        {chosen !== undefined && (
          <ContentStep
            plan={plan.data}
            error={plan.error}
            onRetry={() => void plan.refetch()}
            speed={lineSpeed(intents, chosen.id)}
          />
        )}
        <WhereStep
          session={session}
          section={snapshot.content.section}
          connections={connections}
          chosen={chosen}
          plan={plan.data}
          onChoose={setChosenId}
        />
        {intent !== undefined && <DeliveryStep intent={intent} pageUrl={plan.data?.url} />}
      </ol>
      {submit.isError && (
        <p className={styles['bad']} role="alert">
          {describe(submit.error).sentence}
        </p>
      )}
      <PublishActions
        intent={intent}
        storyStatus={snapshot.story.status}
        isUpdate={plan.data?.action === 'update'}
        canSubmit={canSubmit}
        isBlocked={isBlocked}
        onSubmit={publish}
      />
    </div>
  );
}

/** A newer click would only get in the way of these. */
const onItsWay: ReadonlySet<string> = new Set(['holding', 'sending', 'unknown']);
