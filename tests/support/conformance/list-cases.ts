// What a site that makes its own lists shows of an article in them.
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { parseSiteIndex } from '#engine/portal/article-entry.ts';
import { editPhotos } from '#engine/library/photos.ts';
import { noRecipe } from '#shared/model/recipe.ts';
import type { Bench } from './bench.ts';
import { addPhotos, deliver } from './newsroom.ts';
import { addStory, latest } from './stories.ts';

export function lists({ subject, open, room }: Bench): void {
  it.runIf(subject.makesLists)(
    'shows the lead photo cut square in its lists, by its focus point, and no square that is gone (where lists are made here)',
    async () => {
      const newsroom = await room();
      const { desk, word } = newsroom;
      const photos = await addPhotos(newsroom, [61, 62]);
      const story = addStory(newsroom, { photos });
      const { receipt } = await deliver(newsroom, { story });
      const read = (path: string) => open().read(new URL(`../${path}`, receipt?.url).href);
      const squares = async (): Promise<string[]> => {
        const { entries } = parseSiteIndex((await read('toa-soan/site.json')).content.toString('utf8'));
        const entry = entries.find(({ headline }) => headline.includes(word));
        return entry?.cover?.square?.map(({ path }) => path) ?? [];
      };
      const first = await squares();
      const [photo] = photos;
      const recipe = { ...noRecipe, focus: { x: 0.95, y: 0.5 } };
      editPhotos(desk.library.write, [{ photoId: photo?.id ?? '', set: { recipe } }], desk.clock.now());
      await deliver(newsroom, { story: latest(newsroom, story) });
      const second = await squares();

      const made = await Promise.all(
        second.map(async (path) => sharp((await read(path)).content).metadata()),
      );
      expect(made.map(({ width, height }) => [width, height])).toEqual([
        [96, 96],
        [192, 192],
      ]);
      const gone = await Promise.all(first.map(async (path) => (await read(path)).status));
      expect(gone).toEqual([404, 404]);
      const front = (await read('index.html')).content.toString('utf8');
      const shown = [...front.matchAll(/ (?:src|srcset)="([^"]*)"/gu)].flatMap(([, value = '']) =>
        value.split(', ').map((one) => one.split(' ')[0] ?? ''),
      );
      const loaded = await Promise.all(shown.map(async (path) => [path, (await read(path)).status]));
      expect(loaded.filter(([, status]) => status !== 200)).toEqual([]);
    },
  );
}
