// Destinations that do not take our password any more, over everything else: nothing goes out to them before somebody signs in,
// and then everything goes on by itself.
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import type { Connection } from '#shared/model/connection.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { signIn } from '../../api/destinations.ts';
import { publishQueries } from '../../api/queries.ts';
import { connectionKindTexts, secretWords } from '../../i18n/connection-kinds.ts';
import { connectionTexts } from '../../i18n/connections.ts';
import { useDescribeReachability } from '../../i18n/describe-delivery.ts';
import { useFormat } from '../../i18n/format.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SignIn } from '../../ui/sign-in.tsx';
import styles from './signed-out.module.css';

export function SignedOut({ intents }: { readonly intents: readonly Intent[] }) {
  const { data } = useQuery(publishQueries.connections());
  const signedOut = data?.connections.filter(({ reachability }) => reachability.state === 'signed-out') ?? [];
  return signedOut.map((connection) => (
    <Banner
      key={connection.id}
      connection={connection}
      waiting={
        intents.filter(
          ({ manifest, state }) => manifest.connectionId === connection.id && state === 'waiting',
        ).length
      }
    />
  ));
}

function Banner({ connection, waiting }: { readonly connection: Connection; readonly waiting: number }) {
  const { id, name, kind, reachability } = connection;
  const texts = useTexts(outboxTexts);
  const words = useTexts(connectionKindTexts);
  const { signedOut } = useTexts(connectionTexts);
  const describe = useDescribeReachability();
  const { count } = useFormat();
  const secret = secretWords[kind];
  return (
    <section className={styles['banner']} aria-label={`${name}: ${signedOut}`}>
      <KeyRound size={16} strokeWidth={1.5} aria-hidden />
      <div className={styles['body']}>
        <h2 className={styles['title']}>
          {name}: {signedOut}
        </h2>
        <p data-readable>{describe(reachability)}</p>
        {waiting > 0 && <p>{texts.waitForSignIn(count(waiting))}</p>}
        {secret !== undefined && (
          <SignIn label={words[secret.label]} onSignIn={(given) => signIn(id, given)} />
        )}
      </div>
    </section>
  );
}
