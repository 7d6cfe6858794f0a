// A WordPress from 6.1 on, over its REST interface and an application password. Core has no key for creating and no
// precondition for writing: both are made good by looking first, and every look is compared with what was last seen.
import { WordPressSettings, type Capabilities } from '#shared/model/connection.ts';
import type { AdapterTools } from '../adapters.ts';
import {
  withSettings,
  type ConnectionAdapter,
  type Delivery,
  type DeliveryOutcome,
  type DeliveryWatch,
} from '../connection-adapter.ts';
import { fetchLists } from './lists.ts';
import { lookAt, meet } from './meet.ts';
import { planDelivery } from './plan.ts';
import { readArticle } from './read-article.ts';
import { readBack } from './read-back.ts';
import { openRun, type Run, type WordPressTools } from './run.ts';
import { sendArticle } from './send-article.ts';
import { DeliveryTrouble, type Trouble } from '../delivery-trouble.ts';
import { deleteDraft, takeDown, unpublish } from './withdraw.ts';

const capabilities: Capabilities = {
  drafts: true,
  schedule: true,
  conflictCheck: true,
  exactlyOnce: false,
  unpublish: true,
  lists: true,
  readArticle: true,
  secret: true,
};

export function createWordPress(adapterTools: AdapterTools): ConnectionAdapter {
  const tools = (): WordPressTools => ({ ...adapterTools, libraryDir: adapterTools.library().path });
  const at = <D extends { settings: unknown }>(destination: D) => ({
    ...destination,
    settings: WordPressSettings.parse(destination.settings),
  });
  return {
    capabilities,
    adopt: (destination) => meet(adapterTools, at(destination)),
    test: (destination) => lookAt(adapterTools, at(destination)),
    plan: (delivery) => planDelivery(tools(), withSettings(WordPressSettings, delivery)),
    deliver: (delivery, watch) => deliver(tools(), withSettings(WordPressSettings, delivery), watch),
    readBack: (delivery) => readBack(tools(), withSettings(WordPressSettings, delivery)),
    readArticle: (from) => readArticle(adapterTools, { ...from, destination: at(from.destination) }),
    fetchLists: (destination) => fetchLists(adapterTools, at(destination)),
  };
}

async function deliver(
  tools: WordPressTools,
  delivery: Delivery<WordPressSettings>,
  watch: DeliveryWatch,
): Promise<DeliveryOutcome> {
  let run: Run | undefined;
  try {
    run = await openRun(tools, delivery, watch);
    return await act(run);
  } catch (error) {
    if (!(error instanceof DeliveryTrouble)) throw error;
    return run?.site.heard.isVisible === true ? asUnknown(error.outcome) : error.outcome;
  }
}

function act(run: Run): Promise<DeliveryOutcome> {
  switch (run.delivery.manifest.action) {
    case 'publish':
    case 'update':
    case 'schedule':
    case 'embargo':
    case 'correct':
      return sendArticle(run);
    case 'unpublish':
      return unpublish(run);
    case 'take-down':
      return takeDown(run);
    case 'delete-draft':
      return deleteDraft(run);
  }
}

/** Readers may see some of it already, whatever went wrong after. */
function asUnknown(trouble: Trouble): DeliveryOutcome {
  if (trouble.state === 'unknown') return trouble;
  const message = 'message' in trouble ? trouble.message : 'Đã ngừng giữa chừng.';
  return {
    state: 'unknown',
    message: `${message} Bài đã đổi ở nơi nhận; sẽ xem lại trước khi làm tiếp.`,
  };
}
