// Gathers from the library what a click pins down: the story as it stands, or, where something is taken away, what was put there.
import { attachmentIds } from '#shared/document/attachment-references.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { PublishAction } from '#shared/model/outbox.ts';
import type { Story } from '#shared/model/story.ts';
import { CarriedWaiver } from '#shared/model/waiver.ts';
import { Payload } from '../connections/connection-adapter.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPayload } from '../db/rows/intents.ts';
import { findAttachments } from '../library/attachments.ts';
import { findPhotos } from '../library/photos.ts';
import { getSite } from '../library/site.ts';
import { standingWaivers } from '../library/waivers.ts';
import { isWithdrawing } from './actions.ts';
import type { ClickTerms } from './click-terms.ts';
import { freezePayload, freezeStory, type Approval, type Frozen } from './freeze.ts';

export type Click = {
  readonly story: Story;
  readonly connectionId: string;
  readonly action: PublishAction;
  readonly terms: ClickTerms;
  /** The intent whose payload tells what is there now; null = it never was there. */
  readonly shownBy: string | null;
  readonly approvedBy: string;
  readonly approvedAt: Date;
};

export function freezeFromLibrary(db: ReadableDb, click: Click): Frozen {
  const { story, action, terms, shownBy } = click;
  const approval: Approval = {
    ...click,
    at: terms.at === undefined ? null : new Date(terms.at).toISOString(),
    note: terms.note?.trim() ?? '',
    progressive: terms.progressive === true && !isWithdrawing(action),
  };
  // What was typed since has no part in taking an article away: it is named by what was last sent of it.
  if (isWithdrawing(action) && shownBy !== null)
    return freezePayload(Payload.parse(findPayload(db, shownBy)), approval);
  const photos = findPhotos(db, photoIds(story.document));
  return freezeStory({
    ...approval,
    story,
    photos,
    waivers: standingWaivers(db, story, photos).map((waiver) => CarriedWaiver.parse(waiver)),
    attachments: findAttachments(db, attachmentIds(story.document)),
    site: getSite(db),
  });
}
