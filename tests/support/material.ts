// The folder of real material (an article, camera photos) that lies beside some checkouts. The project never needs it;
// tests that use it skip where it is absent, unless the run promised that it is there.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared', import.meta.url));

/** Absolute path, or undefined where there is none. */
export const sharedMaterial: string | undefined = existsSync(beside) ? beside : undefined;

/** What to say where a test is skipped for want of it. */
export const NO_MATERIAL = 'cần thư mục ../shared (bài báo và ảnh thật), máy này không có';

if (sharedMaterial === undefined && process.env['TOA_SOAN_REQUIRE_MATERIAL'] === '1') {
  throw new Error(`TOA_SOAN_REQUIRE_MATERIAL=1 nhưng không thấy ${beside}`);
}
