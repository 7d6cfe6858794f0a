// A destination being described: what was typed, what of it is still wrong and in which words.
import { ConnectionDraft, type Connection, type ConnectionKind } from '#shared/model/connection.ts';
import type { connectionTexts } from '../../i18n/connections.ts';
import { describeKind, type FieldDescription } from './connection-kinds.ts';

export type Settings = Readonly<Record<string, unknown>>;

export type Typed = {
  readonly kind: ConnectionKind;
  readonly name: string;
  readonly settings: Settings;
  readonly secret: string;
};

type ErrorWord = keyof (typeof connectionTexts)['vi'] &
  ('nameMissing' | 'missing' | 'folderMissing' | 'addressWrong' | 'hostAddressWrong' | 'codeWrong');

/** By place: `name`, `secret`, a key of the settings, or `fields.headline` for a part. */
export type Faults = ReadonlyMap<string, ErrorWord>;

export function newTyped(kind: ConnectionKind, name: string): Typed {
  return { kind, name, settings: describeKind(kind).initial, secret: '' };
}

export function typedOf({ kind, name, settings }: Connection): Typed {
  return { kind, name, settings, secret: '' };
}

/** The draft, or what keeps it from being one. `isNew`: a secret is wanted where the kind wants one. */
export function readTyped(
  typed: Typed,
  isNew: boolean,
): { readonly draft: ConnectionDraft | undefined; readonly faults: Faults } {
  const { kind, name, settings, secret } = typed;
  const fields = describeKind(kind).fields;
  const faults = new Map<string, ErrorWord>();
  const parsed = ConnectionDraft.safeParse({ name, kind, settings });
  for (const { path } of parsed.error?.issues ?? []) {
    const place = path[0] === 'name' ? 'name' : path.slice(1).join('.');
    faults.set(place, faultAt(place, fields, settings));
  }
  for (const field of fields) {
    if (field.type === 'secret' && field.required && isNew && secret === '') faults.set('secret', 'missing');
    // The schema takes any text there; an empty one would ask nobody.
    if (field.type === 'line' && field.advanced !== true && textOf(settings, field.key).trim() === '') {
      faults.set(field.key, 'missing');
    }
  }
  return { draft: faults.size === 0 ? parsed.data : undefined, faults };
}

/** The text of a setting, '' while it has none. */
export function textOf(settings: Settings, key: string): string {
  const value = settings[key];
  return typeof value === 'string' ? value : '';
}

/** The entries of a setting that is a record of texts. */
export function entriesOf(settings: Settings, key: string): Readonly<Record<string, string>> {
  const value = settings[key];
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  );
}

/** The same record with one entry changed; an empty text has none. */
export function withEntry(
  entries: Readonly<Record<string, string>>,
  name: string,
  text: string,
): Readonly<Record<string, string>> {
  const others = Object.entries(entries).filter(([other]) => other !== name);
  return Object.fromEntries(text.trim() === '' ? others : [...others, [name, text.trim()]]);
}

function faultAt(place: string, fields: readonly FieldDescription[], settings: Settings): ErrorWord {
  if (place === 'name') return 'nameMissing';
  const [key = ''] = place.split('.');
  const field = fields.find((one) => one.type !== 'secret' && one.key === key);
  const isEmpty = textOf(settings, key).trim() === '';
  switch (field?.type) {
    case 'folder':
    case 'key-file':
      return 'folderMissing';
    case 'address':
      return isEmpty ? 'missing' : 'addressWrong';
    case 'host-address':
      return isEmpty ? 'missing' : 'hostAddressWrong';
    case 'code':
      return isEmpty ? 'missing' : 'codeWrong';
    case 'parts':
      return entriesOf(settings, key)[place.slice(key.length + 1)] === undefined ? 'missing' : 'codeWrong';
    case 'line':
    case 'flag':
    case 'sections':
    case 'secret':
    case undefined:
      return 'missing';
  }
}
