// The texts of a template as they would stand in a story, with the gaps to fill in set off.
import { createElement, Fragment, type ReactNode } from 'react';
import { blockText } from '#shared/document/to-text.ts';
import type { TemplateTexts } from '#shared/document/story-templates/fill-template.ts';
import type { Block } from '#shared/model/blocks.ts';
import { storyTemplateTexts } from '../../../i18n/story-templates.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './templates.module.css';

export function TemplatePreview({ template }: { readonly template: TemplateTexts }) {
  const texts = useTexts(storyTemplateTexts);
  const { kicker, headline, lead, document } = template;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key.
    <article className={styles['preview']} lang="vi" aria-label={texts.preview} tabIndex={0}>
      {kicker !== '' && <p className={styles['kicker']}>{withGaps(kicker)}</p>}
      {headline !== '' && <h3 className={styles['headline']}>{withGaps(headline)}</h3>}
      {lead !== '' && <p className={styles['lead']}>{withGaps(lead)}</p>}
      {document.root.children.map((block, index) => (
        <PreviewBlock key={index} block={block} />
      ))}
    </article>
  );
}

const elements = {
  ...{ paragraph: 'p', heading: 'h4', quote: 'blockquote', pullquote: 'blockquote', note: 'aside' },
  ...{ list: 'pre', table: 'pre', infobox: 'aside', horizontalrule: 'p', file: 'p', embed: 'p' },
} as const;

function PreviewBlock({ block }: { readonly block: Block }) {
  const texts = useTexts(storyTemplateTexts);
  const text = blockText(block);
  if (block.type === 'photo' || block.type === 'gallery') {
    return (
      <figure className={styles['picture']}>
        <span>{block.type === 'photo' ? texts.photo : texts.gallery}</span>
        {text !== '' && <figcaption>{withGaps(text)}</figcaption>}
      </figure>
    );
  }
  return text === '' ? null : createElement(elements[block.type], null, withGaps(text));
}

function withGaps(text: string): ReactNode {
  return text
    .split(/(\[[^\]]+\])/u)
    .map((part, index) => (
      <Fragment key={index}>
        {part.startsWith('[') ? <mark className={styles['gap']}>{part}</mark> : part}
      </Fragment>
    ));
}
