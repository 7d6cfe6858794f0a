// Above the caption form: what is to be looked at in the words of the selected photos, with the fix where there is one. Photos
// that share a finding are one row.
import { useQuery } from '@tanstack/react-query';
import type { PhotoFinding } from '#shared/model/finding.ts';
import type { PairedText, Photo } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { photoQueries } from '../../../api/queries.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { photoSelection } from '../../../commands/photo-selection.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useDescribeFinding } from '../../../i18n/describe-finding.ts';
import { useFormat } from '../../../i18n/format.ts';
import { nameTexts } from '../../../i18n/names.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { MixedText } from '../../../ui/mixed-text.tsx';
import { notify } from '../../../ui/notices.tsx';
import { usePhotoHistory, type EditOutcome } from '../history/photo-history.tsx';
import { groupFindings, type FindingGroup } from './group-findings.ts';
import styles from './photo-findings.module.css';

const REST_MS = 200;

export function PhotoFindings({ photos }: { readonly photos: readonly Photo[] }) {
  const texts = useTexts(nameTexts);
  const key = photos.map(({ id }) => id).join(' ');
  // Whoever flips through photos by key is not to wait for what nobody reads.
  const isSettled = useSettled(key, REST_MS) === key;
  const check = photoQueries.check(key === '' ? [] : key.split(' '));
  const { data } = useQuery({ ...check, enabled: isSettled && key !== '' });
  const ids = new Set(photos.map(({ id }) => id));
  const checked = data?.photos.filter(({ id }) => ids.has(id)) ?? [];
  const groups = groupFindings(checked);
  const heading = useHeading({
    isKnown: data !== undefined,
    groups: groups.length,
    checked: checked.length,
    photos: photos.length,
  });
  // The line is always there: the form under it must not move when the answer comes.
  return (
    <section className={styles['findings']} aria-label={texts.checks} data-level={groups[0]?.finding.level}>
      <Fold label={heading}>
        {photos.length > checked.length && checked.length > 0 && (
          <div className={styles['only']}>
            <Button kind="quiet" onClick={() => photoSelection.set(checked.map(({ id }) => id))}>
              {texts.onlyThese}
            </Button>
          </div>
        )}
        <ul className={styles['list']}>
          {groups.map((group) => (
            <FindingRow key={`${group.finding.rule} ${group.finding.title}`} group={group} />
          ))}
        </ul>
      </Fold>
    </section>
  );
}

type Found = {
  readonly isKnown: boolean;
  readonly groups: number;
  readonly checked: number;
  readonly photos: number;
};

function useHeading({ isKnown, groups, checked, photos }: Found): string {
  const texts = useTexts(nameTexts);
  const { count } = useFormat();
  if (!isKnown) return texts.checking;
  if (checked === 0) return texts.nothingToLook;
  return photos === 1 ? texts.toLook(count(groups)) : texts.photosToLook(count(checked), count(photos));
}

function FindingRow({ group }: { readonly group: FindingGroup }) {
  const texts = useTexts(nameTexts);
  const { count } = useFormat();
  const act = useFindingActions();
  const { finding, photos } = group;
  const isShared = photos.length > 1;
  const words = useDescribeFinding()(finding);
  return (
    <li className={styles['row']} data-level={finding.level}>
      <span className={styles['title']}>
        <MixedText text={words.title} />
      </span>
      <span className={styles['reason']}>
        <MixedText text={words.reason} />
        {isShared && ` · ${texts.inPhotos(count(photos.length))}`}
      </span>
      {finding.fix !== null && (
        <Button kind="quiet" onClick={() => act.fix(group)}>
          {isShared ? texts.fixIn(count(photos.length)) : texts.fix}
        </Button>
      )}
      {finding.rule === 'photo-look-again' && (
        <Button kind="quiet" onClick={() => act.look(group)}>
          {texts.looked}
        </Button>
      )}
    </li>
  );
}

function useFindingActions() {
  const texts = useTexts(nameTexts);
  const describe = useDescribeError();
  const { remember } = usePhotoHistory();
  const tell = (error: unknown): void => void notify({ kind: 'problem', text: describe(error).sentence });

  const fixAll = async ({ photos }: FindingGroup): Promise<void> => {
    const outcomes: EditOutcome[] = [];
    for (const { id, fix } of photos) {
      if (fix !== null) outcomes.push(await client['photos.update']({ ids: [id], set: fix }));
    }
    remember(outcomes, { sentence: texts.fixed });
  };
  const lookAt = async ({ finding, photos }: FindingGroup): Promise<void> => {
    await client['photos.looked']({ ids: photos.map(({ id }) => id), texts: [textOf(finding)] });
  };
  return {
    fix: (group: FindingGroup): void => void fixAll(group).catch(tell),
    look: (group: FindingGroup): void => void lookAt(group).catch(tell),
  };
}

/** Such a finding is about one of the paired texts. */
function textOf({ field }: PhotoFinding): PairedText {
  return field === 'alt' || field === 'extendedDescription' ? field : 'caption';
}
