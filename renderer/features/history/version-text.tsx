// A version to read: its words in order, without the looks of the sheet.
import { createElement } from 'react';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { storyHistoryTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './version-text.module.css';

export function VersionText({ content }: { readonly content: StoryContent }) {
  const texts = useTexts(storyHistoryTexts);
  const blocks = content.document.root.children;
  const isBlank =
    content.headline === '' && content.lead === '' && blocks.every((block) => blockText(block) === '');
  if (isBlank) return <p className={styles['text']}>{texts.noText}</p>;
  return (
    <article className={styles['text']} lang="vi">
      {content.kicker !== '' && <p className={styles['kicker']}>{content.kicker}</p>}
      {content.headline !== '' && <h3 className={styles['headline']}>{content.headline}</h3>}
      {content.lead !== '' && <p className={styles['lead']}>{content.lead}</p>}
      {blocks.map((block, index) => (
        <BlockText key={index} block={block} />
      ))}
    </article>
  );
}

const elements = {
  ...{ paragraph: 'p', heading: 'h4', quote: 'blockquote', pullquote: 'blockquote', note: 'aside' },
  ...{ list: 'pre', table: 'pre', infobox: 'aside', horizontalrule: 'p', file: 'p', embed: 'p' },
} as const;

function BlockText({ block }: { readonly block: Block }) {
  const texts = useTexts(storyHistoryTexts);
  const text = blockText(block);
  if (block.type === 'photo' || block.type === 'gallery') {
    return (
      <p className={styles['picture']}>
        {block.type === 'photo' ? texts.photo : texts.gallery}
        {text !== '' && `: ${text}`}
      </p>
    );
  }
  return text === '' ? null : createElement(elements[block.type], null, text);
}
