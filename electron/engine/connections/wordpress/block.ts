// The blocks of WordPress's own library, each exactly as its save() writes it (6.1 to 6.8): what differs from that the editor
// calls invalid. Knows nothing of stories.
import { html, jsonComment, noHtml, type Html } from '#shared/document/html.ts';

/** A block with its delimiters, on lines of its own as the editor writes it. */
function block(name: string, attributes: Readonly<Record<string, unknown>>, inner: Html): Html {
  return html`${jsonComment(`wp:${name}`, attributes)}${'\n'}${inner}${'\n'}${jsonComment(`/wp:${name}`, {})}`;
}

export function paragraphBlock(text: Html, className?: string): Html {
  return className === undefined
    ? block('paragraph', {}, html`<p>${text}</p>`)
    : block('paragraph', { className }, html`<p class="${className}">${text}</p>`);
}

export function headingBlock(level: 2 | 3, text: Html): Html {
  return level === 2
    ? block('heading', {}, html`<h2 class="wp-block-heading">${text}</h2>`)
    : block('heading', { level }, html`<h3 class="wp-block-heading">${text}</h3>`);
}

export function quoteBlock(text: Html): Html {
  return block('quote', {}, html`<blockquote class="wp-block-quote">${paragraphBlock(text)}</blockquote>`);
}

export function pullQuoteBlock(text: Html): Html {
  return block(
    'pullquote',
    {},
    html`<figure class="wp-block-pullquote"><blockquote><p>${text}</p></blockquote></figure>`,
  );
}

export function separatorBlock(): Html {
  return block('separator', {}, html`<hr class="wp-block-separator has-alpha-channel-opacity"/>`);
}

/** `head` and `body`: rows of cells; `isHead` of a cell is `th`. Fixed columns are WordPress's default since 6.6, not before. */
export function tableBlock(rows: { readonly head: readonly Html[]; readonly body: readonly Html[] }): Html {
  const head = rows.head.length > 0 && html`<thead>${rows.head}</thead>`;
  const body = rows.body.length > 0 && html`<tbody>${rows.body}</tbody>`;
  return block(
    'table',
    { hasFixedLayout: false },
    html`<figure class="wp-block-table"><table>${head}${body}</table></figure>`,
  );
}

/** Blocks that belong together, set off by a frame in any theme. */
export function boxBlock(inner: readonly Html[], className: string): Html {
  const sides = { top: '1em', right: '1em', bottom: '1em', left: '1em' };
  const style = { border: { width: '1px', color: '#8a8a8a' }, spacing: { padding: sides } };
  const padding = 'padding-top:1em;padding-right:1em;padding-bottom:1em;padding-left:1em';
  return block(
    'group',
    { className, style },
    html`<div class="wp-block-group ${className} has-border-color" style="border-color:#8a8a8a;border-width:1px;${padding}">${between(inner)}</div>`,
  );
}

export function htmlBlock(markup: Html): Html {
  return block('html', {}, markup);
}

export function listBlock(
  list: { readonly isOrdered: boolean; readonly start: number },
  items: readonly Html[],
): Html {
  const inner = between(items);
  if (!list.isOrdered) return block('list', {}, html`<ul class="wp-block-list">${inner}</ul>`);
  return list.start === 1
    ? block('list', { ordered: true }, html`<ol class="wp-block-list">${inner}</ol>`)
    : block(
        'list',
        { ordered: true, start: list.start },
        html`<ol start="${list.start}" class="wp-block-list">${inner}</ol>`,
      );
}

/** `nested`: list blocks inside the item. */
export function listItemBlock(text: Html, nested: readonly Html[]): Html {
  return block('list-item', {}, html`<li>${text}${between(nested)}</li>`);
}

/** A fact beside the story: a group the editor shows as one, set off by a rule in any theme, light or dark. */
export function asideBlock(text: Html, className: string): Html {
  const style = {
    border: { left: { color: '#8a8a8a', width: '4px' } },
    spacing: { padding: { left: '1em' } },
  };
  return block(
    'group',
    { tagName: 'aside', className, style },
    html`<aside class="wp-block-group ${className}" style="border-left-color:#8a8a8a;border-left-width:4px;padding-left:1em">${paragraphBlock(text)}</aside>`,
  );
}

export type BlockImage = {
  readonly id: number;
  readonly align: 'wide' | 'left' | 'center' | 'right' | undefined;
  readonly url: string;
  readonly size: 'medium' | 'large' | 'full';
  readonly alt: string;
  readonly caption: string;
};

export function imageBlock(image: BlockImage): Html {
  const { id, align, url, size, alt, caption } = image;
  const alignment = align === undefined ? '' : `align${align} `;
  const words =
    caption === '' ? noHtml : html`<figcaption class="wp-element-caption">${caption}</figcaption>`;
  return block(
    'image',
    { ...(align !== undefined && { align }), id, sizeSlug: size, linkDestination: 'none' },
    html`<figure class="wp-block-image ${alignment}size-${size}"><img src="${url}" alt="${alt}" class="wp-image-${id}"/>${words}</figure>`,
  );
}

/** A document to take away. Its name is the link; the editor's own download button beside it would say the same twice. */
export function fileBlock(file: { readonly id: number; readonly url: string; readonly name: string }): Html {
  const { id, url, name } = file;
  return block(
    'file',
    { id, href: url, showDownloadButton: false },
    html`<div class="wp-block-file"><a href="${url}">${name}</a></div>`,
  );
}

/** `caption`: of the whole, under it. */
export function galleryBlock(images: readonly Html[], caption: string): Html {
  const words =
    caption === ''
      ? noHtml
      : html`<figcaption class="blocks-gallery-caption wp-element-caption">${caption}</figcaption>`;
  return block(
    'gallery',
    { columns: 2, imageCrop: false, linkTo: 'none' },
    html`<figure class="wp-block-gallery has-nested-images columns-2">${between(images)}${words}</figure>`,
  );
}

function between(blocks: readonly Html[]): Html {
  return html`${blocks.map((one, index) => (index === 0 ? one : html`${'\n\n'}${one}`))}`;
}
