// What a click pins down: the payload as it will be sent and a manifest of its hashes. Later edits change neither.
import type { Manifest, PublishAction } from '#shared/model/outbox.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { PhotoText, type Photo } from '#shared/model/photo.ts';
import type { PortalSite } from '#shared/model/portal.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import type { CarriedWaiver } from '#shared/model/waiver.ts';
import type { Payload } from '../connections/connection-adapter.ts';
import { contentHashOf } from '../images/content-hash.ts';
import { momentOtherThanTold } from '../metadata/wall-clock.ts';
import { canonicalHash } from './canonical-hash.ts';

export type Approval = {
  readonly connectionId: string;
  readonly action: PublishAction;
  readonly at?: string | null;
  readonly note?: string;
  readonly progressive?: boolean;
  readonly waivers?: readonly CarriedWaiver[];
  readonly approvedBy: string;
  readonly approvedAt: Date;
};

export type Frozen = { readonly manifest: Manifest; readonly payload: Payload };

/** `photos`, `attachments`: those the document shows and the library holds, in reading order. */
export function freezeStory(
  click: Approval & {
    readonly story: Story;
    readonly photos: readonly Photo[];
    readonly attachments: readonly Attachment[];
    readonly site: PortalSite;
  },
): Frozen {
  const { story, photos, attachments, site } = click;
  const { id: storyId, revision, slug } = story;
  const content = StoryContent.parse(story);
  const shown = { photos: [...photos], attachments: [...attachments] };
  return freezePayload({ storyId, revision, slug, content, ...shown, site }, click);
}

export function freezePayload(payload: Payload, approval: Approval): Frozen {
  const { connectionId, action, approvedBy, approvedAt } = approval;
  const { at = null, note = '', progressive = false, waivers = [] } = approval;
  const manifest: Manifest = {
    storyId: payload.storyId,
    storyRevision: payload.revision,
    textHash: textHashOf(payload.content),
    photos: payload.photos.map((photo) => photoHashesOf(photo)),
    attachments: payload.attachments.map((attachment) => approvedAs(attachment)),
    connectionId,
    action,
    at,
    note,
    progressive,
    waivers: [...waivers],
    approvedBy,
    approvedAt: approvedAt.toISOString(),
  };
  return { manifest, payload };
}

/** False when a stored payload is not the one that was approved: nothing may be sent then. */
export function isAsApproved(manifest: Manifest, payload: Payload): boolean {
  return (
    manifest.storyId === payload.storyId &&
    manifest.storyRevision === payload.revision &&
    manifest.textHash === textHashOf(payload.content) &&
    canonicalHash(manifest.photos) === canonicalHash(payload.photos.map((photo) => photoHashesOf(photo))) &&
    canonicalHash(manifest.attachments) === canonicalHash(payload.attachments.map((one) => approvedAs(one)))
  );
}

function textHashOf(content: StoryContent): string {
  return canonicalHash(content);
}

function approvedAs({ id, hash, fileName }: Attachment): Manifest['attachments'][number] {
  return { attachmentId: id, contentHash: hash, fileName };
}

function photoHashesOf(photo: Photo): Manifest['photos'][number] {
  // Parsed, so that only the text a reader may meet counts and not the record around it.
  const text = PhotoText.parse(photo);
  const [moment] = momentOtherThanTold(photo);
  return {
    photoId: photo.id,
    contentHash: contentHashOf(photo),
    metadataHash: canonicalHash(moment === undefined ? text : { ...text, moment }),
  };
}
