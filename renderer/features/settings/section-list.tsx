import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { PortalSection } from '#shared/model/portal.ts';
import { slugify } from '#shared/vietnamese/fold.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { freeSlug } from './free-slug.ts';
import styles from './settings-part.module.css';

type SectionListProps = {
  readonly sections: readonly PortalSection[];
  readonly onChange: (sections: PortalSection[]) => void;
};

/** The address of a section is made from its first name and stays when it is renamed: pages already link to it. */
export function SectionList({ sections, onChange }: SectionListProps) {
  const texts = useTexts(settingsTexts);
  const [adding, setAdding] = useState(false);

  const add = (name: string): void => {
    setAdding(false);
    const slug = freeSlug(slugify(name), sections);
    if (slug !== '') onChange([...sections, { slug, name: name.trim() }]);
  };

  return (
    <fieldset className={styles['wide']}>
      <legend className={styles['legend']}>{texts.sectionList}</legend>
      {sections.map((section) => (
        <div key={section.slug} className={styles['row']}>
          <TextField
            label={texts.sectionName}
            hideLabel
            value={section.name}
            onCommit={(text) => {
              const name = text.trim();
              if (name === '' || name === section.name) return;
              onChange(sections.map((other) => (other.slug === section.slug ? { ...other, name } : other)));
            }}
          />
          <span className={styles['slug']}>{texts.sectionAddress(section.slug)}</span>
          <IconButton
            label={texts.removeItem(section.name)}
            icon={<X size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => onChange(sections.filter((other) => other.slug !== section.slug))}
          />
        </div>
      ))}
      {adding && (
        <div className={styles['row']}>
          <TextField label={texts.sectionName} hideLabel value="" autoFocus onCommit={add} />
        </div>
      )}
      <div>
        <Button icon={<Plus size={16} strokeWidth={1.5} aria-hidden />} onClick={() => setAdding(true)}>
          {texts.addSection}
        </Button>
      </div>
    </fieldset>
  );
}
