// What the camera and the file say of a photo, and the stories that show it.
import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet, FolderOutput, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LeavingNotice } from '#shared/model/leaving.ts';
import type { Photo } from '#shared/model/photo.ts';
import { leavingQueries, photoQueries } from '../../../api/queries.ts';
import { runCommand } from '../../../commands/commands.ts';
import { useWorkspace } from '../../../commands/workspace.tsx';
import { captionTexts } from '../../../i18n/captions.ts';
import { useDescribeDamage } from '../../../i18n/describe-damage.ts';
import { leavingTexts, useDescribeNotice } from '../../../i18n/leaving.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './photo-facts.module.css';

type PhotoFactsProps = { readonly photos: readonly Photo[]; readonly onExport: () => void };

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function PhotoFacts({ photos, onExport }: PhotoFactsProps) {
  const texts = useTexts(captionTexts);
  const leaving = useTexts(leavingTexts);
  const { count } = useFormat();
  const [photo] = photos;
  return (
    <div className={styles['facts']}>
      {photos.length === 1 && photo !== undefined ? (
        <>
          <Facts photo={photo} />
          <Concerns photo={photo} />
          <Usage photo={photo} />
        </>
      ) : (
        <p className={styles['muted']}>{texts.manySelected(count(photos.length))}</p>
      )}
      <div className={styles['ways']}>
        <Button icon={<FolderOutput {...icon} />} onClick={onExport}>
          {texts.exportPhotos}
        </Button>
        <Button icon={<Printer {...icon} />} onClick={() => runCommand('photos.contactSheet')}>
          {leaving.sheetDoor}
        </Button>
        <Button icon={<FileSpreadsheet {...icon} />} onClick={() => runCommand('photos.captionSheet')}>
          {leaving.captionSheetDoor}
        </Button>
      </div>
    </div>
  );
}

function Facts({ photo }: { readonly photo: Photo }) {
  const texts = useTexts(captionTexts);
  const describeDamage = useDescribeDamage();
  const format = useFormat();
  const { takenAt, camera, width, height, orientation, hasLocation } = photo.capture;
  return (
    <dl className={styles['list']} aria-label={texts.facts}>
      <Fact name={texts.file}>{photo.fileName}</Fact>
      <Fact name={texts.taken}>
        {takenAt === null ? texts.unknown : `${takenAt.slice(11, 19)} · ${format.day(takenAt.slice(0, 10))}`}
      </Fact>
      <Fact name={texts.camera}>{camera ?? texts.unknown}</Fact>
      <Fact name={texts.size}>
        {texts.pixels(format.count(width), format.count(height), format.bytes(photo.byteSize))}
      </Fact>
      <Fact name={texts.orientation}>{orientation === 1 ? texts.upright : texts.turned}</Fact>
      <Fact name={texts.location}>{hasLocation ? texts.hasLocation : texts.noLocation}</Fact>
      {photo.damage !== null && <Fact name={texts.damage}>{describeDamage(photo.damage)}</Fact>}
      <Fact name={texts.hash}>
        <code title={photo.hash}>{photo.hash.slice(0, 12)}</code>
      </Fact>
    </dl>
  );
}

/** What a person should know of the photo before others see it. */
function Concerns({ photo }: { readonly photo: Photo }) {
  const texts = useTexts(leavingTexts);
  const describe = useDescribeNotice();
  const { data } = useQuery(leavingQueries.notices([photo.id]));
  const notices = data?.photos.flatMap((one) => one.notices) ?? [];
  if (notices.length === 0) return null;
  return (
    <section className={styles['usage']} aria-label={texts.known}>
      <h2>{texts.known}</h2>
      {notices.map((notice) => (
        <p key={`${notice.kind} ${notice.about}`}>
          <Badge tone="warn">{NOTICE_BADGES[notice.kind]}</Badge> {describe(notice)}
        </p>
      ))}
    </section>
  );
}

/** The same in both languages where a sign says it. */
const NOTICE_BADGES: Readonly<Record<LeavingNotice['kind'], string>> = {
  'ai-made': 'AI',
  'ai-parts': 'AI',
  signed: 'C2PA',
  'do-not-publish': '!',
  minor: '!',
  'caption-do-not-publish': '!',
  'caption-minor': '!',
};

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Usage({ photo }: { readonly photo: Photo }) {
  const texts = useTexts(captionTexts);
  const { openStory } = useWorkspace();
  // Stories change without a word to their photos: asked anew whenever it is shown.
  const { data } = useQuery({ ...photoQueries.usage(photo.id), staleTime: 0 });
  if (data === undefined) return null;
  return (
    <section className={styles['usage']} aria-label={texts.usedIn}>
      <h2>{texts.usedIn}</h2>
      {data.stories.length === 0 ? (
        <p className={styles['muted']}>{texts.notUsed}</p>
      ) : (
        <ul>
          {data.stories.map((story) => (
            <li key={story.id}>
              <button type="button" className={styles['story']} onClick={() => openStory(story.id)}>
                {story.headline === '' ? texts.untitled : story.headline}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
