// What is to be said of one chosen destination before a click: where the story will show, what would be refused or changed, and
// whether somebody has to sign in first.
import type { Connection } from '#shared/model/connection.ts';
import { signIn } from '../../api/destinations.ts';
import { connectionKindTexts, secretWords } from '../../i18n/connection-kinds.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { readableAddress } from '../../i18n/readable-address.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { SignIn } from '../../ui/sign-in.tsx';
import type { Chosen, PublishPlan } from './destinations.ts';
import styles from './where-step.module.css';

type DestinationNotesProps = {
  readonly chosen: Chosen;
  /** The newsroom has no other: there is room to say more. */
  readonly isOnly: boolean;
};

export function DestinationNotes({ chosen, isOnly }: DestinationNotesProps) {
  const texts = useTexts(publishTexts);
  const { connection, plan, problems, error, retry } = chosen;
  return (
    <>
      {error !== null && <Failed error={error} onRetry={retry} />}
      {error === null && plan !== undefined && <Page plan={plan} isOnly={isOnly} />}
      {connection.reachability.state === 'unreachable' && (
        <p className={styles['warn']}>{isOnly ? texts.unreachable : texts.waitsThere}</p>
      )}
      {connection.reachability.state === 'signed-out' && <SignedOut connection={connection} />}
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  );
}

function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const texts = useTexts(publishTexts);
  const describe = useDescribeError();
  return (
    <>
      <p className={styles['bad']}>{texts.failed}</p>
      <p>{describe(error).sentence}</p>
      <div>
        <Button onClick={onRetry}>{texts.retry}</Button>
      </div>
    </>
  );
}

function Page({ plan, isOnly }: { readonly plan: PublishPlan; readonly isOnly: boolean }) {
  const texts = useTexts(publishTexts);
  const isNew = plan.action === 'publish';
  if (!isOnly) return <p>{isNew ? texts.newThere : texts.updateThere}</p>;
  return (
    <p className={styles['url']}>
      {isNew ? (
        <>
          {texts.goesTo}:{' '}
          <span className={styles['address']} data-readable>
            {readableAddress(plan.url)}
          </span>
        </>
      ) : (
        texts.isUpdate
      )}
    </p>
  );
}

function SignedOut({ connection }: { readonly connection: Connection }) {
  const words = useTexts(connectionKindTexts);
  const secret = secretWords[connection.kind];
  if (secret === undefined) return null;
  return <SignIn label={words[secret.label]} onSignIn={(given) => signIn(connection.id, given)} />;
}

function Problems({ problems }: Pick<PublishPlan, 'problems'>) {
  const texts = useTexts(publishTexts);
  return (
    <ul className={styles['problems']}>
      {problems.map(({ level, message }) => (
        <li key={message} data-level={level}>
          <strong>{level === 'block' ? texts.willRefuse : texts.willChange}:</strong>{' '}
          <span lang="vi">{message}</span>
        </li>
      ))}
    </ul>
  );
}
