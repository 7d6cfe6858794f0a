// The menu of one story in the list.
import { CircleCheck, FileText, PencilLine, Trash2 } from 'lucide-react';
import type { StorySummary } from '#shared/model/story.ts';
import { storyListTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { useStoryActions } from './use-story-actions.ts';

export type StoryMenuPlace = { readonly story: StorySummary; readonly at: DOMRect };

type StoryMenuProps = {
  readonly place: StoryMenuPlace;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

export function StoryMenu({ place: { story, at }, onOpen, onClose }: StoryMenuProps) {
  const texts = useTexts(storyListTexts);
  const { setReady, remove } = useStoryActions();
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  const readiness: MenuItem[] =
    story.status === 'draft'
      ? [
          {
            id: 'ready',
            label: texts.markReady,
            icon: <CircleCheck {...icon} />,
            onSelect: () => setReady(story.id, true),
          },
        ]
      : story.status === 'ready'
        ? [
            {
              id: 'draft',
              label: texts.markDraft,
              icon: <PencilLine {...icon} />,
              onSelect: () => setReady(story.id, false),
            },
          ]
        : [];
  return (
    <Menu
      label={texts.menu(story.headline)}
      open
      onClose={onClose}
      anchor={at}
      items={[
        { id: 'open', label: texts.open, icon: <FileText {...icon} />, onSelect: () => onOpen(story.id) },
        ...readiness,
        {
          id: 'remove',
          label: texts.remove,
          icon: <Trash2 {...icon} />,
          danger: true,
          onSelect: () => remove(story),
        },
      ]}
    />
  );
}
