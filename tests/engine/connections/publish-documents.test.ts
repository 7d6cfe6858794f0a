// Documents on a static site and in a carried package: beside their article, shared, replaced, gone with it.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PackageRecord } from '#engine/connections/hand-carried/package-record.ts';
import { documentPath } from '#engine/files/library-paths.ts';
import { importAttachments } from '#engine/library/attachments.ts';
import { createStory, getStory, saveStory } from '#engine/library/stories.ts';
import { file, paragraph, storyDocument } from '#shared/document/build.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import { click } from '#tests/support/click.ts';
import { deliver } from '#tests/support/conformance/newsroom.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { aCarryRoom, filesOf, packagesIn, readText } from '#tests/support/hand-carried-newsroom.ts';
import { aPdfFile } from '#tests/support/make-documents.ts';
import { connect, publish, setUpSite, type Desk } from '#tests/support/publishing-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { walkSite } from '#tests/support/walk-site.ts';

describe('documents on a site', () => {
  it('lie under names any server takes, are told with kind and size on the page, the print page and in the feed', async () => {
    const { desk, site, connection } = await aSite({ baseUrl: 'https://anhoa.example/' });
    const { attachment, bytes } = await attach(desk, 'Kế hoạch 45 (bản ký).pdf');
    const story = write(desk, 'Kế hoạch mới', [attachment], 'Kế hoạch 45/KH-UBND');
    expect((await publish(desk, story, connection)).state).toBe('published');
    const path = `tai-lieu/ke-hoach-45-ban-ky-${attachment.hash.slice(0, 12)}.pdf`;
    expect(readFileSync(join(site, path))).toEqual(bytes);
    for (const page of ['tin-tuc/ke-hoach-moi.html', 'tin-tuc/ke-hoach-moi-ban-in.html']) {
      expect(read(site, page)).toContain(
        `<a href="../${path}" type="application/pdf">Kế hoạch 45/KH-UBND</a> <span class="attachment-facts">(PDF, `,
      );
    }
    const feed = read(site, 'rss.xml');
    expect(feed).toContain('Tệp kèm theo: Kế hoạch 45/KH-UBND (PDF, ');
    expect(feed).toContain(
      `<enclosure url="https://anhoa.example/${path}" length="${bytes.length}" type="application/pdf"/>`,
    );
    expect(walkSite(site).broken).toEqual([]);
  });

  it('stay while another article offers them, and go with the last', async () => {
    const { desk, site, connection } = await aSite();
    const { attachment } = await attach(desk, 'Mẫu đơn.pdf');
    const one = write(desk, 'Bài một', [attachment]);
    const two = write(desk, 'Bài hai', [attachment]);
    await publish(desk, one, connection);
    await publish(desk, two, connection);
    expect(documentsIn(site)).toHaveLength(1);
    await publish(desk, rewrite(desk, one, []), connection);
    expect(documentsIn(site)).toHaveLength(1);
    await click(desk, two, connection, { action: 'take-down', note: 'Sai mẫu' });
    expect(documentsIn(site)).toEqual([]);
  });

  it('are not sent when they are lost in the library: the story waits with a sentence and nothing has changed', async () => {
    const { desk, site, connection } = await aSite();
    const { attachment } = await attach(desk, 'Kế hoạch.pdf');
    rmSync(documentPath(desk.library.path, attachment.hash));
    const { state, attempts } = await publish(desk, write(desk, 'Kế hoạch', [attachment]), connection);
    expect([state, attempts.at(-1)?.message]).toEqual([
      'refused',
      expect.stringContaining('Tệp đính kèm “Kế hoạch.pdf” trong thư viện đã mất'),
    ]);
    expect(existsSync(join(site, 'tin-tuc/ke-hoach.html'))).toBe(false);
  });
});

describe('documents in a carried package', () => {
  it('lie in a folder of their own, have their line in the body and their field in the sheet', async () => {
    const room = await aCarryRoom();
    const { attachment, bytes } = await attach(room.desk, 'Kế hoạch 45.pdf');
    const story = write(room.desk, `Kế hoạch ${room.word}`, [attachment]);
    expect((await deliver(room, { story })).state).toBe('published');
    const [name = ''] = packagesIn(room.path);
    const path = `tai-lieu/01-ke-hoach-45-${attachment.hash.slice(0, 12)}.pdf`;
    expect(filesOf(room.path, name)).toContain(path);
    expect(readFileSync(join(room.path, name, path))).toEqual(bytes);
    expect(readText(room.path, name, 'bai-viet.html')).toContain(`<a href="${path}">Kế hoạch 45</a> (PDF, `);
    const { fields } = PackageRecord.parse(JSON.parse(readText(room.path, name, 'bai-viet.json')));
    const field = fields.find(({ id }) => id === `document:${attachment.id}`);
    expect([field?.label, field?.copies.map(({ text }) => text)]).toEqual([
      'Tệp 1',
      [path.slice('tai-lieu/'.length)],
    ]);
    const body = fields.find(({ id }) => id === 'body');
    expect(body?.copies[0]?.text).toContain(`[Tệp 1: ${path.slice('tai-lieu/'.length)}] Kế hoạch 45 (PDF, `);
  });
});

async function aSite(settings: { baseUrl?: string } = {}) {
  const root = temporaryFolder();
  const desk = aDesk(join(root, 'thư viện'));
  setUpSite(desk);
  const site = join(root, 'trang');
  return { desk, site, connection: await connect(desk, site, settings) };
}

async function attach(
  { library, clock }: Desk,
  name: string,
): Promise<{ readonly attachment: Attachment; readonly bytes: Buffer }> {
  const { path, bytes } = await aPdfFile(temporaryFolder(), name);
  const { added } = await importAttachments(library, [path], () => clock.now());
  const [first] = added;
  if (first === undefined) throw new Error('The document was not taken in');
  return { attachment: first.attachment, bytes };
}

function write(desk: Desk, headline: string, files: readonly Attachment[], title = ''): Story {
  const content = contentOf(headline, files, title);
  return createStory(desk.library.write, { content, at: desk.clock.now() });
}

function rewrite(desk: Desk, { id, headline }: Story, files: readonly Attachment[]): Story {
  const { revision } = getStory(desk.library.read, id);
  saveStory(desk.library.write, { id, revision, content: contentOf(headline, files), at: desk.clock.now() });
  return getStory(desk.library.read, id);
}

function contentOf(headline: string, files: readonly Attachment[], title = ''): StoryContent {
  const document = storyDocument([
    paragraph('Sáng 22/11, phường thông báo.'),
    ...files.map(({ id }) => file(id, title)),
  ]);
  return StoryContent.parse({ headline, lead: `${headline}.`, section: 'Tin tức', document });
}

function read(site: string, path: string): string {
  return readFileSync(join(site, path), 'utf8');
}

function documentsIn(site: string): string[] {
  return existsSync(join(site, 'tai-lieu')) ? readdirSync(join(site, 'tai-lieu')) : [];
}
