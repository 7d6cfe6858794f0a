// A rehearsal without a network: the same composition, run against what the connection remembers of its collection.
import type { Delivery, DeliveryPlan } from '../connection-adapter.ts';
import { estimatePicture } from '../article/pictures.ts';
import type { DirectusSettings } from '#shared/model/connection.ts';
import { mappingProblems } from './check-mapping.ts';
import { fieldNamed, type Collection, type CollectionField } from './collection.ts';
import { composeItem } from './compose-item.ts';
import { addressOf } from './delivery-run.ts';
import type { DirectusLine } from './directus-line.ts';
import { arrivedFile, hasOwnTexts, storyPictures, type ArrivedFile, type Picture } from './file-ledger.ts';
import { shownFile } from './files.ts';
import type { ItemValues } from './item.ts';
import { bytesOfDocuments } from './place-documents.ts';

type Planned = Omit<Delivery<DirectusSettings>, 'intentId' | 'mayOverwrite'>;
type Problem = DeliveryPlan['problems'][number];

/** `collection` as remembered, undefined while the connection has never been answered. */
export async function planItem(
  line: DirectusLine,
  { delivery, collection }: { readonly delivery: Planned; readonly collection: Collection | undefined },
  libraryDir: string,
): Promise<DeliveryPlan> {
  const { payload, manifest, previous } = delivery;
  const pictures = storyPictures(payload, delivery.uploads);
  const missing = pictures.filter((one) => arrivedFile(one) === undefined);
  const sizes = await Promise.all(missing.map(({ picture }) => estimatePicture(libraryDir, picture)));
  const values = rehearsedValues(line, { delivery, collection }, pictures);
  const isFirst = previous === null;
  return {
    action: manifest.action,
    bytes:
      sizes.reduce((sum, size) => sum + size, Buffer.byteLength(JSON.stringify(values))) +
      bytesOfDocuments(delivery),
    // Look, put right or check what is there, send what is not, write; the first time the switch is one of its own.
    requests: 2 + Math.ceil(missing.length / 3) + (isFirst ? 1 : 0) + (needsLook(pictures) ? 1 : 0),
    url: addressOf({ line }, { key: '', values, modified: null }, previous?.remoteId ?? payload.storyId),
    problems: problemsOf(line, {
      delivery,
      collection,
      values,
      files: pictures.length + payload.attachments.length,
    }),
  };
}

/** A picture that is not there yet is stood in for by an id of the same length. */
const stranger: ArrivedFile = {
  ...{ id: '00000000-0000-4000-8000-000000000000', bytes: 0, title: '', description: '' },
  state: 'arrived',
  hasSizes: true,
};

const unknown: Collection = {
  ...{ collection: '', fields: [], filesArePublic: true, clockOffsetMs: null },
  rights: noRights(),
  fileRights: noRights(),
};

function rehearsedValues(
  line: DirectusLine,
  {
    delivery,
    collection = unknown,
  }: { readonly delivery: Planned; readonly collection: Collection | undefined },
  pictures: readonly Picture[],
): ItemValues {
  const files = pictures.map((one) => shownFile(line, one.picture, arrivedFile(one) ?? stranger));
  const article = { line, collection, delivery: { ...delivery, intentId: '', mayOverwrite: null } };
  const status = line.settings.statuses.public;
  return composeItem(article, { item: undefined, files, slugs: [], status });
}

function needsLook(pictures: readonly Picture[]): boolean {
  return pictures.some((one) => {
    const file = arrivedFile(one);
    return file !== undefined && !hasOwnTexts(one.picture, file);
  });
}

function problemsOf(
  { settings, host }: DirectusLine,
  of: {
    readonly delivery: Planned;
    readonly collection: Collection | undefined;
    readonly values: ItemValues;
    readonly files: number;
  },
): Problem[] {
  const { delivery, collection, values, files } = of;
  if (delivery.manifest.action === 'schedule') return [block(noSchedule(host))];
  if (collection === undefined)
    return [
      warn(`Chưa lần nào nối được với Directus ở “${host}” nên chưa biết các trường ở đó nhận những gì.`),
    ];
  const misfits = mappingProblems(settings, collection);
  return [
    ...misfits.map((misfit) => block(`Directus ở “${host}”: ${misfit}.`)),
    ...Object.entries(values).flatMap(([name, value]) => tooLong(fieldNamed(collection, name), value)),
    ...(files > 0 && !collection.filesArePublic ? [warn(hiddenFiles(host))] : []),
  ];
}

export function noSchedule(host: string): string {
  return `Directus ở “${host}” không tự đăng theo giờ hẹn được. Hãy dùng cấm vận (Tòa soạn giữ bài đến giờ) hoặc đăng ngay.`;
}

/** For the connection's test and the rehearsal: a picture behind a token is a broken picture to a reader. */
export function hiddenFiles(host: string): string {
  return `Kho tệp ở “${host}” chỉ mở cho người có khóa: nếu trang đọc không tự kèm khóa thì bạn đọc không thấy ảnh. Nhờ người quản trị cho nhóm Public đọc “directus_files”.`;
}

function tooLong(field: CollectionField | undefined, value: unknown): Problem[] {
  if (field === undefined || field.limit === null || typeof value !== 'string') return [];
  const { most, unit } = field.limit;
  const size = unit === 'bytes' ? Buffer.byteLength(value) : [...value].length;
  if (size <= most) return [];
  const words = unit === 'bytes' ? 'byte' : 'chữ cái';
  return [
    block(
      `Trường “${field.name}” chỉ chứa ${most} ${words}, bài cần ${size}. Hãy rút ngắn, hoặc nhờ người quản trị nới trường.`,
    ),
  ];
}

function noRights(): Collection['rights'] {
  const none = { access: 'none', fields: [] } as const;
  const right = { ...none, fields: [] };
  return { create: right, read: right, update: right, delete: right };
}

function block(message: string): Problem {
  return { level: 'block', message };
}

function warn(message: string): Problem {
  return { level: 'warn', message };
}
