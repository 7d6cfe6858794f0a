// The bar over the form: templates, and what else is done to a whole selection.
import {
  ArrowDownToLine,
  BookText,
  ClipboardPaste,
  Copy,
  LayoutTemplate,
  ListTree,
  Replace,
  Save,
} from 'lucide-react';
import type { CaptionTemplate } from '#shared/model/caption-batch.ts';
import { commandKeys, runCommand, useBoundCommands } from '../../../commands/commands.ts';
import { captioningTexts } from '../../../i18n/captioning.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MenuButton } from '../../../ui/menu.tsx';
import styles from './caption-tools.module.css';

type CaptionToolsProps = {
  readonly templates: readonly CaptionTemplate[];
  readonly onStamp: (template: CaptionTemplate) => void;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** So many templates are in the menu itself; the rest are found in the list. */
const IN_MENU = 9;

export function CaptionTools({ templates, onStamp }: CaptionToolsProps) {
  const texts = useTexts(captioningTexts);
  const bound = useBoundCommands();
  const tools = [
    { id: 'photos.copyFields', label: texts.copyFields, icon: <Copy {...icon} /> },
    { id: 'photos.pasteFields', label: texts.pasteFields, icon: <ClipboardPaste {...icon} /> },
    { id: 'photos.fillDown', label: texts.fillDown, icon: <ArrowDownToLine {...icon} /> },
    { id: 'photos.replace', label: texts.replace, icon: <Replace {...icon} /> },
    { id: 'photos.codes', label: texts.codes, icon: <BookText {...icon} /> },
  ] as const;
  return (
    <div className={styles['tools']} role="toolbar" aria-label={texts.tools}>
      <MenuButton
        label={texts.templates}
        showLabel
        icon={<LayoutTemplate {...icon} />}
        items={[
          ...templates.slice(0, IN_MENU).map((template) => ({
            id: template.id,
            label: template.name,
            onSelect: () => onStamp(template),
            ...(template.key === null ? {} : { keys: `Alt+${template.key}` }),
          })),
          {
            id: 'save',
            label: texts.saveAsTemplate,
            icon: <Save {...icon} />,
            onSelect: () => runCommand('photos.saveTemplate'),
          },
          {
            id: 'all',
            label: texts.allTemplates,
            icon: <ListTree {...icon} />,
            onSelect: () => runCommand('photos.templates'),
            ...commandKeys('photos.templates'),
          },
        ]}
      />
      <span className={styles['rest']}>
        {tools.map((tool) => (
          <IconButton
            key={tool.id}
            label={tool.label}
            icon={tool.icon}
            disabled={!bound.has(tool.id)}
            onClick={() => runCommand(tool.id)}
            {...commandKeys(tool.id)}
          />
        ))}
      </span>
    </div>
  );
}
