// The photo desk as an editor has it in front of them: how soon five hundred photos can be worked with, how long the next one
// takes, and what two thousand of them cost in memory.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeNumberedPhotos } from '#tests/support/make-numbered-photos.ts';
import { judgeAlone, percentile, type BenchResult } from '../figures.ts';
import { freshProfile, lastOpen, newsroomCommand } from '../newsroom-window.ts';
import { benchDir } from '../places.ts';
import { openWatched, type WatchedWindow } from '../watched-window.ts';
import { takeIn } from './measure-captions.ts';
import { memoryOfProfile } from './process-memory.ts';

const ROUNDS = 3;
const FLIPS = 60;
const WARM_UP = 10;
/** A person looks at a picture before the next key. */
const LOOK_MS = 300;
const MANY = 2000;
/** Four seconds of scrolling, a row of tiles every other frame. */
const FRAMES = 240;

/** @param libraryDir holds the desk's photos, taken in */
export async function measureDeskWindow(libraryDir: string): Promise<BenchResult[]> {
  const grid: number[] = [];
  const flips: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await withDesk(libraryDir, async (window, opened) => {
      grid.push(opened / 1000);
      flips.push(await flipThrough(window));
    });
  }
  return [
    judgeAlone({
      ...{ name: 'grid', what: 'Mở phòng ảnh có 500 ảnh tới khi mọi ô trong tầm mắt có hình', unit: 'giây' },
      ...{ ours: grid, target: { atMost: 1.5 }, details: {} },
    }),
    judgeAlone({
      ...{ name: 'flip', what: `Sang ảnh kế trong lúp, phân vị 95 của ${FLIPS} lần`, unit: 'ms' },
      ...{ ours: flips, target: { atMost: 80 }, details: { pauseMs: LOOK_MS, warmUp: WARM_UP } },
    }),
    ...(await measureMany()),
  ];
}

async function measureMany(): Promise<BenchResult[]> {
  const photosDir = join(benchDir, 'many-photos');
  const libraryDir = join(benchDir, 'many-library');
  await makeNumberedPhotos(MANY, { megapixels: 2, pictures: 8 }, photosDir);
  const frames: number[] = [];
  const memory: number[] = [];
  try {
    await takeIn(libraryDir, [photosDir]);
    await withDesk(libraryDir, async (window, _opened, profile) => {
      // Upwards over what has its pictures by then: how fast they come is the memory's and the thumbnails' figure.
      await window.evaluate('scrollThrough()');
      for (let round = 0; round < ROUNDS; round += 1)
        frames.push(Number(await window.evaluate(`scrollSmoothly(${FRAMES})`)));
      memory.push(await memoryOfProfile(profile));
    });
  } finally {
    for (const dir of [photosDir, libraryDir]) await rm(dir, { recursive: true, force: true });
  }
  return [
    judgeAlone({
      ...{ name: 'desk-scroll', what: `Cuộn lưới ${MANY} ảnh, khung hình mỗi giây`, unit: 'khung/giây' },
      // The screen's own beat is 60, give or take what a clock of frames can tell.
      ...{ ours: frames, target: { atLeast: 59 }, details: { frames: FRAMES } },
    }),
    judgeAlone({
      ...{ name: 'desk-memory', what: `Bộ nhớ mọi tiến trình khi mở và cuộn hết ${MANY} ảnh`, unit: 'MB' },
      ...{ ours: memory, target: { atMost: 1000 }, details: {} },
    }),
  ];
}

/** Opens the app on a library, and in it the photo room; `opened`: milliseconds from the press until it can be worked with. */
async function withDesk(
  libraryDir: string,
  work: (window: WatchedWindow, opened: number, profile: string) => Promise<void>,
): Promise<void> {
  const profile = await freshProfile('desk', lastOpen(libraryDir, ''));
  const window = await openWatched(await newsroomCommand(profile), IN_THE_PAGE);
  try {
    await window.nextReport();
    const opened = Number(await window.evaluate('openPhotoRoom()'));
    await work(window, opened, profile);
  } finally {
    await window.close();
  }
}

async function flipThrough(window: WatchedWindow): Promise<number> {
  await window.evaluate('focusFirstPhoto()');
  await pressKey(window, ' ');
  await window.evaluate('loupeIsOpen()');
  const times: number[] = [];
  for (let flip = 0; flip < WARM_UP + FLIPS; flip += 1) {
    await wait(LOOK_MS);
    await window.evaluate('watchFlip()');
    await pressKey(window, 'ArrowRight');
    times.push(Number(await window.evaluate('flipped')));
  }
  return percentile(times.slice(WARM_UP), 0.95);
}

async function pressKey(window: WatchedWindow, key: string): Promise<void> {
  const code = key === ' ' ? 'Space' : key;
  const windowsVirtualKeyCode = key === ' ' ? 32 : 39;
  const common = { key, code, windowsVirtualKeyCode };
  await window.ask('Input.dispatchKeyEvent', {
    type: 'keyDown',
    ...common,
    ...(key === ' ' && { text: ' ' }),
  });
  await window.ask('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
}

/** What the page is asked to do and to say of itself. Times are of the page's own clock, up to the frame that shows the change. */
const IN_THE_PAGE = `
  const until = (test) => new Promise((resolve) => {
    const look = () => (test() ? requestAnimationFrame(() => resolve(performance.now())) : requestAnimationFrame(look));
    look();
  });
  const hasPicture = (image) => image.complete && image.naturalWidth > 0;
  const tiles = () => [...document.querySelectorAll('[role=option][data-photo]')];
  globalThis.openPhotoRoom = async () => {
    const door = () => [...document.querySelectorAll('nav button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent).startsWith('Ảnh'));
    await until(() => door() !== undefined);
    const begun = performance.now();
    door().click();
    return (await until(() => {
      const images = tiles().flatMap((tile) => [...tile.querySelectorAll('img')]);
      return images.length > 7 && images.every(hasPicture);
    })) - begun;
  };
  globalThis.focusFirstPhoto = () => { const [first] = tiles(); first.click(); first.focus(); };
  const shown = () => document.querySelector('[role=group][aria-label="Lúp"] img[alt]:not([alt=""])');
  globalThis.loupeIsOpen = () => until(() => shown() !== null && hasPicture(shown()));
  globalThis.watchFlip = () => {
    const before = shown().src;
    let begun;
    addEventListener('keydown', () => (begun = performance.now()), { capture: true, once: true });
    globalThis.flipped = until(() => shown() !== null && shown().src !== before && hasPicture(shown()))
      .then((end) => end - begun);
  };
  const grid = () => {
    let scroller = tiles()[0].parentElement;
    while (scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
    return scroller;
  };
  globalThis.scrollSmoothly = async (frames) => {
    const scroller = grid();
    scroller.scrollTop = scroller.scrollHeight;
    const frame = () => new Promise(requestAnimationFrame);
    const begun = await frame();
    let last = begun;
    for (let count = 0; count < frames; count += 1) {
      scroller.scrollTop -= tiles()[0].clientHeight / 2;
      last = await frame();
    }
    return frames / ((last - begun) / 1000);
  };
  globalThis.scrollThrough = async () => {
    const scroller = grid();
    for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight) {
      scroller.scrollTop = top;
      await until(() => tiles().flatMap((tile) => [...tile.querySelectorAll('img')]).every(hasPicture));
    }
  };
  // The empty page a window begins with goes, and takes along what it was asked.
  if (location.protocol === 'app:') report('here');
`;
