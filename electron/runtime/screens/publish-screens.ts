// From the panel to the receipt and the outbox, with a second destination of which the disk is away.
import { DISK } from './make-libraries.ts';
import { panel, type Screen, type Walk } from './walk.ts';

export const publishScreens: readonly Screen[] = [
  { name: 'publish-plan', go: openPublishPanel },
  { name: 'publish-two-places', go: chooseSecondPlace },
  { name: 'publish-ways', go: openWays },
  { name: 'publish-schedule', go: schedule },
  { name: 'publish-embargo', go: keepHere },
  { name: 'publish-countdown', go: submit },
  { name: 'publish-receipt', go: send },
  { name: 'publish-take-down', go: takeDown },
  { name: 'outbox', go: openOutbox },
  { name: 'outbox-waiting', go: openWaiting },
  { name: 'outbox-finished', go: openFinished },
];

async function openPublishPanel(walk: Walk): Promise<void> {
  const { page, words } = walk;
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+E');
  await page.keyboard.press('Control+Enter');
  await panel(walk).getByRole('button', { name: words.otherWays }).waitFor();
}

async function chooseSecondPlace(walk: Walk): Promise<void> {
  await secondPlace(walk).check();
  await panel(walk).getByText(walk.words.waitsThere).waitFor();
}

async function openWays(walk: Walk): Promise<void> {
  await panel(walk).getByRole('button', { name: walk.words.otherWays }).click();
}

async function schedule({ page, words }: Walk): Promise<void> {
  await page.getByRole('menuitemradio', { name: words.schedule }).click();
  await page.getByRole('button', { name: words.keepHere }).waitFor();
}

async function keepHere(walk: Walk): Promise<void> {
  await panel(walk).getByRole('button', { name: walk.words.keepHere }).click();
}

/** Back to publishing at once, and to one destination. */
async function submit(walk: Walk): Promise<void> {
  await panel(walk).getByRole('button', { name: walk.words.backToNow }).click();
  await secondPlace(walk).uncheck();
  await panel(walk)
    .getByRole('button', { name: new RegExp(`^${walk.words.publish}`, 'u') })
    .click();
  await panel(walk).getByRole('timer').waitFor();
}

async function send(walk: Walk): Promise<void> {
  await panel(walk).getByRole('button', { name: walk.words.sendNow }).click();
  await panel(walk).getByRole('region', { name: walk.words.receipt }).waitFor();
}

async function takeDown(walk: Walk): Promise<void> {
  await openWays(walk);
  await walk.page.getByRole('menuitemradio', { name: walk.words.takeDown }).click();
  await panel(walk).getByRole('textbox', { name: walk.words.reason }).waitFor();
}

async function openOutbox({ page, words }: Walk): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('region', { name: words.receipt }).waitFor();
}

async function openWaiting({ page, words }: Walk): Promise<void> {
  await page
    .getByRole('listbox', { name: words.deliveries })
    .getByRole('option', { name: DISK })
    .first()
    .click();
}

async function openFinished({ page, words }: Walk): Promise<void> {
  await page.getByRole('radiogroup', { name: words.filter }).getByText(words.finished).click();
}

function secondPlace(walk: Walk) {
  return panel(walk).getByRole('checkbox', { name: DISK });
}
