// What each kind of destination asks a person, as data: the form draws these rows and knows no kind. A new kind is a row here and
// its words in connection-kinds of i18n.
import {
  FolderClosed,
  FolderOutput,
  Ghost,
  Globe,
  Server,
  TableProperties,
  type LucideIcon,
} from 'lucide-react';
import type { ConnectionKind } from '#shared/model/connection.ts';
import type { KindWord } from '../../i18n/connection-kinds.ts';

type Named = { readonly label: KindWord; readonly hint?: KindWord; readonly advanced?: true };
/** `key` is that of the kind's settings. */
type Kept = Named & { readonly key: string };

export type FieldDescription =
  | (Kept & { readonly type: 'line' | 'code' | 'address' | 'host-address' | 'flag' })
  /** What sections are called there; `from` names the list of the destination that is offered. */
  | (Kept & { readonly type: 'sections'; readonly from: 'categories' | 'tags' })
  | (Kept & { readonly type: 'folder' | 'key-file'; readonly dialogTitle: KindWord })
  /** A record with a text for each part; a part without one has no entry. */
  | (Kept & { readonly type: 'parts'; readonly parts: readonly (readonly [string, KindWord])[] })
  /** Its words are in `secretWords`. */
  | { readonly type: 'secret'; readonly required: boolean; readonly advanced?: never };

export type KindDescription = {
  readonly kind: ConnectionKind;
  readonly icon: LucideIcon;
  readonly what: KindWord;
  /** Settings a new one begins with, beside the schema's own defaults. */
  readonly initial: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldDescription[];
};

const wordpress: KindDescription = {
  kind: 'wordpress',
  icon: Globe,
  what: 'wordpressWhat',
  initial: { makeTerms: true },
  fields: [
    { type: 'address', key: 'url', label: 'site', hint: 'wordpressSiteHint' },
    { type: 'line', key: 'user', label: 'user' },
    { type: 'secret', required: true },
    {
      type: 'sections',
      key: 'sections',
      from: 'categories',
      label: 'sectionsToCategories',
      hint: 'sectionsHint',
    },
    { type: 'line', key: 'author', label: 'author', hint: 'authorHint', advanced: true },
    { type: 'flag', key: 'makeTerms', label: 'makeTerms', advanced: true },
    {
      type: 'parts',
      key: 'fields',
      label: 'metaFields',
      hint: 'metaFieldsHint',
      advanced: true,
      parts: [
        ['kicker', 'partKicker'],
        ['lead', 'partLead'],
        ['byline', 'partByline'],
        ['day', 'partDay'],
        ['storyId', 'partStoryId'],
      ],
    },
  ],
};

const webHost: KindDescription = {
  kind: 'web-host',
  icon: Server,
  what: 'webHostWhat',
  initial: {},
  fields: [
    { type: 'host-address', key: 'address', label: 'hostAddress', hint: 'hostAddressHint' },
    { type: 'line', key: 'user', label: 'user' },
    { type: 'secret', required: false },
    { type: 'address', key: 'baseUrl', label: 'publicAddress', hint: 'publicAddressHint' },
    {
      type: 'key-file',
      key: 'keyFile',
      label: 'keyFile',
      hint: 'keyFileHint',
      dialogTitle: 'keyFileTitle',
      advanced: true,
    },
    { type: 'line', key: 'hostKey', label: 'hostKey', hint: 'hostKeyHint', advanced: true },
  ],
};

const ghost: KindDescription = {
  kind: 'ghost',
  icon: Ghost,
  what: 'ghostWhat',
  initial: {},
  fields: [
    { type: 'address', key: 'url', label: 'site' },
    { type: 'secret', required: true },
    {
      type: 'sections',
      key: 'sections',
      from: 'tags',
      label: 'sectionsToTags',
      hint: 'sectionsHint',
    },
    { type: 'line', key: 'author', label: 'ghostAuthor', hint: 'ghostAuthorHint', advanced: true },
  ],
};

const directus: KindDescription = {
  kind: 'directus',
  icon: TableProperties,
  what: 'directusWhat',
  initial: { fields: {}, statuses: { draft: 'draft', public: 'published', gone: 'archived' } },
  fields: [
    { type: 'address', key: 'url', label: 'site' },
    { type: 'secret', required: true },
    { type: 'code', key: 'collection', label: 'collection', hint: 'collectionHint' },
    {
      type: 'parts',
      key: 'fields',
      label: 'directusFields',
      hint: 'directusFieldsHint',
      parts: [
        ['headline', 'partHeadline'],
        ['kicker', 'partKicker'],
        ['lead', 'partLead'],
        ['body', 'partBody'],
        ['byline', 'partByline'],
        ['section', 'partSection'],
        ['tags', 'partTags'],
        ['slug', 'partSlug'],
        ['status', 'partStatus'],
        ['cover', 'partCover'],
        ['publicAt', 'partPublicAt'],
        ['storyId', 'partStoryId'],
        ['note', 'partNote'],
      ],
    },
    {
      type: 'parts',
      key: 'statuses',
      label: 'statuses',
      advanced: true,
      parts: [
        ['draft', 'statusDraft'],
        ['public', 'statusPublic'],
        ['gone', 'statusGone'],
      ],
    },
    {
      type: 'address',
      key: 'pageAddress',
      label: 'pageAddress',
      hint: 'pageAddressHint',
      advanced: true,
    },
    { type: 'code', key: 'modifiedField', label: 'modifiedField', hint: 'modifiedFieldHint', advanced: true },
  ],
};

const localPortal: KindDescription = {
  kind: 'local-portal',
  icon: FolderClosed,
  what: 'localPortalWhat',
  initial: { path: '', baseUrl: '' },
  fields: [
    {
      type: 'folder',
      key: 'path',
      label: 'siteFolder',
      hint: 'siteFolderHint',
      dialogTitle: 'siteFolderTitle',
    },
    { type: 'address', key: 'baseUrl', label: 'publicAddress', hint: 'localAddressHint' },
  ],
};

const handCarried: KindDescription = {
  kind: 'hand-carried',
  icon: FolderOutput,
  what: 'handCarriedWhat',
  initial: { path: '' },
  fields: [
    {
      type: 'folder',
      key: 'path',
      label: 'packageFolder',
      hint: 'packageFolderHint',
      dialogTitle: 'packageFolderTitle',
    },
  ],
};

/** In the order they are offered. */
export const connectionKinds: readonly KindDescription[] = [
  wordpress,
  webHost,
  ghost,
  directus,
  localPortal,
  handCarried,
];

export function describeKind(kind: ConnectionKind): KindDescription {
  const description = connectionKinds.find((one) => one.kind === kind);
  if (description === undefined) throw new Error(`A kind of destination without a form: ${kind}`);
  return description;
}
