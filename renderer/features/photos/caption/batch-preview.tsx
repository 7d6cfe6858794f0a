// What a batch would make of every photo of the selection, before anything is written; small in the form, whole in a window.
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { CaptionResult } from '#shared/api/photo-methods.ts';
import type { Photo } from '#shared/model/photo.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { captioningTexts } from '../../../i18n/captioning.ts';
import { useDescribeMissing } from '../../../i18n/describe-missing.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { MixedText } from '../../../ui/mixed-text.tsx';
import styles from './batch-preview.module.css';
import { ChangeList } from './change-list.tsx';
import { willChange } from './will-change.ts';

type BatchPreviewProps = {
  readonly photos: readonly Photo[];
  readonly results: readonly CaptionResult[];
};

/** So many rows show in the form at once; for fewer no window is offered. */
const SHOWN = 3;

export function BatchPreview({ photos, results }: BatchPreviewProps) {
  const texts = useTexts(captionTexts);
  const more = useTexts(captioningTexts);
  const { count } = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  const changed = results.filter(willChange).length;
  const summary = texts.previewOf(count(changed), count(results.length));
  return (
    <section className={styles['preview']} aria-label={texts.preview}>
      <div className={styles['head']}>
        <p role="status">
          {texts.preview} <strong>{summary}</strong>
        </p>
        {results.length > SHOWN && (
          <Button kind="link" onClick={() => setIsWhole(true)}>
            {more.wholePreview}
          </Button>
        )}
      </div>
      <ChangeList label={texts.preview} results={results} photos={byId} remark={remarkOf} />
      {isWhole &&
        // Out of the form it is asked from: a window has a form of its own.
        createPortal(
          <Dialog
            title={`${texts.preview} · ${summary}`}
            closeLabel={more.close}
            onClose={() => setIsWhole(false)}
            place="wide"
          >
            <ChangeList label={texts.preview} results={results} photos={byId} remark={remarkOf} tall />
          </Dialog>,
          document.body,
        )}
    </section>
  );
}

/** What the patterns found no value for. */
function remarkOf(result: CaptionResult): ReactNode {
  return result.missing.length > 0 && <Missing missing={result.missing} />;
}

function Missing({ missing }: Pick<CaptionResult, 'missing'>) {
  const describe = useDescribeMissing();
  return (
    <p className={styles['missing']}>
      <MixedText text={describe(missing)} />
    </p>
  );
}
