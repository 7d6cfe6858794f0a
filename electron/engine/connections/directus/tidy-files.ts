// Takes files away that no article shows any more: a picture taken out of a story may have been there by mistake. Comes after
// the work is done and can fail without undoing it; what is left is tried again with the story's next delivery.
import { z } from 'zod';
import { keyField } from './collection.ts';
import type { Run } from './delivery-run.ts';
import { ask, readData } from './directus-line.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { recordStoryFiles, storyFiles } from './file-ledger.ts';
import type { Item } from './item.ts';
import { refusal } from './refusal.ts';

/** File ids asked about in one address: it must stay short enough for every server. */
const AT_ONCE = 15;

type Tidying = Pick<Run, 'line' | 'collection' | 'delivery'>;

/** `item`: the story's own, undefined when it is gone. Returns what is worth telling, one sentence each. */
export async function tidyFiles(
  run: Tidying,
  item: Item | undefined,
  shown: readonly string[],
): Promise<string[]> {
  const { uploads, payload } = run.delivery;
  const stale = storyFiles(uploads, payload.storyId).filter((id) => !shown.includes(id));
  if (stale.length === 0) return [];
  const left = await removeUnused(run, item, stale);
  recordStoryFiles(uploads, payload.storyId, [...shown, ...left]);
  return left.length === 0 ? [] : [leftOver(run.line.host, left.length)];
}

/** The ids that could not be removed. */
async function removeUnused(run: Tidying, item: Item | undefined, ids: readonly string[]): Promise<string[]> {
  try {
    const used = await usedFiles(run, item, ids);
    return await removeFiles(
      run,
      ids.filter((id) => !used.has(id)),
    );
  } catch (error) {
    if (error instanceof DeliveryTrouble) return [...ids];
    throw error;
  }
}

/** Together, or one by one where one of them is in use by something this connection knows nothing of. */
async function removeFiles({ line }: Pick<Tidying, 'line'>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const remove = async (some: readonly string[]): Promise<boolean> => {
    try {
      return (await ask(line, { method: 'DELETE', path: '/files', body: some })).error === undefined;
    } catch (error) {
      if (error instanceof DeliveryTrouble && error.outcome.state === 'later') return false;
      throw error;
    }
  };
  if (await remove(ids)) return [];
  const left: string[] = [];
  for (const id of ids) {
    if (!(await remove([id]))) left.push(id);
  }
  return left;
}

/** Those that another article of the collection shows; the story's own may still name them in an archived text. */
async function usedFiles(
  { line, collection }: Tidying,
  item: Item | undefined,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { body = '', cover } = line.settings.fields;
  const places = cover === undefined ? [body] : [body, cover];
  const others = item === undefined ? [] : [{ [keyField(collection).name]: { _neq: item.key } }];
  const used = new Set<string>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const uses = some.flatMap((id) => [
      { [body]: { _contains: id } },
      ...(cover === undefined ? [] : [{ [cover]: { _eq: id } }]),
    ]);
    const filter = JSON.stringify({ _and: [...others, { _or: uses }] });
    const query = { fields: places.join(','), filter, limit: '-1' };
    const answer = await ask(line, { method: 'GET', path: `/items/${collection.collection}`, query });
    if (answer.error !== undefined)
      throw new DeliveryTrouble({ state: 'refused', message: refusal(line, answer.error) });
    const rows = JSON.stringify(readData(line, z.array(z.unknown()), answer));
    for (const id of some.filter((one) => rows.includes(one))) used.add(id);
  }
  return used;
}

function leftOver(host: string, count: number): string {
  return `Còn ${count} tệp ảnh cũ chưa xóa được khỏi kho tệp ở “${host}” (đang được dùng ở chỗ khác, thiếu quyền xóa hoặc mạng đứt). Lần gửi sau của bài này sẽ thử lại.`;
}
