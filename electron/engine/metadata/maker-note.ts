// Where a camera keeps its own notes in an EXIF block (tag 0x927C). Each maker leads them in, orders their bytes and counts their
// offsets in a way of its own, as the published tables of ExifTool and Exiv2 say. What the tags mean is for others.
import { openTiff, readDirectory, read32, type Tiff, type TiffDirectory } from './tiff-directory.ts';

export type MakerNote = {
  readonly maker: 'canon' | 'nikon' | 'sony' | 'fujifilm' | 'panasonic' | 'olympus';
  /** What the directory's offsets count in. */
  readonly tiff: Tiff;
  readonly directory: TiffDirectory;
};

/**
 * @param exif the TIFF structure of an EXIF segment
 * @param make the camera's maker, as EXIF names it
 * @returns undefined for a maker we do not know and for notes that are not whole
 */
export function findMakerNote(exif: Uint8Array, make: string | undefined): MakerNote | undefined {
  const block = openTiff(Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength));
  const main = block && readDirectory(block, read32(block, 4));
  const pointer = main?.entries.find(({ tag }) => tag === EXIF)?.value;
  const camera = block && pointer !== undefined ? readDirectory(block, pointer) : undefined;
  const place = camera?.entries.find(({ tag }) => tag === MAKER_NOTE)?.place;
  if (block === undefined || place === undefined) return undefined;
  const note = block.bytes.subarray(place.start, place.end);
  const lead = note.toString('latin1', 0, LONGEST_LEAD);
  const layout = LAYOUTS.find((known) =>
    known.lead === '' ? known.make === make : lead.startsWith(known.lead),
  );
  const opened = layout?.open({ note, block, start: place.start });
  const directory = opened && readDirectory(opened.tiff, opened.at);
  return layout && opened && directory && { maker: layout.maker, tiff: opened.tiff, directory };
}

const EXIF = 0x8769;
const MAKER_NOTE = 0x927c;

type Lying = { readonly note: Buffer; readonly block: Tiff; readonly start: number };
type Layout = {
  readonly maker: MakerNote['maker'];
  /** What the notes open with; '' for a maker known by its name only. */
  readonly lead: string;
  readonly make?: string;
  /** Where the directory lies, and in which bytes its offsets count. */
  readonly open: (lying: Lying) => { readonly tiff: Tiff; readonly at: number } | undefined;
};

const LAYOUTS: readonly Layout[] = [
  { maker: 'nikon', lead: 'Nikon\0\x02', open: ({ note }) => ownHeader(note.subarray(10)) },
  { maker: 'fujifilm', lead: 'FUJIFILM', open: ({ note }) => alwaysLittle(note) },
  { maker: 'olympus', lead: 'OLYMPUS\0', open: ({ note }) => orderInLead(note, 8) },
  { maker: 'olympus', lead: 'OM SYSTEM\0\0\0', open: ({ note }) => orderInLead(note, 12) },
  { maker: 'sony', lead: 'SONY DSC', open: ({ block, start }) => ({ tiff: block, at: start + 12 }) },
  { maker: 'panasonic', lead: 'Panasonic\0', open: ({ block, start }) => ({ tiff: block, at: start + 12 }) },
  { maker: 'canon', lead: '', make: 'Canon', open: ({ block, start }) => ({ tiff: block, at: start }) },
];
const LONGEST_LEAD = 12;

/** A whole TIFF structure inside the notes. */
function ownHeader(bytes: Buffer): ReturnType<Layout['open']> {
  const tiff = openTiff(bytes);
  return tiff && { tiff, at: read32(tiff, 4) };
}

/** Eight letters and the directory's offset, in Intel's order whatever that of the EXIF block. */
function alwaysLittle(note: Buffer): ReturnType<Layout['open']> {
  const tiff = { bytes: note, isLittle: true };
  return note.length < 12 ? undefined : { tiff, at: read32(tiff, 8) };
}

/** The order in two letters, two bytes of a version, the directory; offsets count from the notes' first byte. */
function orderInLead(note: Buffer, at: number): ReturnType<Layout['open']> {
  const order = note.toString('latin1', at, at + 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  return { tiff: { bytes: note, isLittle: order === 'II' }, at: at + 4 };
}
