// How a person likes the sheet: its size, the caret line at a steady height, other blocks dimmed while focusing. Kept by the
// shell with the widths of panes.
import { useShellSettings } from '../../api/shell-settings.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useCommand } from '../../commands/commands.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';
import { nextZoom } from './zoom.ts';

export type SheetLook = {
  /** 1 = as designed. */
  readonly zoom: number;
  readonly typewriter: boolean;
  /** Only while the sheet stands alone. */
  readonly dim: boolean;
};

export function useSheetLook(): SheetLook {
  const { settings, save } = useShellSettings();
  const { focusMode, toggleFocus } = useWorkspace();
  const texts = useTexts(editorTexts);
  const percent = settings.layout['sheet.zoom'] ?? 100;
  const typewriter = settings.layout['sheet.typewriter'] === 1;
  const dim = settings.layout['focus.dim'] === 1;

  const zoomTo = (next: number): void => void save({ layout: { 'sheet.zoom': next } });
  useCommand('view.zoomIn', () => zoomTo(nextZoom(percent, 1)));
  useCommand('view.zoomOut', () => zoomTo(nextZoom(percent, -1)));
  useCommand('view.zoomReset', () => zoomTo(100));
  useCommand('view.typewriter', () => {
    void save({ layout: { 'sheet.typewriter': typewriter ? 0 : 1 } });
    notify({ kind: 'news', text: typewriter ? texts.typewriterOff : texts.typewriterOn });
  });
  useCommand('view.dimOthers', () => {
    const isShown = dim && focusMode;
    void save({ layout: { 'focus.dim': isShown ? 0 : 1 } });
    if (!isShown && !focusMode) toggleFocus();
  });
  return { zoom: percent / 100, typewriter, dim: dim && focusMode };
}
