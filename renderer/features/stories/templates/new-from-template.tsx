// A new story from a template, with the event sheet typed here once: the preview shows at once what it fills in.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fillTemplate } from '#shared/document/story-templates/fill-template.ts';
import { EventSheet } from '#shared/model/story.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { client } from '../../../api/client.ts';
import { registerQueries } from '../../../api/queries.ts';
import { useShellSettings } from '../../../api/shell-settings.ts';
import { useWorkspace } from '../../../commands/workspace.tsx';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useNow } from '../../../i18n/now.ts';
import { storyTemplateTexts } from '../../../i18n/story-templates.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/notices.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TemplateChooser } from './template-chooser.tsx';
import styles from './templates.module.css';

type NewFromTemplateProps = {
  /** The sheet of the open story; undefined when none is open or it is empty. */
  readonly openSheet: EventSheet | undefined;
  readonly onClose: () => void;
};

export function NewFromTemplate({ openSheet, onClose }: NewFromTemplateProps) {
  const [sheet, setSheet] = useState(() => EventSheet.parse({}));
  const { data: register } = useQuery(registerQueries.people());
  const { openStory } = useWorkspace();
  const { settings } = useShellSettings();
  const describe = useDescribeError();
  const source = { sheet, people: register?.people ?? [], nearDay: newsroomDay(new Date(useNow())) };
  const create = async (templateId: string): Promise<void> => {
    const byline = settings.userName === '' ? [] : [{ role: 'both' as const, name: settings.userName }];
    const story = await client['stories.createFromTemplate']({ templateId, event: sheet, byline });
    onClose();
    openStory(story.id);
  };
  return (
    <TemplateChooser
      kind="template"
      fill={(template) => fillTemplate(template, source)}
      onClose={onClose}
      onChoose={({ id }) => {
        create(id).catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
      }}
    >
      <SheetOfNewStory sheet={sheet} openSheet={openSheet} onSheet={setSheet} />
    </TemplateChooser>
  );
}

type SheetOfNewStoryProps = {
  readonly sheet: EventSheet;
  readonly openSheet: EventSheet | undefined;
  readonly onSheet: (sheet: EventSheet) => void;
};

function SheetOfNewStory({ sheet, openSheet, onSheet }: SheetOfNewStoryProps) {
  const texts = useTexts(storyTemplateTexts);
  return (
    <section className={styles['sheet']} aria-label={texts.sheet}>
      {(['what', 'when', 'where'] as const).map((field) => (
        <TextField
          key={field}
          label={texts[field]}
          value={sheet[field]}
          lang="vi"
          spellCheck={false}
          onInput={(text) => onSheet({ ...sheet, [field]: text })}
        />
      ))}
      <TextArea
        label={texts.who}
        value={sheet.who.join('\n')}
        rows={1}
        spellCheck={false}
        onInput={(text) => onSheet({ ...sheet, who: linesOf(text) })}
      />
      {openSheet !== undefined && (
        <Button kind="link" onClick={() => onSheet(openSheet)}>
          {texts.takeSheet}
        </Button>
      )}
    </section>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
