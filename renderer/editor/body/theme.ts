import type { EditorThemeClasses } from 'lexical';
import styles from './body.module.css';

// Marks that have no element of their own; the rest is styled by element inside the text.
export const bodyTheme: EditorThemeClasses = {
  mark: styles['commented'] ?? '',
  text: {
    underline: styles['underline'] ?? '',
    strikethrough: styles['strike'] ?? '',
    underlineStrikethrough: `${styles['underline'] ?? ''} ${styles['strike'] ?? ''}`,
  },
  hr: styles['divider'] ?? '',
  hrSelected: styles['selected'] ?? '',
  table: styles['table'] ?? '',
  tableCellSelected: styles['cellSelected'] ?? '',
  tableSelection: styles['cellsSelected'] ?? '',
  tableScrollableWrapper: styles['tableScroll'] ?? '',
  list: {
    ul: styles['bullets'] ?? '',
    ol: styles['numbers'] ?? '',
    nested: { listitem: styles['nested'] ?? '' },
  },
};
