// Words that come into the form from outside of it: a template, a code. The form is made anew with them.
import { flushSync } from 'react-dom';
import type { CaptionTemplate } from '#shared/model/caption-batch.ts';
import type { Photo } from '#shared/model/photo.ts';
import { openPanelTab } from '../../../commands/panel-tab.ts';
import { sharedValue } from '../../../commands/shared-value.ts';
import { emptyDraft, withTemplate, type CaptionDraft } from './caption-draft.ts';
import { applyButtonId } from './form-ids.ts';
import { withCode } from './shared-values.ts';

/** How often the form was filled: a part of its key. */
const fillings = sharedValue(0);

export function useFormFilling(photos: readonly Photo[], drafts: Map<string, CaptionDraft>) {
  const filled = fillings.use();
  const key = keyOf(photos);
  const draft = (): CaptionDraft => drafts.get(key) ?? emptyDraft;
  const fill = (next: CaptionDraft): void => {
    if (photos.length === 0) return;
    drafts.set(key, next);
    flushSync(() => {
      fillings.set(filled + 1);
      openPanelTab('caption');
    });
    document.getElementById(applyButtonId)?.focus();
  };
  return {
    filled,
    draft,
    stamp: (template: CaptionTemplate): void => fill(withTemplate(draft(), template)),
    insertCode: (code: string): void => fill(withCode(draft(), photos, code)),
  };
}

/** By what a draft is kept for a selection. */
export function keyOf(photos: readonly Photo[]): string {
  return photos.map(({ id }) => id).join(' ');
}
