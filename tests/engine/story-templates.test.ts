import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { openLibrary } from '#engine/library/open-library.ts';
import { gallery, infoBox, link, paragraph, photo, storyDocument, textRun } from '#shared/document/build.ts';
import { builtInTemplates } from '#shared/document/story-templates/built-in.ts';
import { fillTemplate, makeTemplate } from '#shared/document/story-templates/fill-template.ts';
import { documentText } from '#shared/document/to-text.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import { EventSheet, StoryContent } from '#shared/model/story.ts';
import { StoryTemplateDraft } from '#shared/model/story-template.ts';
import { runCli, runJson } from '#tests/support/command-line.ts';
import { anEngine } from '#tests/support/engine.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const sheet = EventSheet.parse({
  what: 'Hội nghị sơ kết 9 tháng',
  when: '8h00 ngày 05/10/2026',
  where: 'Hội trường UBND phường',
  who: ['đồng chí Lê Văn Hùng, Chủ tịch UBND phường', 'bà Đặng Thị Đào'],
});

describe('templates of stories', () => {
  it('come with the program for the usual pieces, each a document the library takes', async () => {
    const { call } = await aDesk();
    const { templates } = await call['storyTemplates.list']({ kind: 'template' });
    expect(templates.map(({ name, builtIn }) => [name, builtIn])).toEqual(
      ['Họp mặt', 'Hội nghị', 'Ra quân', 'Thông báo', 'Gương người tốt', 'Phóng sự ảnh', 'Tin vắn'].map(
        (name) => [name, true],
      ),
    );
    for (const { builtIn: _builtIn, id: _id, updatedAt: _updatedAt, ...draft } of builtInTemplates) {
      expect(StoryTemplateDraft.parse(draft)).toEqual(draft);
    }
    expect(await call['storyTemplates.list']({ kind: 'snippet' })).toEqual({ templates: [] });
  });

  it('begin a story filled in from the event sheet, which the story keeps', async () => {
    const { call } = await aDesk();
    const byline = [{ role: 'both' as const, name: 'Minh Anh' }];
    const story = await call['stories.createFromTemplate']({ templateId: 'hoi-nghi', event: sheet, byline });
    expect(story).toMatchObject({
      lead: 'Sáng 05/10, tại Hội trường UBND phường, [đơn vị] tổ chức hội nghị sơ kết 9 tháng. Dự hội nghị có đồng chí Lê Văn Hùng, Chủ tịch UBND phường; bà Đặng Thị Đào.',
      section: 'Tin tức',
      tags: ['Hội nghị sơ kết 9 tháng'],
      event: sheet,
      byline,
      status: 'draft',
    });
    expect(documentText(StoryDocument.parse(story.document))).toContain(
      'Quang cảnh hội nghị sơ kết 9 tháng.',
    );
    // What the sheet does not say is a gap to fill in, and no variable is left.
    const bare = await call['stories.createFromTemplate']({
      templateId: 'hop-mat',
      event: EventSheet.parse({}),
      byline: [],
    });
    expect(bare.lead).toMatch(/^\[buổi, ngày\], tại \[nơi\], \[đơn vị\] tổ chức \[sự kiện\]\./u);
    expect(JSON.stringify(bare)).not.toMatch(/\{(?:sự kiện|ngày|buổi|nơi|người)\}/u);
    expect(bare.tags).toEqual([]);
  });

  it('of the newsroom are kept under their names, renamed and removed; those of the program stay', async () => {
    const { call } = await aDesk();
    const draft = StoryTemplateDraft.parse({
      kind: 'snippet',
      name: 'Câu kết',
      document: storyDocument([paragraph('Trân trọng.')]),
    });
    const saved = await call['storyTemplates.save']({ draft });
    await expect(
      Promise.resolve().then(() => call['storyTemplates.save']({ draft: { ...draft, name: ' cau KET ' } })),
    ).rejects.toMatchObject({ code: 'conflict' });
    // A template and a snippet may have one name; one of the program's may not be taken.
    await call['storyTemplates.save']({ draft: { ...draft, kind: 'template' } });
    await expect(
      Promise.resolve().then(() =>
        call['storyTemplates.save']({ draft: { ...draft, kind: 'template', name: 'Họp mặt' } }),
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
    const renamed = await call['storyTemplates.rename']({ id: saved.id, name: 'Lời kết' });
    expect(renamed).toEqual({ ...saved, name: 'Lời kết' });
    expect((await call['storyTemplates.list']({ kind: 'snippet' })).templates).toEqual([renamed]);
    await call['storyTemplates.remove']({ id: saved.id });
    expect(await call['storyTemplates.list']({ kind: 'snippet' })).toEqual({ templates: [] });
    await expect(
      Promise.resolve().then(() =>
        call['stories.createFromTemplate']({ templateId: saved.id, event: sheet, byline: [] }),
      ),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('made from a story leave behind what the desk has proposed, in links as well', () => {
    const proposal = {
      ...{ type: 'suggestion', id: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11', author: 'Lan' },
      at: '2026-11-22T03:00:00.000Z',
    };
    const lineEnd = { type: 'paragraphbreak' };
    const portal = link('https://example.vn', 'cổng');
    const document = {
      ...storyDocument([]).root,
      children: [
        {
          ...paragraph(''),
          children: [
            {
              ...portal,
              children: [
                ...portal.children,
                { ...proposal, change: 'insert', children: [textRun(' mới'), lineEnd] },
              ],
            },
            { ...proposal, change: 'delete', children: [textRun(' cũ'), lineEnd] },
          ],
        },
      ],
    };
    expect(makeTemplate(StoryContent.parse({ document: { root: document } })).document).toEqual(
      storyDocument([paragraph([portal, textRun(' cũ')])]),
    );
  });

  it('made from a story leave its photos behind and turn values of its sheet into variables', () => {
    const content = StoryContent.parse({
      headline: 'Hội nghị sơ kết 9 tháng',
      lead: 'Tại Hội trường UBND phường.',
      tags: ['sơ kết'],
      event: sheet,
      document: storyDocument([
        paragraph([textRun('Sau '), textRun('hội nghị sơ kết 9 tháng', 1)]),
        infoBox([paragraph('Ở Hội trường UBND phường')]),
        photo({ photoId: 'a', caption: 'Hội trường UBND phường', alt: 'Người', people: ['Nam'] }),
        gallery('Ảnh', [{ photoId: 'b', caption: null }]),
      ]),
    });
    const template = makeTemplate(content);
    expect(template).toEqual({
      kicker: '',
      headline: '{sự kiện}',
      lead: 'Tại {nơi}.',
      section: '',
      tags: ['sơ kết'],
      document: storyDocument([
        paragraph([textRun('Sau '), textRun('{sự kiện}', 1)]),
        infoBox([paragraph('Ở {nơi}')]),
        photo({ caption: '{nơi}' }),
        gallery('Ảnh'),
      ]),
    });
    const filled = fillTemplate(template, { sheet, people: [], nearDay: '2026-10-06' });
    expect(filled.headline).toBe('Hội nghị sơ kết 9 tháng');
    expect(filled.lead).toBe('Tại Hội trường UBND phường.');
  });

  it('begin stories from the command line too', async () => {
    const dir = join(temporaryFolder(), 'Tòa soạn');
    openLibrary(dir, { create: true }).close();
    const made = await runJson(dir, 'stories', 'new', '--template', 'hop mat', '--where', 'Nhà văn hóa');
    expect(made.code).toBe(0);
    const { id } = made.json as { id: string };
    const shown = await runJson(dir, 'stories', 'show', id);
    expect(shown.json).toMatchObject({ story: { lead: expect.stringContaining('tại Nhà văn hóa,') } });
    const unknown = await runCli(dir, 'stories', 'new', '--template', 'không có');
    expect(unknown.code).not.toBe(0);
    expect(unknown.stderr).toContain('“Họp mặt”');
  });
});

async function aDesk() {
  const { engine } = await anEngine();
  return { call: createHandlers(engine) };
}
