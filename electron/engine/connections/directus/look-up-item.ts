// What is found under a delivery's key after its reply was lost. Sends nothing.
import type { ReadBack } from '../connection-adapter.ts';
import { noneSent, receiptOf, visibilityOf } from './delivery-run.ts';
import type { Article } from './compose-item.ts';
import { storyPictures } from './file-ledger.ts';
import { findItem, type Item } from './item.ts';
import { isAsWanted, knownFiles } from './publish-item.ts';

/** @throws DeliveryTrouble */
export async function lookUpItem(article: Article): Promise<ReadBack> {
  const { delivery } = article;
  const { item } = await findItem(article, delivery);
  const files = isArrived(article, item);
  if (files === undefined) return { state: 'incomplete', message: incomplete };
  return { state: 'published', receipt: receiptOf({ ...article, sent: noneSent() }, item, files) };
}

type Files = ReturnType<typeof knownFiles>;

/** The files shown, where everything is as approved. */
function isArrived(article: Article, item: Item | undefined): Files {
  const { delivery } = article;
  const visibility = visibilityOf(article, item);
  switch (delivery.manifest.action) {
    case 'publish':
    case 'update':
    case 'embargo':
    case 'correct': {
      const files = knownFiles(article, storyPictures(delivery.payload, delivery.uploads));
      const isThere = item !== undefined && files !== undefined && isAsWanted(article, item, files);
      return isThere ? files : undefined;
    }
    case 'unpublish':
      return visibility === 'public' ? undefined : [];
    case 'take-down':
      return visibility === 'gone' ? [] : undefined;
    case 'delete-draft':
      return item === undefined ? [] : undefined;
    case 'schedule':
      return undefined;
  }
}

const incomplete = 'Đã xem lại nơi nhận: lần gửi bị ngắt chưa xong; sẽ gửi nốt phần còn thiếu.';
