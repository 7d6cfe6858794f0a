// Snippets for the open story, filled in from its event sheet and put where the caret is.
import { useQuery } from '@tanstack/react-query';
import { fillTemplate, type TemplateTexts } from '#shared/document/story-templates/fill-template.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { registerQueries } from '../../../api/queries.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { insertBlocks } from '../../../editor/jump.ts';
import { useNow } from '../../../i18n/now.ts';
import { TemplateChooser } from './template-chooser.tsx';

type SnippetsProps = { readonly session: StorySession; readonly onClose: () => void };

export function Snippets({ session, onClose }: SnippetsProps) {
  const { data: register } = useQuery(registerQueries.people());
  const { event, publicationDay } = session.snapshot().content;
  const today = newsroomDay(new Date(useNow()));
  const nearDay = publicationDay ?? today;
  const fill = (template: TemplateTexts): TemplateTexts =>
    fillTemplate(template, { sheet: event, people: register?.people ?? [], nearDay });
  return (
    <TemplateChooser
      kind="snippet"
      fill={fill}
      onClose={onClose}
      onChoose={(snippet) => {
        // The dialog goes first: with it gone the text has the focus again, and its caret.
        onClose();
        insertBlocks(fill(snippet).document);
      }}
    />
  );
}
