// What a sheet is made of, for one delivery or for the helper in the app: the same words in both.
import { hashOf } from '../../files/sha256.ts';
import { correctionLines } from '../article/correction-note.ts';
import { knownCorrections, knownRound, lastSheet } from './carry-ledger.ts';
import { packagePictures } from './package-pictures.ts';
import type { CarriedDelivery } from './package-place.ts';
import { pageUrl } from './package-receipt.ts';
import type { SheetSource } from './sheet-page.ts';

export type Carried = Pick<CarriedDelivery, 'payload' | 'manifest' | 'previous' | 'uploads'> & {
  readonly destination: { readonly name: string };
};

export function sheetSource({ payload, manifest, previous, uploads, destination }: Carried): SheetSource {
  const { storyId } = payload;
  return {
    ...{ payload, manifest, portal: destination.name, pageUrl: pageUrl(previous) },
    pictures: packagePictures(payload),
    corrections: correctionLines(knownCorrections(uploads, storyId), manifest),
    round: knownRound(uploads, storyId),
    before: lastSheet(uploads, storyId),
  };
}

/** Of everything that a person carries; a click that changes none of it writes nothing. */
export function contentHashOf({ manifest, corrections }: SheetSource): string {
  const { action, textHash, photos, attachments, note } = manifest;
  // Sheets without documents have the hash they had before there were any.
  const documents = attachments.length === 0 ? [] : [attachments];
  const isPlain = action === 'publish' || action === 'update' || action === 'embargo';
  const kind = isPlain ? 'post' : action;
  return hashOf(JSON.stringify([kind, textHash, photos, note, corrections, ...documents]));
}
