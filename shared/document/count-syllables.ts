// Beside measure.ts, because the window counts words from its start on, and knows the rules of the syllable only where they are asked.
import type { Block } from '../model/blocks.ts';
import type { StoryContent } from '../model/story.ts';
import { isSyllable, readTokens } from '../vietnamese/syllable.ts';
import { blockText } from './to-text.ts';

/**
 * Possible Vietnamese syllables in lead, text and the story's own captions; no numbers, abbreviations and foreign words. Blocks
 * that are the same objects again are not counted again.
 */
export function countSyllables({ lead, document }: StoryContent): number {
  return document.root.children.reduce((sum, block) => sum + syllablesOf(block), syllablesIn(lead));
}

const counted = new WeakMap<Block, number>();

function syllablesOf(block: Block): number {
  const known = counted.get(block) ?? syllablesIn(blockText(block));
  counted.set(block, known);
  return known;
}

function syllablesIn(text: string): number {
  return readTokens(text).filter(isSyllable).length;
}
