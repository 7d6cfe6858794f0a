import { useQuery } from '@tanstack/react-query';
import { shellQueries } from '../../api/queries.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './settings-part.module.css';

export function About() {
  const texts = useTexts(settingsTexts);
  const { data: environment } = useQuery(shellQueries.environment());
  return (
    <>
      <p className={styles['lead']}>{texts.aboutText}</p>
      {environment !== undefined && (
        <dl className={styles['facts']}>
          <dt>{texts.version}</dt>
          <dd>
            {environment.appVersion}
            {environment.isDevelopment && ` (${texts.development})`}
          </dd>
          <dt>{texts.platform}</dt>
          <dd>{environment.platform}</dd>
          <dt>{texts.licenceOfApp}</dt>
          <dd>MIT</dd>
        </dl>
      )}
      <p className={styles['hint']}>{texts.fonts}</p>
    </>
  );
}
