// One destination: where it is, whether it answers, what it can do; a password asked for where it is missing.
import { useMutation } from '@tanstack/react-query';
import { ConnectionDraft, type Capabilities, type Connection } from '#shared/model/connection.ts';
import { client } from '../../api/client.ts';
import { removeDestination, signIn } from '../../api/destinations.ts';
import { connectionKindTexts, kindNames, secretWords } from '../../i18n/connection-kinds.ts';
import { connectionTexts } from '../../i18n/connections.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { readableAddress } from '../../i18n/readable-address.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { notify } from '../../ui/notices.tsx';
import { SignIn } from '../../ui/sign-in.tsx';
import rows from './connection-settings.module.css';
import { ReachabilityWords } from './reachability-words.tsx';
import { RemoteLists } from './remote-lists.tsx';
import styles from './settings-part.module.css';

type ConnectionRowProps = { readonly connection: Connection; readonly onEdit: () => void };

export function ConnectionRow({ connection, onEdit }: ConnectionRowProps) {
  const { id, kind, name, settings, capabilities } = connection;
  const texts = useTexts(connectionTexts);
  const words = useTexts(connectionKindTexts);
  const describe = useDescribeError();
  const test = useMutation({ mutationFn: () => client['connections.test']({ id }), networkMode: 'always' });
  const remove = useMutation({
    mutationFn: () => removeDestination(id),
    networkMode: 'always',
    onSuccess: () => {
      const draft = ConnectionDraft.parse(connection);
      notify({
        kind: 'done',
        text: capabilities.secret ? texts.removedWithSecret(name) : texts.removed(name),
        action: { label: texts.undo, run: () => void client['connections.add']({ draft }) },
      });
    },
    onError: (error) => notify({ kind: 'problem', text: describe(error).sentence }),
  });
  return (
    <li className={rows['row']} aria-label={name}>
      <div className={rows['text']}>
        <h3>{name}</h3>
        <p className={rows['where']}>
          {words[kindNames[kind]]} · <span data-readable>{readableAddress(placeOf(settings))}</span>
        </p>
        <div role="status" className={rows['state']}>
          {test.isError ? (
            <span className={styles['bad']}>{describe(test.error).sentence}</span>
          ) : test.isPending ? (
            texts.testing
          ) : (
            <ReachabilityWords reachability={connection.reachability} isNews={test.isSuccess} />
          )}
          <Clock connection={connection} />
        </div>
        <Asked connection={connection} />
      </div>
      <div className={styles['actions']}>
        <Button disabled={test.isPending} onClick={() => test.mutate()}>
          {texts.test}
        </Button>
        <Button onClick={onEdit}>{texts.edit}</Button>
        <Button kind="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {texts.remove}
        </Button>
      </div>
      <div className={rows['more']}>
        <Can capabilities={capabilities} />
        {capabilities.lists && (
          <Fold label={texts.lists}>
            <RemoteLists connectionId={id} />
          </Fold>
        )}
      </div>
    </li>
  );
}

/** The password, where the destination wants one again. */
function Asked({ connection }: { readonly connection: Connection }) {
  const words = useTexts(connectionKindTexts);
  const secret = secretWords[connection.kind];
  if (connection.reachability.state !== 'signed-out' || secret === undefined) return null;
  return (
    <div className={rows['asked']}>
      <SignIn label={words[secret.label]} onSignIn={(given) => signIn(connection.id, given)} />
    </div>
  );
}

/** A clock that is off by more than this decides when "8 o'clock" is over there. */
const NOTABLE_MS = 60_000;

function Clock({ connection }: { readonly connection: Connection }) {
  const texts = useTexts(connectionTexts);
  const { count } = useFormat();
  const offset = connection.reachability.clockOffsetMs;
  if (offset === null || Math.abs(offset) <= NOTABLE_MS) return null;
  const minutes = count(Math.round(Math.abs(offset) / 60_000));
  return <p>{offset > 0 ? texts.clockAhead(minutes) : texts.clockBehind(minutes)}</p>;
}

function Can({ capabilities }: { readonly capabilities: Capabilities }) {
  const texts = useTexts(connectionTexts);
  const can = [
    capabilities.exactlyOnce ? texts.canExactlyOnce : texts.canLookUp,
    ...(capabilities.conflictCheck ? [texts.canConflictCheck] : []),
    ...(capabilities.drafts ? [texts.canDrafts] : []),
    ...(capabilities.schedule ? [texts.canSchedule] : []),
    ...(capabilities.unpublish ? [texts.canUnpublish] : []),
    ...(capabilities.lists ? [texts.canLists] : []),
    ...(capabilities.readArticle ? [texts.canReadArticle] : []),
  ];
  return (
    <Fold label={texts.can}>
      <ul className={rows['can']}>
        {can.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </Fold>
  );
}

function placeOf(settings: Connection['settings']): string {
  if ('path' in settings) return settings.path;
  return 'url' in settings ? settings.url : settings.address;
}
