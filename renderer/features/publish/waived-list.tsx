// What was let out in place of its warning: about whom, why, who answers for it, and the way back.
import { useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { client } from '../../api/client.ts';
import { useShellSettings } from '../../api/shell-settings.ts';
import type { MethodOutput } from '#shared/api/contract.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useDescribeFinding } from '../../i18n/describe-finding.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { useTexts } from '../../i18n/texts.ts';
import { waiverTexts } from '../../i18n/waivers.ts';
import { Button } from '../../ui/button.tsx';
import { MixedText } from '../../ui/mixed-text.tsx';
import { isSameConcern, type Concern } from './waiver-form.tsx';
import styles from './waivers.module.css';

type Waived = MethodOutput<'stories.check'>['waived'][number];

type Decisions = {
  readonly decided: Concern | undefined;
  readonly onDecided: (concern: Concern) => void;
};

export function WaivedList({ waived, ...decisions }: Decisions & { readonly waived: readonly Waived[] }) {
  const texts = useTexts(waiverTexts);
  if (waived.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={texts.list}>
      {waived.map((one) => (
        <li key={one.waiver.id}>
          <WaivedLine {...one} {...decisions} />
        </li>
      ))}
    </ul>
  );
}

function WaivedLine({ finding, waiver, decided, onDecided }: Waived & Decisions) {
  const texts = useTexts(waiverTexts);
  const describe = useDescribeError();
  const { label, title } = useDescribeFinding()(finding);
  const { moment } = useFormat();
  const now = useNow();
  const { settings } = useShellSettings();
  const takeBack = useMutation({
    mutationFn: () => {
      onDecided(waiver);
      return client['waivers.takeBack']({ id: waiver.id, by: settings.userName });
    },
    networkMode: 'always',
  });
  return (
    <div className={styles['waived']}>
      <ShieldCheck size={14} strokeWidth={1.5} aria-hidden className={styles['mark']} />
      <div>
        <p>
          <span className={styles['state']}>{texts.waived}</span> <MixedText text={title} />
        </p>
        <p className={styles['why']} lang="vi" data-readable>
          “{waiver.reason}”
        </p>
        <p className={styles['who']}>
          <span>{texts.by(waiver.by, moment(waiver.at, now))}</span>
          <Button
            kind="link"
            aria-label={texts.takeBackFor(label)}
            autoFocus={isSameConcern(decided, waiver)}
            disabled={takeBack.isPending}
            onClick={() => takeBack.mutate()}
          >
            {texts.takeBack}
          </Button>
        </p>
        {takeBack.isError && (
          <p className={styles['bad']} role="alert">
            {describe(takeBack.error).sentence}
          </p>
        )}
      </div>
    </div>
  );
}
