// One caption for every photo of an event: how soon the library has it, and how soon every file has, beside exiftool kept open
// that writes the same words into copies of the same files. And the first words for files nobody has written to yet.
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { storeOriginal } from '#engine/files/store-original.ts';
import { openLibrary } from '#engine/library/open-library.ts';
import { FromEngine } from '#shared/api/wire.ts';
import type { CaptionBatch } from '#shared/api/photo-methods.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { startEngineProcess, type EngineProcess } from '#tests/support/engine-process.ts';
import { askEngine, importPhotos } from '../ask-engine.ts';
import { judge, judgeAlone, type BenchResult } from '../figures.ts';
import { benchDir } from '../places.ts';
import { runToEnd } from '../run-to-end.ts';
import { deskPhotos } from './desk-photos.ts';
import { measureDisk } from './measure-disk.ts';
import { writeWithExiftool, type Words } from './exiftool-writer.ts';

const CAPTIONS = 5;
const TOUCHES = 3;
const FOREIGN = 120;
const exiftoolDir = join(benchDir, 'exiftool');
/** Enough for a steady rate: exiftool takes some forty milliseconds a file. */
const FOR_EXIFTOOL = 60;

const words = (round: number): string =>
  `Đồng chí Nguyễn Văn Đức, Chủ tịch UBND phường, trao quà cho các hộ gia đình tại nhà văn hóa khu phố ${round}.`;

/** What a newsroom's template stamps on photos of an event. */
const template = (round: number) => ({
  ...{ headline: 'Ngày hội Đại đoàn kết', caption: words(round), creator: 'Lê Thị Hoa' },
  ...{ credit: 'Trung tâm Văn hóa phường', source: 'UBND phường', rights: '© 2026 UBND phường' },
  ...{ event: 'Ngày hội Đại đoàn kết', place: 'Nhà văn hóa khu phố 3', city: 'Hà Nội', country: 'Việt Nam' },
});

/** The tags our files carry for it, by their names in exiftool. */
function asTags(text: ReturnType<typeof template>): Words {
  return {
    ...{ 'XMP-photoshop:Headline': text.headline, 'IPTC:Headline': text.headline },
    ...{ 'XMP-dc:Description': text.caption, 'IPTC:Caption-Abstract': text.caption },
    ...{ 'XMP-dc:Creator': text.creator, 'IPTC:By-line': text.creator },
    ...{ 'XMP-photoshop:Credit': text.credit, 'IPTC:Credit': text.credit },
    ...{ 'XMP-photoshop:Source': text.source, 'IPTC:Source': text.source },
    ...{ 'XMP-dc:Rights': text.rights, 'IPTC:CopyrightNotice': text.rights },
    ...{
      'XMP-iptcExt:Event': text.event,
      'XMP-iptcCore:Location': text.place,
      'IPTC:Sub-location': text.place,
    },
    ...{ 'XMP-iptcExt:LocationShownSublocation': text.place, 'XMP-iptcExt:LocationShownCity': text.city },
    ...{ 'XMP-photoshop:City': text.city, 'IPTC:City': text.city },
    ...{ 'XMP-iptcExt:LocationShownCountryName': text.country, 'XMP-photoshop:Country': text.country },
    ...{ 'IPTC:Country-PrimaryLocationName': text.country },
  };
}

/** @param libraryDir holds the desk's photos, taken in */
export async function measureCaptions(libraryDir: string): Promise<BenchResult[]> {
  const engine = startEngineProcess(libraryDir);
  const shown: number[] = [];
  const written: number[] = [];
  const rates: number[] = [];
  const exiftool: number[] = [];
  try {
    const { photos } = await askEngine(engine, 'photos.list', { search: '' });
    const ids = photos.map(({ id }) => id);
    await untilLookedAt(engine);
    // As exiftool's first answer: what a program does once after its start is not its rate.
    await caption(engine, ids, { caption: words(0) });
    for (let round = 1; round <= CAPTIONS; round += 1) {
      const took = await caption(engine, ids, { caption: words(round) });
      shown.push(took.shown);
      written.push(took.written / 1000);
      rates.push((ids.length / took.written) * 1000);
      const given = {
        'XMP-dc:Description': words(round),
        'IPTC:Caption-Abstract': words(round),
      };
      exiftool.push(await exiftoolRate(await deskPhotos(FOR_EXIFTOOL), { words: given, processes: 1 }));
    }
    const what = `Một chú thích cho ${ids.length} ảnh đã nhập`;
    return [
      judgeAlone({
        ...{ name: 'caption-shown', what: `${what}: thư viện đã có`, unit: 'ms', ours: shown },
        ...{ target: { atMost: 100 }, details: {} },
      }),
      judgeAlone({
        ...{ name: 'caption-files', what: `${what}: mọi tệp đã ghi và đồng bộ`, unit: 'giây', ours: written },
        ...{ target: { atMost: 2 }, details: {} },
      }),
      judge({
        ...{ name: 'caption-rate', what: `${what}, tệp mỗi giây`, unit: 'tệp/giây', ours: rates },
        yardstick: { what: 'exiftool mở sẵn, một tiến trình', runs: exiftool },
        ...{ judge: 'ratio', target: { atLeast: 20 }, details: {} },
      }),
    ];
  } finally {
    await engine.stop();
    await rm(exiftoolDir, { recursive: true, force: true });
  }
}

/** Files as an older library holds them: originals, with nothing of ours in them. */
export async function measureFirstTouch(): Promise<BenchResult[]> {
  const rates: number[] = [];
  const exiftool: number[] = [];
  const diskAlone: number[] = [];
  for (let round = 1; round <= TOUCHES; round += 1) {
    const files = (await deskPhotos()).slice((round - 1) * FOREIGN, round * FOREIGN);
    const libraryDir = join(benchDir, 'foreign-library');
    await rm(libraryDir, { recursive: true, force: true });
    const ids = await fillWithForeign(libraryDir, files);
    const engine = startEngineProcess(libraryDir);
    try {
      await untilLookedAt(engine);
      const { written } = await caption(engine, ids, template(round));
      rates.push((ids.length / written) * 1000);
    } finally {
      await engine.stop();
    }
    exiftool.push(await exiftoolRate(files, { words: asTags(template(round)), processes: 2 }));
    diskAlone.push(await measureDisk(files));
    await rm(libraryDir, { recursive: true, force: true });
  }
  await rm(exiftoolDir, { recursive: true, force: true });
  const what = `Lần ghi đầu tiên vào ${FOREIGN} ảnh chưa ai ghi, mười mục của mẫu tòa soạn`;
  const common = { what, unit: 'tệp/giây', ours: rates, details: { diskAlone } };
  return [
    judgeAlone({ name: 'first-touch', ...common, target: { atLeast: 40 } }),
    judge({
      ...{ name: 'first-touch-ratio', ...common, judge: 'ratio', target: { atLeast: 2 } },
      yardstick: { what: 'exiftool mở sẵn, hai tiến trình', runs: exiftool },
    }),
  ];
}

/** A new library with the photos at `paths`, taken in and looked at. */
export async function takeIn(libraryDir: string, paths: readonly string[]): Promise<void> {
  await rm(libraryDir, { recursive: true, force: true });
  const engine = startEngineProcess(null);
  try {
    await askEngine(engine, 'library.open', { path: libraryDir, create: true });
    const job = await importPhotos(engine, paths);
    if (job.failed.length > 0) throw new Error(job.failed[0]?.message);
    await untilLookedAt(engine);
  } finally {
    await engine.stop();
  }
}

/** What goes on in the background after an import must not run beside a measurement. */
async function untilLookedAt(engine: EngineProcess): Promise<void> {
  for (;;) {
    const { waiting } = await askEngine(engine, 'culling.looks', {});
    if (waiting === 0) return;
    await wait(500);
  }
}

type Took = { readonly shown: number; readonly written: number };

/** Milliseconds until the engine has answered, and until no file waits any more; asked when it says that files were written. */
async function caption(
  engine: EngineProcess,
  ids: readonly string[],
  fields: CaptionBatch['fields'],
): Promise<Took> {
  const written = Promise.withResolvers<number>();
  const begun = performance.now();
  const look = async (): Promise<void> => {
    const { waiting, failed } = await askEngine(engine, 'photos.writeBackState', {});
    if (failed.length > 0) throw new Error(failed[0]?.message);
    if (waiting === 0) written.resolve(performance.now() - begun);
  };
  await askEngine(engine, 'photos.applyCaptions', { ids: [...ids], fields });
  const shown = performance.now() - begun;
  const stop = engine.receive((raw) => {
    const message = FromEngine.parse(raw);
    if (message.kind === 'event' && message.name === 'writeBack.changed') look().catch(written.reject);
  });
  look().catch(written.reject);
  try {
    return { shown, written: await written.promise };
  } finally {
    stop();
  }
}

type Writing = { readonly words: Words; readonly processes: number };

async function exiftoolRate(files: readonly string[], writing: Writing): Promise<number> {
  await mkdir(exiftoolDir, { recursive: true });
  const dir = await mkdtemp(join(exiftoolDir, 'round-'));
  const copies = files.map((file) => join(dir, basename(file)));
  for (const [index, file] of files.entries()) await copyFile(file, copies[index] ?? '');
  const rate = await writeWithExiftool(copies, writing.words, writing.processes);
  // exiftool leaves the writing to the system: what is still on its way to the disk must not be there when ours begins. The
  // copies stay until the end, because a system that gives half a gigabyte of its cache back is busy for a while.
  await runToEnd('sync', []);
  return rate;
}

async function fillWithForeign(libraryDir: string, files: readonly string[]): Promise<string[]> {
  const library = openLibrary(libraryDir, { create: true });
  try {
    const ids: string[] = [];
    for (const file of files) {
      const stored = await storeOriginal(libraryDir, file);
      const path = await stored.commit('image/jpeg');
      // As warm as the copies exiftool gets.
      await readFile(path);
      const { hash, pictureHash, byteSize } = stored;
      const photo = aPhoto({ hash, pictureHash, byteSize, fileName: basename(file) });
      insertPhoto(library.write, photo, new Date().toISOString());
      ids.push(photo.id);
    }
    return ids;
  } finally {
    library.close();
  }
}
