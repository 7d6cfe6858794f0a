// The libraries the screens show, made once by the command line: the demo newsroom with a story that waits for a disk that is
// not there, one with nothing in it, and one whose file is damaged. They keep their place on the disk, because a library
// names the folder of its portal; each variant begins with fresh copies.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pinnedNode, projectRoot } from '../project.ts';
import { runProcess } from '../run-process.ts';

export type Libraries = {
  readonly newsroom: string;
  readonly empty: string;
  readonly damaged: string;
  /** Files that are no photos. */
  readonly brokenPhotos: string;
};

/** Kept beside the place where they are used. */
export async function makeLibraries(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const place = join(folder, 'used');
  const { newsroom, empty, damaged, brokenPhotos } = librariesIn(place);
  await mkdir(place, { recursive: true });
  await cli(newsroom, 'library', 'demo');
  await addStoryThatWaits(newsroom, join(place, 'o-mang'));
  await mkdir(brokenPhotos);
  await cli(empty, 'photos', 'import', brokenPhotos);
  await writeFile(join(brokenPhotos, 'IMG_0412.jpg'), 'Đây không phải là ảnh.');
  await writeFile(join(brokenPhotos, 'IMG_0413.jpg'), '');
  await cp(empty, damaged, { recursive: true });
  await writeFile(join(damaged, 'library.sqlite'), 'x'.repeat(8192));
  await cp(place, join(folder, 'made'), { recursive: true });
}

/** As they were made; whatever was done to them before is forgotten. */
export async function freshLibraries(folder: string): Promise<Libraries> {
  const place = join(folder, 'used');
  await rm(place, { recursive: true, force: true });
  await cp(join(folder, 'made'), place, { recursive: true });
  return librariesIn(place);
}

/** Every text of the demo newsroom: what may be Vietnamese in an English interface. */
export async function demoTexts(): Promise<readonly string[]> {
  const json = await readFile(join(projectRoot, 'resources/demo/newsroom.json'), 'utf8');
  const texts: string[] = [DISK, ...MADE_BY_THE_DEMO];
  JSON.parse(json, (_key, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}

/** Name of the destination whose disk is away. */
export const DISK = 'Ổ mạng phòng Văn hóa';
/** Names that are nowhere in the demo's file: of its connection, the folder it publishes to, its theme, and of the language. */
const MADE_BY_THE_DEMO = ['Cổng Phường An Hòa', 'cổng mẫu', 'Cổng phường, xã', 'Tiếng Việt'];

function librariesIn(place: string): Libraries {
  return {
    newsroom: join(place, 'Tòa soạn'),
    empty: join(place, 'trong'),
    damaged: join(place, 'hong'),
    brokenPhotos: join(place, 'anh-hong'),
  };
}

/** Sent once, so that the folder is known; then the folder goes, as a network disk does. */
async function addStoryThatWaits(library: string, disk: string): Promise<void> {
  const { stories } = JSON.parse(await cli(library, 'stories', 'list')) as StoryList;
  const ready = stories.filter(({ status }) => status === 'ready').map(({ id }) => id);
  await cli(library, 'connections', 'add', '--name', DISK, '--kind', 'local-portal', '--path', disk);
  await cli(library, 'publish', ready[1] ?? '', '--to', DISK, '--wait');
  await rm(disk, { recursive: true });
  await cli(library, 'publish', ready[1] ?? '', '--to', DISK, '--wait');
}

type StoryList = { readonly stories: readonly { readonly id: string; readonly status: string }[] };

async function cli(library: string, ...words: readonly string[]): Promise<string> {
  const script = join(projectRoot, 'electron/engine/cli.ts');
  const args = [script, '--library', library, '--json', ...words];
  const { code, stdout, output } = await runProcess(pinnedNode, args, { cwd: projectRoot });
  if (code !== 0) throw new Error(`${words.join(' ')}: ${output}`);
  return stdout;
}
