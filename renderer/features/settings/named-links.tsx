import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isSafeLink } from '#shared/model/inline.ts';
import type { PortalSite } from '#shared/model/portal.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings-part.module.css';

type NamedLink = PortalSite['links'][number];
type NamedLinksProps = {
  readonly title: string;
  readonly hint: string;
  readonly links: readonly NamedLink[];
  readonly onChange: (links: NamedLink[]) => void;
};

/** A list of names with addresses, in the order of the page. */
export function NamedLinks({ title, hint, links, onChange }: NamedLinksProps) {
  const texts = useTexts(settingsTexts);
  return (
    <fieldset className={styles['wide']}>
      <legend className={styles['legend']}>{title}</legend>
      <p className={styles['hint']}>{hint}</p>
      {links.map((link, index) => (
        <LinkRow
          key={index}
          link={link}
          onChange={(next) => onChange(links.map((other, at) => (at === index ? next : other)))}
          onRemove={() => onChange(links.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => onChange([...links, { name: '', url: '' }])}
        >
          {texts.addLink}
        </Button>
      </div>
    </fieldset>
  );
}

type LinkRowProps = {
  readonly link: NamedLink;
  readonly onChange: (link: NamedLink) => void;
  readonly onRemove: () => void;
};

function LinkRow({ link, onChange, onRemove }: LinkRowProps) {
  const texts = useTexts(settingsTexts);
  const [wrong, setWrong] = useState(false);
  return (
    <div className={styles['row']}>
      <TextField
        label={texts.linkName}
        hideLabel
        placeholder={texts.linkName}
        value={link.name}
        autoFocus={link.name === '' && link.url === ''}
        onCommit={(name) => onChange({ ...link, name: name.trim() })}
      />
      <TextField
        label={texts.linkUrl}
        hideLabel
        placeholder="https://"
        value={link.url}
        inputMode="url"
        spellCheck={false}
        error={wrong ? texts.linkWrong : undefined}
        onCommit={(text) => {
          const url = text.trim();
          setWrong(!isSafeLink(url));
          if (isSafeLink(url)) onChange({ ...link, url });
        }}
      />
      <IconButton
        label={texts.removeItem(link.name)}
        icon={<X size={16} strokeWidth={1.5} aria-hidden />}
        onClick={onRemove}
      />
    </div>
  );
}
