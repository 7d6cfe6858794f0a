// A library that cannot be opened says why in one sentence, and opens by one press once the cause is gone.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { canMount, mountDisk, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { projectRoot } from '#tests/support/project-root.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';

const headline = 'Phường An Hòa ra quân tổng vệ sinh';

type Trouble = {
  readonly name: string;
  readonly sentence: RegExp;
  readonly hint: RegExp;
  /** Makes the trouble; answers with the way to end it. */
  readonly make: (libraryDir: string) => (() => void) | Promise<() => void>;
};

const troubles: readonly Trouble[] = [
  {
    name: 'open in another window',
    sentence: /^Thư viện này đang mở ở một cửa sổ khác\./u,
    hint: /^Đóng cửa sổ đang mở thư viện này rồi bấm Thử lại\.$/u,
    make: async (libraryDir) => {
      const holder = join(projectRoot, 'tests', 'support', 'hold-library.ts');
      const other = fork(holder, [libraryDir], { execPath: process.execPath, execArgv: [] });
      await once(other, 'message');
      return () => void other.kill('SIGKILL');
    },
  },
  {
    name: 'damaged',
    sentence: /^Tệp dữ liệu của thư viện bị hỏng nên không mở\. Tệp vẫn để nguyên;/u,
    hint: /“backups”/u,
    make: (libraryDir) => {
      const file = join(libraryDir, 'library.sqlite');
      copyFileSync(file, `${file}.tốt`);
      writeFileSync(file, Buffer.alloc(8192, 'không phải cơ sở dữ liệu '));
      return () => copyFileSync(`${file}.tốt`, file);
    },
  },
  {
    name: 'written by a newer version',
    sentence: /^Thư viện này do một bản Tòa soạn mới hơn ghi/u,
    hint: /^Cài bản Tòa soạn mới hơn/u,
    make: (libraryDir) => {
      const setVersion = (change: (now: number) => number): void => {
        const db = new Database(join(libraryDir, 'library.sqlite'));
        db.pragma(`user_version = ${change(Number(db.pragma('user_version', { simple: true })))}`);
        db.close();
      };
      setVersion((now) => now + 998);
      return () => setVersion((now) => now - 998);
    },
  },
  {
    name: 'not there, as on a drive that is not connected',
    sentence: /^Không thấy thư viện ở “.*”\./u,
    hint: /^Nếu thư viện nằm trên ổ rời hoặc ổ mạng, hãy cắm hoặc nối lại rồi bấm Thử lại\.$/u,
    make: (libraryDir) => {
      renameSync(libraryDir, `${libraryDir} (ổ rời)`);
      return () => renameSync(`${libraryDir} (ổ rời)`, libraryDir);
    },
  },
];

for (const { name, sentence, hint, make } of troubles) {
  test(`a library that is ${name} says so and opens once that is over`, async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    await prepare((newsroom) => addStory(newsroom, { headline }));
    const end = await make(libraryDir);
    const { page } = await openDesk();
    await expectFailure(page, { sentence, hint, path: libraryDir });
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expectFailure(page, { sentence, hint, path: libraryDir });

    end();
    await expectRetryOpens(page);
  });
}

test('instead of one that is missing, a new library can be made on the spot', async ({
  libraryDir,
  openDesk,
}) => {
  const { page } = await openDesk();
  await expect(page.getByText(libraryDir, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Tạo thư viện mới ở đây' }).click();
  await expect(page.getByRole('heading', { name: 'Chưa mở bài nào' })).toBeVisible();
});

test.describe('a disk that gives trouble', () => {
  test.skip(!canMount, NO_MOUNT);

  test('a library on a read-only disk says so and opens once the disk can be written to', async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    const disk = mountDisk(libraryDir, '16m');
    try {
      await prepare((newsroom) => addStory(newsroom, { headline }));
      disk.makeReadOnly();
      const { page, close } = await openDesk();
      await expectFailure(page, {
        sentence: /^Không ghi được vào “.*” \(chỉ đọc hoặc thiếu quyền\)\./u,
        hint: /^Kiểm tra ổ đĩa còn ghi được không/u,
        path: libraryDir,
      });
      disk.makeWritable();
      await expectRetryOpens(page);
      await close();
    } finally {
      disk.unmount();
    }
  });

  test('what is typed on a full disk stays on the sheet and is saved by itself once there is room', async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    const disk = mountDisk(libraryDir, '4m');
    try {
      await prepare((newsroom) => addStory(newsroom, { headline }));
      const { page, close } = await openDesk();
      await page.getByRole('option', { name: headline }).click();
      const lead = page.getByRole('textbox', { name: 'Sapo' });
      await expect(lead).toBeVisible();
      fill(join(disk.path, 'tệp nặng'));
      await lead.fill('Câu này gõ lúc đĩa đầy. '.repeat(400));
      const alarm = page.getByRole('contentinfo', { name: 'Thanh trạng thái' }).getByRole('alert');
      await expect(alarm).toHaveText(/^Chưa lưu được: Ổ đĩa đã đầy nên chưa lưu được\./u);

      rmSync(join(disk.path, 'tệp nặng'));
      await expect(page.getByTestId('save-status')).toHaveText(/^Đã lưu/u);
      expect(storedStory(libraryDir).lead).toMatch(/^Câu này gõ lúc đĩa đầy\./u);
      await close();
    } finally {
      disk.unmount();
    }
  });
});

/** Writes until nothing more fits. */
function fill(file: string): void {
  for (let size = 4096; size >= 1; size /= 2) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size * 1024), { flag: 'a' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}

type Failure = { readonly sentence: RegExp; readonly hint: RegExp; readonly path: string };

async function expectFailure(page: Page, { sentence, hint, path }: Failure): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Không mở được thư viện' })).toBeVisible();
  const paragraphs = page.getByRole('alert').getByRole('paragraph');
  await expect(paragraphs).toHaveText([sentence, hint]);
  await expect(page.getByText(path, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mở thư viện khác…' })).toBeEnabled();
}

/** The cause may take a moment to go (a killed process lets go of its lock when the system has noticed). */
async function expectRetryOpens(page: Page): Promise<void> {
  const story = page.getByRole('option', { name: headline });
  await expect(async () => {
    await page.getByRole('button', { name: 'Thử lại' }).click({ timeout: 1000 });
    await expect(story).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 10_000 });
}
