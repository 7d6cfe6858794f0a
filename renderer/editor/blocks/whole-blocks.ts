// Blocks without a caret of their own, selected as a whole. They stand under the root and nowhere else.
import { HorizontalRuleNode } from '@lexical/extension';
import type { DecoratorNode, Klass } from 'lexical';
import { EmbedNode } from './embed/node.tsx';
import { FileNode } from './file/node.tsx';
import { GalleryNode } from './gallery/node.ts';
import { PhotoNode } from './photo/node.ts';

export const wholeBlocks: readonly Klass<DecoratorNode<unknown>>[] = [
  PhotoNode,
  GalleryNode,
  EmbedNode,
  FileNode,
  HorizontalRuleNode,
];
