// Says that the engine has stopped until it is heard from again.
import { useEffect, useState } from 'react';
import { onEngineEvent, onEngineStopped } from '../api/bridge.ts';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { notify } from '../ui/notices.tsx';
import styles from './engine-banner.module.css';

export function EngineBanner() {
  const texts = useTexts(frameTexts);
  const [stopped, setStopped] = useState(false);
  useEffect(() => onEngineStopped(() => setStopped(true)), []);
  useEffect(() => {
    if (!stopped) return undefined;
    return onEngineEvent(() => {
      setStopped(false);
      notify({ kind: 'done', text: texts.engineBack });
    });
  }, [stopped, texts]);
  return (
    <div role="status" className={styles['banner']} data-shown={stopped || undefined}>
      {stopped && texts.engineStopped}
    </div>
  );
}
