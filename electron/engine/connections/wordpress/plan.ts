// A rehearsal of a delivery against what the site told when it was last met and what the books say is there. Asks nobody.
import { withdrawingActions } from '#shared/model/outbox.ts';
import { formatBytes } from '#shared/vietnamese/numbers.ts';
import { estimatePicture } from '../article/pictures.ts';
import type { DeliveryPlan } from '../connection-adapter.ts';
import { openBooks, type Books } from './books.ts';
import { MOST_CATEGORIES, readMemory } from './memory.ts';
import { unsentParts } from './losses.ts';
import { missingRights } from './meet-words.ts';
import { documentsOf } from './place-documents.ts';
import { isPlaced } from './place-pictures.ts';
import { plainOf } from './plain-in-html.ts';
import { hasFiles, type Planned, type WordPressTools } from './run.ts';
import { categoryName, knownTerms } from './terms.ts';
import { picturesOf, type SitePicture } from './site-picture.ts';
import { wantedPost } from './wanted.ts';
import { askedSlug } from './find-post.ts';

type Problem = DeliveryPlan['problems'][number];

export async function planDelivery(
  tools: WordPressTools,
  delivery: Planned['delivery'],
): Promise<DeliveryPlan> {
  const { manifest, previous, destination } = delivery;
  const memory = readMemory(destination.memory);
  const url = previous?.url ?? '';
  if (memory === undefined) {
    return { action: manifest.action, bytes: 0, requests: 0, url, problems: [notMet] };
  }
  const books = openBooks(delivery.uploads, { home: memory.home, storyId: delivery.payload.storyId });
  const planned = { delivery, memory, books };
  if (withdrawingActions.includes(manifest.action)) {
    return { action: manifest.action, bytes: 0, requests: 4, url, problems: [] };
  }
  const sizes = await picturesToSend(tools, planned);
  const documents = documentsToSend(planned);
  const terms = { categories: undefined, tags: [] };
  const words = wantedPost(planned, {
    ...{ pictures: [], placed: new Map(), documents: new Map(), terms, notes: [] },
  });
  const text = Buffer.byteLength(JSON.stringify(words));
  return {
    action: manifest.action,
    bytes: text + sizes.reduce((sum, { bytes }) => sum + bytes, 0) + documents.bytes,
    requests: requestsFor(planned, sizes.length) + documents.requests,
    url: url || new URL(`${askedSlug(planned)}/`, `${memory.home}/`).href,
    problems: [...problemsOf(planned), ...tooLarge(books, sizes)],
  };
}

type Sized = { readonly picture: SitePicture; readonly bytes: number };

async function picturesToSend(tools: WordPressTools, { delivery, books }: Planned): Promise<Sized[]> {
  const missing = picturesOf(delivery).filter(({ slug }) => books.picture(slug) === undefined);
  return Promise.all(
    missing.map(async (picture) => ({ picture, bytes: await estimatePicture(tools.libraryDir, picture) })),
  );
}

/** Documents go one by one, after one look for all. */
function documentsToSend({ delivery, books }: Planned): {
  readonly bytes: number;
  readonly requests: number;
} {
  const documents = documentsOf(delivery);
  const missing = documents.filter(({ slug }) => books.picture(slug) === undefined);
  const bytes = missing.reduce((sum, { attachment }) => sum + attachment.byteSize, 0);
  return { bytes, requests: missing.length + (documents.length > 0 ? 1 : 0) };
}

/** One after the other: uploads go three at a time. */
function requestsFor({ delivery, books }: Planned, uploads: number): number {
  const pictures = picturesOf(delivery);
  const changed = pictures.filter(
    (picture) => books.picture(picture.slug) !== undefined && !isPlaced({ books }, picture),
  ).length;
  const rounds = Math.ceil((uploads + changed) / 3);
  const terms = knownTerms({ delivery, books }) === undefined ? 2 : 0;
  const look = pictures.length > 0 ? 1 : 0;
  const first = delivery.previous === null ? 3 + look : 0;
  return 2 + first + terms + look + rounds;
}

function problemsOf(plan: Planned): Problem[] {
  const { memory, delivery } = plan;
  const { payload, destination } = delivery;
  const needs = { ...memory.user.rights, upload: memory.user.rights.upload || !hasFiles(payload) };
  const category = categoryName(plan);
  const isKnown =
    category === '' ||
    // A site with more categories than were read may have it.
    memory.categories.length === MOST_CATEGORIES ||
    plan.books.term('categories', category) !== undefined ||
    memory.categories.some((name) => plainOf(name).toLowerCase() === category.toLowerCase());
  const mayMake = destination.settings.makeTerms && memory.user.rights.manageCategories;
  return [
    ...missingRights(needs).map(block),
    ...(isKnown || mayMake ? [] : [block(categoryMissing(memory.siteName, category))]),
    ...unsentParts(plan).map(warn),
    ...payload.photos
      .filter(({ damage }) => damage !== null)
      .map(({ fileName }) => warn(`Ảnh “${fileName}” hỏng một phần; chỉ gửi được phần đọc được.`)),
  ];
}

function tooLarge(books: Books, sizes: readonly Sized[]): Problem[] {
  const refused = books.refusedBytes();
  if (refused === undefined) return [];
  return sizes
    .filter(({ bytes }) => bytes >= refused)
    .map(({ picture, bytes }) =>
      warn(
        `Ảnh “${picture.photo.fileName}” (khoảng ${formatBytes(bytes)}) có thể quá giới hạn của trang: lần trước tệp ${formatBytes(refused)} không được nhận.`,
      ),
    );
}

const notMet: Problem = {
  level: 'warn',
  message: 'Chưa lần nào nói chuyện được với trang WordPress này nên chưa biết bài có được nhận không.',
};

function categoryMissing(siteName: string, category: string): string {
  return `“${siteName}” không có chuyên mục “${category}” và không được tạo mới; hãy ghép chuyên mục trong Kết nối hoặc nhờ quản trị tạo.`;
}

function block(message: string): Problem {
  return { level: 'block', message };
}

function warn(message: string): Problem {
  return { level: 'warn', message };
}
