// The story that the specs of publishing send: a newsroom with it and one portal, and its page on that portal's disk.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addPhoto,
  addStory,
  connect,
  setUpSite,
  type Desk as Newsroom,
} from '#tests/support/publishing-desk.ts';

export const headline = 'Phường An Hòa ra quân tổng vệ sinh';
/** Its page within a site. */
export const article = join('tin-tuc', 'phuong-an-hoa-ra-quan-tong-ve-sinh.html');

export async function fillNewsroom(newsroom: Newsroom, site: string): Promise<void> {
  setUpSite(newsroom);
  await connect(newsroom, site);
  addStory(newsroom, { headline, photos: [await addPhoto(newsroom, 1)] });
}

export function readPage(site: string): string {
  return readFileSync(join(site, article), 'utf8');
}
