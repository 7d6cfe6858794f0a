// Everything of the developing view by key: R and Shift+R turn, [ and ] straighten, K F H choose the tool, A the next crop, arrows move
// and with Shift resize, B shows the original, Page Up and Down go on, Escape is done.
import type { KeyboardEvent } from 'react';
import { cropNames, type CropName } from '#shared/model/recipe.ts';
import { growBox, moveBox, pullBox, turnRecipe, withCrop } from '#shared/picture/change-recipe.ts';
import { cropRatios } from '#shared/picture/crop.ts';
import { toFrame, toPicture, type Point } from '#shared/picture/frame.ts';
import { cropOf } from '#shared/picture/look.ts';
import type { DevelopTool, DevelopWork } from './develop-tool.ts';

type DevelopActions = {
  readonly onTool: (tool: DevelopTool) => void;
  readonly onUse: (use: CropName) => void;
  readonly onBefore: () => void;
  readonly onGo: (step: number) => void;
  readonly onDone: () => void;
};

/** Degrees of one press. */
const SLANT = 0.5;
/** Share of the frame of one press. */
const STEP = 0.01;

export function useDevelopKeys(work: DevelopWork, actions: DevelopActions): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.nativeEvent.isComposing || isTyping(event.target)) return;
    const by = arrows[event.key];
    if (by !== undefined) {
      // Sliders and choices keep their own arrows.
      if (event.target instanceof HTMLInputElement) return;
      moveByKey(work, by, event.shiftKey);
    } else if (!pressKey(event, work, actions)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

const toolKeys: Readonly<Record<string, DevelopTool>> = { k: 'crop', f: 'focus', h: 'blur', v: 'result' };

/** Whether the key meant something. */
function pressKey(event: KeyboardEvent, work: DevelopWork, actions: DevelopActions): boolean {
  const { recipe, change, use } = work;
  const key = event.key.toLowerCase();
  const tool = toolKeys[key];
  if (tool !== undefined) actions.onTool(tool);
  else if (key === 'r') change(turnRecipe(recipe, event.shiftKey ? -1 : 1));
  else if (key === '[' || key === ']') change({ ...recipe, straighten: slanted(recipe.straighten, key) });
  else if (key === 'a') actions.onUse(cropNames[(cropNames.indexOf(use) + 1) % cropNames.length] ?? 'free');
  else if (key === 'b') actions.onBefore();
  else if (key === 'pagedown' || key === 'pageup') actions.onGo(key === 'pagedown' ? 1 : -1);
  else if (key === 'escape') actions.onDone();
  else return false;
  return true;
}

function slanted(now: number, key: string): number {
  const next = Math.round((now + (key === ']' ? SLANT : -SLANT)) * 10) / 10;
  return Math.max(-45, Math.min(next, 45));
}

function moveByKey(work: DevelopWork, by: Point, resize: boolean): void {
  const { photo, recipe, change, tool, use } = work;
  if (tool === 'focus') {
    const inFrame = toFrame(recipe.focus ?? { x: 0.5, y: 0.5 }, photo.capture, recipe);
    const { x, y } = moveBox({ ...inFrame, width: 0, height: 0 }, by);
    return change({ ...recipe, focus: toPicture({ x, y }, photo.capture, recipe) });
  }
  if (tool !== 'crop') return;
  const crop = cropOf({ recipe, capture: photo.capture }, use);
  if (!resize) return change(withCrop(recipe, use, moveBox(crop, by)));
  const isFree = cropRatios[use] === null;
  const at = { x: crop.x + crop.width + by.x, y: crop.y + crop.height + by.y };
  const next = isFree ? pullBox(crop, 'se', { at, shape: null }) : growBox(crop, 2 * (by.x + by.y));
  return change(withCrop(recipe, use, next));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, input[type="text"], input[type="search"]')
  );
}
