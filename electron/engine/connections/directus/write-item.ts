// Making and changing the item: drafts where the collection knows them, one query a change, and nothing written over that
// somebody else wrote meanwhile.
import { differingFields, pick, textIn } from './article-values.ts';
import { composeItem, hasDrafts, slugQuestion, targetStatus } from './compose-item.ts';
import { heedStop, visibilityOf, type Run } from './delivery-run.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import type { ShownFile } from './files.ts';
import { findConflict, recordDraft } from './item-conflict.ts';
import { changeItem, createItem, findItem, keyValue, type Item, type ItemValues } from './item.ts';
import { knownDocuments } from './place-documents.ts';
import { refusal } from './refusal.ts';

/** An address that is taken gives way to the next. @throws DeliveryTrouble */
export async function makeItem(
  run: Run,
  of: { readonly slugs: readonly string[]; readonly files: readonly ShownFile[] },
): Promise<Item> {
  const { statuses } = run.line.settings;
  const status = hasDrafts(run) ? statuses.draft : statuses.public;
  let { slugs } = of;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    heedStop(run);
    const values = composeItem(run, { item: undefined, files: of.files, slugs, status });
    const all = { ...values, ...keyValue(run, run.delivery.payload.storyId) };
    const made = await createItem(run, all, { isSwitch: !hasDrafts(run) });
    if (made !== 'taken') {
      countItem(run, all);
      recordDraft(run.delivery, made);
      return made;
    }
    const again = await findItem(run, run.delivery, slugQuestion(run));
    if (again.item !== undefined) return again.item;
    slugs = again.slugs;
  }
  throw refused(refusal(run.line, { code: 'RECORD_NOT_UNIQUE', field: undefined }));
}

/**
 * Until the item says what it shall; answers with the item as read back. What is not public yet gets its content first and is
 * looked at before the status makes it public. @throws DeliveryTrouble
 */
export async function writeItem(run: Run, item: Item, files: readonly ShownFile[]): Promise<Item> {
  const { statuses } = run.line.settings;
  const isSwitch = visibilityOf(run, item) !== 'public' && targetStatus(run, item) === statuses.public;
  if (!isSwitch) return change(run, { item, files, part: 'all' });
  const draft = await change(run, { item, files, part: 'content' });
  requireFiles(run, draft, files);
  recordDraft(run.delivery, draft);
  heedStop(run);
  return change(run, { item: draft, files, part: 'status' });
}

type Step = {
  readonly item: Item;
  readonly files: readonly ShownFile[];
  readonly part: 'all' | 'content' | 'status';
};

/** One step in one query; what somebody else wrote in between is looked at before it is written over. */
async function change(run: Run, { item, files, part }: Step): Promise<Item> {
  let current = item;
  let ifAsRead = true;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const values = missingValues(run, { item: current, files, part });
    if (Object.keys(values).length === 0) return current;
    const changed = await changeItem(run, current, { values, ifAsRead });
    if (changed !== undefined) {
      countItem(run, values);
      return changed;
    }
    const { item: now } = await findItem(run, run.delivery);
    const seen = current.values;
    const conflict = findConflict(run, now, (one) => differingFields(seen, one).length === 0);
    if (conflict !== undefined) throw new DeliveryTrouble(conflict);
    if (now === undefined) break;
    // The same time as before, and yet not found by it: this database keeps times finer than it tells them.
    ifAsRead = now.modified !== current.modified;
    current = now;
  }
  throw new DeliveryTrouble({ state: 'later', message: crowded(run.line.host) });
}

function missingValues(run: Run, { item, files, part }: Step): ItemValues {
  const { status = '' } = run.line.settings.fields;
  const wanted = composeItem(run, { item, files, slugs: [], status: targetStatus(run, item) });
  const names = differingFields(wanted, item).filter((name) => {
    if (part === 'all') return true;
    return (name === status) === (part === 'status');
  });
  return pick(wanted, names);
}

/** A draft that lost a picture or a document on arrival never becomes public. */
function requireFiles({ line, delivery }: Run, draft: Item, files: readonly ShownFile[]): void {
  const body = textIn(draft, line.settings, 'body');
  const lost = files.filter(({ fileId }) => !body.includes(fileId));
  if (lost.length > 0) throw refused(lostFiles(line.host, `${lost.length} ảnh`));
  const documents = [...knownDocuments(line, delivery).values()].filter(({ id }) => !body.includes(id));
  if (documents.length > 0) throw refused(lostFiles(line.host, `${documents.length} tệp đính kèm`));
}

/** The item counts as one file, however many steps it takes. */
function countItem({ sent }: Run, values: ItemValues): void {
  if (!sent.hasItem) sent.files += 1;
  sent.hasItem = true;
  sent.bytes += Buffer.byteLength(JSON.stringify(values));
}

function refused(message: string): DeliveryTrouble {
  return new DeliveryTrouble({ state: 'refused', message });
}

function lostFiles(host: string, what: string): string {
  return `Directus ở “${host}” bỏ mất ${what} khỏi nội dung nên bài còn là nháp, chưa ai đọc thấy. Hãy nhờ người quản trị cho trường nội dung giữ thẻ ảnh rồi gửi lại.`;
}

function crowded(host: string): string {
  return `Có người đang sửa bài này ở Directus “${host}” nên chưa ghi; sẽ tự gửi lại.`;
}
