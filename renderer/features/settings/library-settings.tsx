import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, FolderOpen, ShieldCheck } from 'lucide-react';
import { client } from '../../api/client.ts';
import { libraryQueries } from '../../api/queries.ts';
import { runCommand } from '../../commands/commands.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './settings-part.module.css';

export function LibrarySettings() {
  const texts = useTexts(settingsTexts);
  const format = useFormat();
  const { data: library } = useQuery(libraryQueries.status());
  if (library?.state !== 'open') return <Skeleton label={texts.loading} />;
  const { path, stories, photos, people } = library;
  return (
    <>
      <p className={styles['lead']}>{texts.libraryText}</p>
      <dl className={styles['facts']}>
        <dt>{texts.folder}</dt>
        <dd>{path}</dd>
        <dt>{texts.holds}</dt>
        <dd>{texts.counts(format.count(stories), format.count(photos), format.count(people))}</dd>
      </dl>
      <div className={styles['actions']}>
        <Button
          icon={<FolderOpen size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => runCommand('library.open')}
        >
          {texts.openOther}
        </Button>
      </div>
      <Verify />
      {stories === 0 && photos === 0 && (
        <div className={styles['block']}>
          <p className={styles['hint']}>{texts.demoHint}</p>
          <Button onClick={() => void client['library.installDemo']({})}>{texts.demo}</Button>
        </div>
      )}
    </>
  );
}

function Verify() {
  const texts = useTexts(settingsTexts);
  const format = useFormat();
  const describe = useDescribeError();
  const verify = useMutation({ mutationFn: () => client['library.verify']({}), networkMode: 'always' });
  return (
    <div className={styles['block']} aria-live="polite">
      <p className={styles['hint']}>{texts.verifyHint}</p>
      <Button
        icon={<ShieldCheck size={16} strokeWidth={1.5} aria-hidden />}
        disabled={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {texts.verify}
      </Button>
      {verify.isPending && (
        <div className={styles['wide']}>
          <Progress label={texts.verifying} value={0} max={0} />
          <p className={styles['hint']}>{texts.verifying}</p>
        </div>
      )}
      {verify.isError && <p className={styles['bad']}>{describe(verify.error).sentence}</p>}
      {verify.data?.ok === true && (
        <p className={styles['good']}>
          <Check size={16} strokeWidth={1.5} aria-hidden /> {texts.verified}
        </p>
      )}
      {verify.data?.ok === false && (
        <>
          <p className={styles['bad']}>{texts.problems(format.count(verify.data.problems.length))}</p>
          <ul className={styles['problems']}>
            {verify.data.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
