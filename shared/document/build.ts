// Makes blocks in their complete stored form, for imports, demo content and tests.
import type { Block, GalleryItem, Inline, StoryDocument, TextRun } from '../model/blocks.ts';

const element = { version: 1, direction: null, format: '', indent: 0 } as const;

export function textRun(text: string, format = 0): TextRun {
  return {
    type: 'text',
    version: 1,
    text: text.normalize('NFC'),
    format,
    detail: 0,
    mode: 'normal',
    style: '',
  };
}

function inline(content: string | readonly Inline[]): Inline[] {
  if (typeof content !== 'string') return [...content];
  return content === '' ? [] : [textRun(content)];
}

export function paragraph(content: string | readonly Inline[]): Block {
  return { type: 'paragraph', ...element, textFormat: 0, textStyle: '', children: inline(content) };
}

export function heading(tag: 'h2' | 'h3', content: string | readonly Inline[]): Block {
  return { type: 'heading', ...element, tag, children: inline(content) };
}

export function quote(content: string | readonly Inline[]): Block {
  return { type: 'quote', ...element, children: inline(content) };
}

export function note(content: string | readonly Inline[]): Block {
  return { type: 'note', ...element, children: inline(content) };
}

export function list(listType: 'bullet' | 'number', items: readonly string[]): Block {
  const children = items.map((item, index) => ({
    type: 'listitem' as const,
    ...element,
    value: index + 1,
    children: inline(item),
  }));
  return { type: 'list', ...element, listType, start: 1, tag: listType === 'bullet' ? 'ul' : 'ol', children };
}

export function link(url: string, text: string): Inline {
  return { type: 'link', ...element, url, rel: null, target: null, title: null, children: [textRun(text)] };
}

/** Without a photo id it is a placeholder whose caption waits for its picture. */
export function photo(input: { photoId?: string; caption?: string }): Block {
  const { photoId = null, caption = null } = input;
  return { type: 'photo', version: 1, photoId, caption, alt: null, credit: null };
}

export function gallery(title: string, items: readonly GalleryItem[] = []): Block {
  return { type: 'gallery', version: 1, heading: title, items: [...items] };
}

export function storyDocument(children: readonly Block[]): StoryDocument {
  return { root: { type: 'root', ...element, children: [...children] } };
}

export const emptyDocument: StoryDocument = storyDocument([paragraph('')]);
