// Keys as people read them on their own keyboard. Accelerators are written as in shared/api/commands.ts.
import styles from './kbd.module.css';

/** True where Mod is the command key. */
export const isMac = typeof navigator !== 'undefined' && /mac/iu.test(navigator.platform);
const arrows = { Up: '↑', Down: '↓', Left: '←', Right: '→' };
const names: Readonly<Record<string, string>> = isMac
  ? { ...arrows, Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↵', Escape: 'Esc', Space: '␣' }
  : { ...arrows, Mod: 'Ctrl', Enter: '↵', Escape: 'Esc', Space: 'Space' };

/** `Mod+Shift+P` → "Ctrl Shift P", as shown; also the text of tooltips. */
export function keyText(keys: string): string {
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(' ');
}

export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{keyText(keys)}</kbd>;
}
