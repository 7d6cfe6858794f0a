// Keeps the open story as a template, or the selected passage as a snippet, under a name.
import { useState } from 'react';
import { makeTemplate, type TemplateTexts } from '#shared/document/story-templates/fill-template.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import { StoryTemplateDraft } from '#shared/model/story-template.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { storyTemplateTexts } from '../../../i18n/story-templates.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { NameDialog } from './name-dialog.tsx';
import { TemplatePreview } from './template-preview.tsx';
import styles from './templates.module.css';
import { useOwnTemplates } from './use-own-templates.ts';

type SaveTemplateProps = { readonly session: StorySession; readonly onClose: () => void };

export function SaveTemplate({ session, onClose }: SaveTemplateProps) {
  const texts = useTexts(storyTemplateTexts);
  const own = useOwnTemplates();
  const [template] = useState(() => makeTemplate(session.snapshot().content));
  return (
    <NameDialog
      title={texts.saveTemplateTitle}
      initial={session.snapshot().content.kicker}
      onClose={onClose}
      onName={async (name) => {
        // What is typed last belongs to it; the story is saved behind the dialog.
        await session.flush();
        await own.save({ ...makeTemplate(session.snapshot().content), kind: 'template', name });
      }}
    >
      <p className={styles['origin']}>{texts.templateHint}</p>
      <div className={styles['small']}>
        <TemplatePreview template={template} />
      </div>
    </NameDialog>
  );
}

type SaveSnippetProps = { readonly document: StoryDocument; readonly onClose: () => void };

export function SaveSnippet({ document, onClose }: SaveSnippetProps) {
  const texts = useTexts(storyTemplateTexts);
  const own = useOwnTemplates();
  const snippet: TemplateTexts = { kicker: '', headline: '', lead: '', section: '', tags: [], document };
  return (
    <NameDialog
      title={texts.saveSnippetTitle}
      initial=""
      onClose={onClose}
      onName={(name) => own.save(StoryTemplateDraft.parse({ kind: 'snippet', name, document }))}
    >
      <div className={styles['small']}>
        <TemplatePreview template={snippet} />
      </div>
    </NameDialog>
  );
}
