import { commands, type CommandDescription, type CommandMenu } from '#shared/api/commands.ts';
import { menuTexts } from '../../i18n/menus.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './settings-part.module.css';

const all: readonly CommandDescription[] = commands;

/** Every command that has a key, under its menu. */
export function Shortcuts() {
  const texts = useTexts(settingsTexts);
  const menus = useTexts(menuTexts);
  const language = useLanguage();
  const groups = [...new Set(all.map(({ menu }) => menu))].map((menu: CommandMenu) => ({
    menu,
    entries: all.filter((command) => command.menu === menu && command.keys !== undefined),
  }));
  return (
    <>
      <p className={styles['lead']}>{texts.shortcutsText}</p>
      <table className={styles['table']}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{texts.command}</th>
            <th scope="col">{texts.key}</th>
          </tr>
        </thead>
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ menu, entries }) => (
            <tbody key={menu}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {menus[menu]}
                </th>
              </tr>
              {entries.map((command) => (
                <tr key={command.id}>
                  <td>{command[language]}</td>
                  <td>{command.keys !== undefined && <Kbd keys={command.keys} />}</td>
                </tr>
              ))}
              {menu === 'view' && (
                <tr>
                  <td>{texts.panes}</td>
                  <td>
                    <Kbd keys="F6" />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
      </table>
    </>
  );
}
