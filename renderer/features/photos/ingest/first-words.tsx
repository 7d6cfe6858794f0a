// What will be written into the first photos of a card, as it will stand there: variables, codes and the programme filled in.
import type { PreviewedWords } from '#shared/api/ingest-methods.ts';
import { fieldTexts } from '../../../i18n/caption-fields.ts';
import { useDescribeMissing } from '../../../i18n/describe-missing.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { MixedText } from '../../../ui/mixed-text.tsx';
import styles from './first-words.module.css';

type PreviewedPhoto = PreviewedWords['photos'][number];

export function FirstWords({ photos }: Pick<PreviewedWords, 'photos'>) {
  const texts = useTexts(ingestTexts);
  const told = photos.filter(({ fields, missing }) => fields.length > 0 || missing.length > 0);
  if (told.length === 0) return null;
  return (
    <section className={styles['words']} aria-label={texts.firstWords}>
      <h2 className={styles['heading']}>{texts.firstWords}</h2>
      <ul className={styles['photos']}>
        {told.map((photo) => (
          <Words key={photo.number} photo={photo} />
        ))}
      </ul>
    </section>
  );
}

function Words({ photo: { name, fields, missing } }: { readonly photo: PreviewedPhoto }) {
  const names = useTexts(fieldTexts);
  const describe = useDescribeMissing();
  return (
    <li className={styles['photo']}>
      <p className={styles['name']} title={name}>
        {name}
      </p>
      <dl className={styles['fields']} lang="vi">
        {fields.flatMap(({ field, text }) =>
          field === 'regions'
            ? []
            : [<dt key={field}>{names[field]}</dt>, <dd key={`${field} text`}>{text}</dd>],
        )}
      </dl>
      {missing.length > 0 && (
        <p className={styles['missing']}>
          <MixedText text={describe(missing)} />
        </p>
      )}
    </li>
  );
}
