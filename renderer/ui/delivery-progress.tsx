// How far a delivery is: bar, files, bytes, and the time left once it can be told.
import type { Intent } from '#shared/model/outbox.ts';
import { useFormat } from '../i18n/format.ts';
import { deliveryTexts } from '../i18n/delivery.ts';
import { useTexts } from '../i18n/texts.ts';
import styles from './delivery.module.css';
import { Progress } from './progress.tsx';

type DeliveryProgressProps = {
  readonly progress: NonNullable<Intent['progress']>;
  /** When the running attempt began, UTC timestamp. */
  readonly startedAt: string | undefined;
};

export function DeliveryProgress({ progress, startedAt }: DeliveryProgressProps) {
  const texts = useTexts(deliveryTexts);
  const format = useFormat();
  const { files, filesTotal, bytes, bytesTotal } = progress;
  // Every report renders this again, so that "now" is the moment of the report.
  // oxlint-disable-next-line react/purity -- the time left is measured at this very moment.
  const elapsedMs = startedAt === undefined ? 0 : Date.now() - Date.parse(startedAt);
  const secondsLeft =
    elapsedMs > 1000 && bytes > 0 ? Math.ceil(((bytesTotal - bytes) * elapsedMs) / bytes / 1000) : undefined;
  const words = [
    texts.files(format.count(files), format.count(filesTotal)),
    texts.bytes(format.bytes(bytes), format.bytes(bytesTotal)),
    ...(secondsLeft === undefined ? [] : [texts.secondsLeft(format.count(secondsLeft))]),
  ];
  return (
    <div className={styles['progress']}>
      <Progress
        label={texts.progress}
        value={bytesTotal > 0 ? bytes : files}
        max={bytesTotal > 0 ? bytesTotal : filesTotal}
      />
      <p role="status">{words.join(' · ')}</p>
    </div>
  );
}
