// The article as a ninjs 3.0 news item (IPTC, iptc.org/std/ninjs/ninjs-schema_3.0.json), for a portal that takes in files. The
// schema below holds the parts of the standard that are used here, closed as the standard closes them.
import { z } from 'zod';
import { documentText, countWords } from '#shared/document/to-text.ts';
import type { Manifest } from '#shared/model/outbox.ts';
import { bylineText } from '../../portal/byline.ts';
import type { Payload } from '../connection-adapter.ts';
import type { PackagePicture } from './package-pictures.ts';

const Uri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s]+$/iu);
const DateTime = z.iso.datetime({ offset: true });
const Text = z.strictObject({
  role: z.string().optional(),
  contentType: z.string().optional(),
  value: z.string(),
});
const Body = Text.extend({ charCount: z.int().optional(), wordCount: z.int().optional() });
const Named = z.strictObject({ name: z.string(), rel: z.string().optional(), uri: Uri.optional() });

const Rendition = z.strictObject({
  name: z.string(),
  uri: Uri.optional(),
  contentType: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  sizeInBytes: z.number().optional(),
  /** Relative to the folder of the package; the standard's `href` wants a whole address. */
  originalFilename: z.string().optional(),
  fileExtension: z.string().optional(),
  digest: z.string().optional(),
});

const item = {
  uri: Uri,
  type: z.enum([
    'text',
    'audio',
    'video',
    'picture',
    'graphic',
    'composite',
    'component',
    'event',
    'planning',
  ]),
  representationType: z.enum(['full', 'partial']),
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: Uri }).optional(),
  profile: z.string().optional(),
  version: z.string().optional(),
  versionCreated: DateTime.optional(),
  contentCreated: DateTime.optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  copyrightNotice: z.string().optional(),
  edNote: z.string().optional(),
  language: z.string().optional(),
  by: z.string().optional(),
  slugline: z.string().optional(),
  located: z.string().optional(),
  headlines: z.array(Text).optional(),
  descriptions: z.array(Text).optional(),
  bodies: z.array(Body).optional(),
  subjects: z.array(Named).optional(),
  people: z.array(Named).optional(),
  places: z.array(Named).optional(),
  events: z.array(Named).optional(),
  renditions: z.array(Rendition).optional(),
};

/** An associated item uses the same properties, and has a name. */
const Association = z.strictObject({ ...item, name: z.string() });
export const Ninjs = z.strictObject({ ...item, associations: z.array(Association).optional() });
export type Ninjs = z.infer<typeof Ninjs>;

/** A picture's file in the package. */
export type WrittenPicture = {
  readonly picture: PackagePicture;
  readonly hash: string;
  readonly bytes: number;
};

export function toNinjs(
  { payload, manifest }: { readonly payload: Payload; readonly manifest: Manifest },
  parts: { readonly bodyHtml: string; readonly pictures: readonly WrittenPicture[] },
): Ninjs {
  const { content } = payload;
  const plain = documentText(content.document);
  return Ninjs.parse(
    withoutEmpty({
      ...{ uri: `urn:uuid:${payload.storyId}`, type: 'text', representationType: 'full' },
      standard: {
        ...{ name: 'ninjs', version: '3.0' },
        schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
      },
      profile: parts.pictures.length === 0 ? 'text-only' : 'text-photo',
      ...{ version: String(payload.revision), versionCreated: manifest.approvedAt, pubStatus: 'usable' },
      ...{ language: 'vi', by: bylineText(content.byline), slugline: payload.slug },
      ...{ located: content.event.where, edNote: manifest.note },
      headlines: texts([
        ['main', content.headline],
        ['kicker', content.kicker],
      ]),
      descriptions: texts([['lead', content.lead]]),
      bodies: [
        { role: 'main', contentType: 'text/html', value: parts.bodyHtml },
        { ...counts(plain), role: 'plain', contentType: 'text/plain', value: plain },
      ],
      subjects: [...named([content.section], 'section'), ...named(content.tags, 'keyword')],
      people: named(content.event.who, 'mentions'),
      places: named([content.event.where], 'mentions'),
      events: named([content.event.what], 'about'),
      associations: parts.pictures.map((one, index) => toAssociation(one, index + 1)),
    }),
  );
}

function toAssociation({ picture, hash, bytes }: WrittenPicture, number: number): unknown {
  const { photo, path, width, height, wanted } = picture;
  return withoutEmpty({
    ...{
      name: `picture-${number}`,
      uri: `urn:uuid:${photo.id}`,
      type: 'picture',
      representationType: 'full',
    },
    pubStatus: 'usable',
    ...{
      language: 'vi',
      by: photo.creator || photo.credit,
      copyrightNotice: photo.rights,
      located: photo.place,
    },
    headlines: texts([['main', photo.headline]]),
    descriptions: texts([
      ['caption', photo.caption],
      ['alt', photo.alt],
      ['credit', photo.credit],
    ]),
    subjects: named(photo.keywords, 'keyword'),
    people: named(photo.people, 'depicts'),
    places: named([photo.place], 'depicts'),
    events: named([photo.event], 'depicts'),
    renditions: [
      {
        ...{ name: 'main', contentType: `image/${wanted.format}`, width, height, sizeInBytes: bytes },
        // RFC 6920: an address of the bytes themselves, good wherever the package is carried.
        uri: `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}`,
        ...{ originalFilename: path, fileExtension: path.slice(path.lastIndexOf('.') + 1) },
        digest: `sha256:${hash}`,
      },
    ],
  });
}

function texts(parts: readonly (readonly [string, string])[]): object[] {
  return parts
    .filter(([, value]) => value.trim() !== '')
    .map(([role, value]) => ({ role, contentType: 'text/plain', value }));
}

function named(names: readonly string[], rel: string): object[] {
  return names.filter((name) => name.trim() !== '').map((name) => ({ name, rel }));
}

function counts(text: string): { readonly charCount: number; readonly wordCount: number } {
  return { charCount: [...text].length, wordCount: countWords(text) };
}

/** Empty texts and lists say nothing; leaving them out says so. */
function withoutEmpty(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = Object.entries(value).filter(
    ([, part]) => part !== '' && !(Array.isArray(part) && part.length === 0),
  );
  return Object.fromEntries(known);
}
