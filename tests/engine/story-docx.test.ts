// What Word shows of a story that left for it, read from the file itself.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import * as build from '#shared/document/build.ts';
import { blockText } from '#shared/document/to-text.ts';
import { StoryDocument, type Block } from '#shared/model/blocks.ts';
import { anEngine } from '#tests/support/engine.ts';
import { nestedList } from '#tests/support/nested-list.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

async function aWordDesk() {
  const { engine } = await anEngine();
  const handlers = createHandlers(engine);
  const exported = async (blocks: readonly Block[]): Promise<string> => {
    const content = { headline: 'Ra quân', document: build.storyDocument(blocks) };
    const { id } = await handlers['stories.create']({ content });
    const out = temporaryFolder();
    const { jobId } = await handlers['stories.export']({ id, format: 'docx', out });
    return join(out, (await engine.jobs.finished(jobId)).current);
  };
  const imported = async (file: string): Promise<readonly Block[]> => {
    const { jobId } = await handlers['stories.import']({ files: [file] });
    const { created } = await engine.jobs.finished(jobId);
    const story = await handlers['stories.get']({ id: created[0] ?? '' });
    return StoryDocument.parse(story.document).root.children;
  };
  return { exported, imported };
}

it('numbers each list in Word as the story does, from where it starts, whatever list stands in or beside it', async () => {
  const { exported, imported } = await aWordDesk();
  const steps = nestedList('number', 3, [
    'Rà soát',
    nestedList('number', 5, ['Hẻm 12', nestedList('number', 1, ['Nhà số 3']), 'Hẻm 14']),
    'Tổng kết',
    nestedList('number', 1, ['Khu phố 7']),
    'Báo cáo',
  ]);
  const blocks = [
    steps,
    build.paragraph('Việc tiếp theo:'),
    nestedList('number', 1, ['Họp tổ', 'Gửi báo cáo']),
    build.paragraph('Còn lại:'),
    nestedList('number', 3, ['Niêm yết', nestedList('bullet', 1, ['Nhà văn hóa']), 'Lưu hồ sơ']),
    build.paragraph('Và:'),
    nestedList('number', 0, ['Chuẩn bị', 'Làm']),
  ];
  const read = await imported(await exported(blocks));
  expect(read.map(blockText)).toEqual(blocks.map(blockText));
});
