// Publishing a story in steps that usually need one key: findings, content, destinations, and the deliveries themselves.
import { useQuery } from '@tanstack/react-query';
import type { FindingPlace } from '#shared/model/finding.ts';
import { publishQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { useCommand } from '../../commands/commands.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ContentStep } from './content-step.tsx';
import { DeliveryStep } from './delivery-step.tsx';
import { FindingsStep } from './findings-step.tsx';
import { PublishFoot } from './publish-foot.tsx';
import styles from './publish-panel.module.css';
import { useClick, type Known } from './use-click.ts';
import { WayStep } from './way-step.tsx';
import { withdraws } from './ways.ts';
import { WhereStep } from './where-step.tsx';

type PublishPanelProps = {
  readonly storyId: string;
  /** Goes to the place of a finding. */
  readonly onJump: (place: FindingPlace, rule: string) => void;
};

export function PublishPanel({ storyId, onJump }: PublishPanelProps) {
  const texts = useTexts(publishTexts);
  const view = useStorySession(storyId);
  const { data: known } = useQuery(publishQueries.connections());
  const { data: outbox } = useQuery(publishQueries.outbox());
  if (view.state !== 'open' || known === undefined || outbox === undefined) {
    return <Skeleton label={texts.loading} lines={4} />;
  }
  return (
    <OpenPanel
      session={view.session}
      connections={known.connections}
      intents={outbox.intents}
      onJump={onJump}
    />
  );
}

type OpenPanelProps = Pick<PublishPanelProps, 'onJump'> & Known & { readonly session: StorySession };

function OpenPanel({ session, connections, intents, onJump }: OpenPanelProps) {
  const texts = useTexts(publishTexts);
  const snapshot = useSessionValue(session, (now) => now);
  const click = useClick({ session, snapshot, connections, intents });
  const { chosen, deliveries, choice } = click;
  const { way } = choice;
  useCommand('story.publish', click.submit);
  return (
    <div className={styles['panel']}>
      <ol className={styles['steps']} aria-label={texts.steps}>
        {!withdraws(way.kind) && <FindingsStep storyId={session.id} onJump={onJump} />}
        {chosen.length > 0 && (
          <ContentStep
            plans={chosen.flatMap(({ rehearsal }) => rehearsal ?? [])}
            sendsNothing={withdraws(way.kind)}
            speed={click.speed}
            progressive={click.progressive}
            onProgressive={click.setProgressive}
          />
        )}
        <WhereStep
          session={session}
          section={snapshot.content.section}
          connections={connections}
          chosen={chosen}
          onChoose={click.choose}
        />
        <WayStep
          key={way.kind}
          way={way}
          chosen={chosen}
          fault={choice.isTried ? click.fault : undefined}
          onChange={choice.change}
          onLeave={choice.leave}
        />
        {deliveries.map((intent) => (
          <DeliveryStep key={intent.id} intent={intent} isOnly={deliveries.length === 1} />
        ))}
      </ol>
      {click.problems.length > 0 && (
        <div className={styles['bad']} role="alert">
          {click.problems.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <PublishFoot click={click} storyStatus={snapshot.story.status} />
    </div>
  );
}
