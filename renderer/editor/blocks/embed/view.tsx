// A card: where it leads, what it is called, what stands under it. The picture is a sign of ours; nothing is fetched.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Globe, MapPin, MessagesSquare, Play, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { embedTexts } from '../../../i18n/embed.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { GrowingText } from '../../sheet/growing-text.tsx';
import type { EmbedViewProps } from '../block-views.tsx';
import { changeBlock } from '../change-block.ts';
import { leaveBlock } from '../leave-block.ts';
import { selectBlock } from '../select-block.ts';
import { useOwnKeys } from '../use-own-keys.ts';
import { EmbedMenu } from './embed-menu.tsx';
import styles from './embed.module.css';
import { $isEmbedNode, type EmbedField } from './node.tsx';
import { siteOf, type Site } from './site.ts';

const signs: Readonly<Record<Site['kind'], LucideIcon>> = {
  video: Play,
  map: MapPin,
  social: MessagesSquare,
  page: Globe,
};

export function EmbedCard({ nodeKey, url, title, caption }: EmbedViewProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(embedTexts);
  const root = useRef<HTMLElement>(null);
  const startsStep = useRef(true);
  useOwnKeys(root);
  const site = siteOf(url);
  const Sign = signs[site.kind];

  const type = (field: EmbedField, text: string): void => {
    changeBlock(editor, $isEmbedNode, {
      key: nodeKey,
      newStep: startsStep.current,
      change: (card) => card.setWords(field, text),
    });
    startsStep.current = false;
  };
  const leave = (field: EmbedField, to: 'next' | 'previous'): void => {
    const other = field === 'title' ? 'caption' : 'title';
    const isInside = (field === 'title') === (to === 'next');
    if (isInside) root.current?.querySelector<HTMLElement>(`[data-field="${other}"] textarea`)?.focus();
    else leaveBlock(editor, nodeKey, to);
  };
  const words = (field: EmbedField, value: string) => (
    <div className={styles[field]} data-field={field}>
      <GrowingText
        label={texts[field]}
        placeholder={field === 'title' ? texts.titleHint : texts.captionHint}
        value={value}
        onText={(text) => type(field, text)}
        onLeave={(to) => leave(field, to)}
        onFocus={() => {
          startsStep.current = true;
        }}
      />
    </div>
  );

  return (
    <figure ref={root} className={styles['embed']} aria-label={texts.card(site.name)}>
      <div className={styles['card']}>
        <div className={styles['sign']} data-kind={site.kind} onClick={() => selectBlock(editor, nodeKey)}>
          <Sign size={24} strokeWidth={1.5} aria-hidden />
        </div>
        <div className={styles['words']}>
          <span className={styles['site']}>
            {site.name} · {texts[site.kind]}
          </span>
          {words('title', title)}
          <span className={styles['address']} title={url}>
            {url}
          </span>
        </div>
      </div>
      {words('caption', caption)}
      <EmbedMenu nodeKey={nodeKey} url={url} title={title} />
    </figure>
  );
}
