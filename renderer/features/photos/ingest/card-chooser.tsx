// Where photos may come from: cards that are in, a folder, an import that was cut off, folders that are watched.
import { useQuery } from '@tanstack/react-query';
import { Eye, FolderOpen, MemoryStick, X } from 'lucide-react';
import { askShell, client } from '../../../api/client.ts';
import { ingestQueries } from '../../../api/queries.ts';
import { openedCard } from '../../../commands/opened-card.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { cardNoticeTexts } from '../../../i18n/frame.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { notify } from '../../../ui/notices.tsx';
import styles from './card-chooser.module.css';
import { CameraClocks } from './camera-clocks.tsx';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function CardChooser() {
  const texts = useTexts(ingestTexts);
  const act = useAct();
  const lookAtFolder = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.folderTitle, purpose: 'photos' });
    if (paths.length > 0) openedCard.show((await client['ingest.open']({ paths })).sessionId);
  };
  return (
    <div className={styles['chooser']}>
      <h2 className={styles['title']}>{texts.chooseTitle}</h2>
      <p className={styles['text']}>{texts.chooseText}</p>
      <Interrupted />
      <Cards />
      <div>
        <Button kind="strong" icon={<FolderOpen {...icon} />} onClick={() => act(lookAtFolder)}>
          {texts.chooseFolder}
        </Button>
      </div>
      <WatchedFolders />
      <CameraClocks />
    </div>
  );
}

function Cards() {
  const texts = useTexts(ingestTexts);
  const { look } = useTexts(cardNoticeTexts);
  const { count, bytes } = useFormat();
  const act = useAct();
  const { data } = useQuery(ingestQueries.cards());
  if (data === undefined) return null;
  if (data.cards.length === 0) return <p className={styles['text']}>{texts.noCard}</p>;
  return (
    <ul className={styles['list']} aria-label={texts.cards}>
      {data.cards.map(({ id, name, photos, bytes: size, isCounted }) => (
        <li key={id} className={styles['line']}>
          <MemoryStick {...icon} />
          <span className={styles['words']}>
            <strong>{name}</strong>{' '}
            <span>
              {isCounted ? texts.cardLine(count(photos), bytes(size)) : texts.cardCounting('', count(photos))}
            </span>
          </span>
          <Button
            icon={<Eye {...icon} />}
            onClick={() =>
              act(async () => openedCard.show((await client['ingest.open']({ cardId: id })).sessionId))
            }
          >
            {look}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Interrupted() {
  const texts = useTexts(ingestTexts);
  const { count } = useFormat();
  const act = useAct();
  const { data } = useQuery(ingestQueries.list());
  const cut = data?.ingests.filter(({ state }) => state === 'interrupted') ?? [];
  return cut.map(({ id, name, total }) => (
    <p key={id} className={styles['line']}>
      <span className={styles['words']}>{texts.interrupted(name, count(total))}</span>
      <Button onClick={() => act(() => client['ingest.resume']({ ingestId: id }))}>{texts.goOn}</Button>
    </p>
  ));
}

function WatchedFolders() {
  const texts = useTexts(ingestTexts);
  const act = useAct();
  const { data } = useQuery(ingestQueries.watched());
  const { data: stored } = useQuery(ingestQueries.profiles());
  const add = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.watchTitle, purpose: 'photos' });
    const [path] = paths;
    if (path !== undefined) await client['ingest.watch']({ path, profileId: null });
  };
  const setProfile = (path: string, id: string): void =>
    act(() => client['ingest.watch']({ path, profileId: id === '' ? null : id }));
  return (
    <section className={styles['part']} aria-label={texts.watched}>
      <h2>{texts.watched}</h2>
      <p className={styles['text']}>{texts.watchedText}</p>
      <ul className={styles['list']}>
        {data?.folders.map(({ path, profileId }) => (
          <li key={path} className={styles['line']}>
            <span className={styles['words']} title={path}>
              {path}
            </span>
            <select
              aria-label={`${texts.profile}, ${path}`}
              value={profileId ?? ''}
              onChange={(event) => setProfile(path, event.currentTarget.value)}
            >
              <option value="">{texts.noProfile}</option>
              {stored?.profiles.map(({ id, profile }) => (
                <option key={id} value={id}>
                  {profile.name}
                </option>
              ))}
            </select>
            <IconButton
              label={texts.unwatch(path)}
              icon={<X {...icon} />}
              onClick={() => act(() => client['ingest.unwatch']({ path }))}
            />
          </li>
        ))}
      </ul>
      <Button onClick={() => act(add)}>{texts.watch}</Button>
    </section>
  );
}

/** Does something, and says in a notice why it could not be done. */
function useAct(): (work: () => Promise<unknown>) => void {
  const describe = useDescribeError();
  return (work) => {
    work().catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
  };
}
