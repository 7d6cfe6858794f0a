// Always in sight: the countdown's way back while there is one, else the button that sends.
import type { IntentState } from '#shared/model/outbox.ts';
import type { StoryStatus } from '#shared/model/story.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IntentActions } from './intent-actions.tsx';
import { HoldActions, PublishActions } from './publish-actions.tsx';
import styles from './publish-panel.module.css';
import type { Click } from './use-click.ts';

type PublishFootProps = { readonly click: Click; readonly storyStatus: StoryStatus };

export function PublishFoot({ click, storyStatus }: PublishFootProps) {
  const texts = useTexts(publishTexts);
  const { chosen, deliveries, choice } = click;
  const { way } = choice;
  const held = deliveries.filter(({ state }) => state === 'holding');
  const [only] = deliveries.length === 1 ? deliveries : [];
  const isLive = deliveries.length > 0 && deliveries.every(({ state }) => state === 'published');
  const isUpdate = chosen.some(({ plan }) => plan !== undefined && plan.action !== 'publish');
  const usual = isLive && storyStatus === 'published' ? 'again' : isUpdate ? 'update' : 'publish';
  if (held.length > 0) {
    return (
      <footer className={styles['foot']}>
        <HoldActions intents={held} />
      </footer>
    );
  }
  return (
    <footer className={styles['foot']}>
      {only !== undefined && byItself.has(only.state) && (
        <div className={styles['actions']}>
          <IntentActions intent={only} />
        </div>
      )}
      {(only === undefined || newAttempt.has(only.state) || way.kind !== 'now') && (
        <PublishActions
          way={way.kind}
          ways={click.ways}
          places={chosen.length}
          usual={usual}
          obstacle={click.isBlocked ? texts.fixFirst : click.isRefused ? texts.refusedSoon : undefined}
          canSubmit={click.canSubmit}
          onWay={choice.choose}
          onSubmit={click.submit}
        />
      )}
    </footer>
  );
}

/** What is done with one delivery stands in the foot while it is the only one. */
const byItself: ReadonlySet<IntentState> = new Set(['waiting', 'sending', 'unknown', 'conflict', 'missed']);
/** States after which a new click is the way on. */
const newAttempt: ReadonlySet<IntentState> = new Set([
  'published',
  'scheduled',
  'missed',
  'cancelled',
  'refused',
]);
