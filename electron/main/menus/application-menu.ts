// The native menu, built from the one list of commands. Choosing an entry only tells the window; the window does it.
import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, type CommandDescription, type CommandMenu } from '#shared/api/commands.ts';

type Language = 'vi' | 'en';

const redoKeys = process.platform === 'darwin' ? 'Shift+Cmd+Z' : 'Ctrl+Y';

const titles: Readonly<Record<CommandMenu, Readonly<Record<Language, string>>>> = {
  file: { vi: 'Tệp', en: 'File' },
  edit: { vi: 'Sửa', en: 'Edit' },
  view: { vi: 'Xem', en: 'View' },
  insert: { vi: 'Chèn', en: 'Insert' },
  format: { vi: 'Định dạng', en: 'Format' },
  table: { vi: 'Bảng', en: 'Table' },
  story: { vi: 'Bài', en: 'Story' },
  photos: { vi: 'Ảnh', en: 'Photos' },
  help: { vi: 'Trợ giúp', en: 'Help' },
};

const editRoles: Readonly<Record<Language, readonly MenuItemConstructorOptions[]>> = {
  vi: roles({
    cut: 'Cắt',
    copy: 'Chép',
    paste: 'Dán',
    pasteAndMatchStyle: 'Dán chỉ lấy chữ',
    selectAll: 'Chọn tất cả',
  }),
  en: roles({
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAndMatchStyle: 'Paste as plain text',
    selectAll: 'Select all',
  }),
};

const ways: Readonly<Record<Language, readonly MenuItemConstructorOptions[]>> = {
  vi: wayBackAndForth({ undo: 'Hoàn tác', redo: 'Làm lại' }),
  en: wayBackAndForth({ undo: 'Undo', redo: 'Redo' }),
};

export function buildMenu(language: Language): void {
  const menus: CommandMenu[] = ['file', 'edit', 'view', 'insert', 'format', 'table', 'story', 'photos'];
  const template = menus.map((menu): MenuItemConstructorOptions => {
    const own = commands.filter((command) => command.menu === menu).map((command) => item(command, language));
    const submenu: MenuItemConstructorOptions[] =
      menu === 'edit' ? [...ways[language], ...editRoles[language], { type: 'separator' }, ...own] : own;
    return {
      label: titles[menu][language],
      submenu: menu === 'file' ? [...submenu, ...quit(language)] : submenu,
    };
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function item(command: CommandDescription, language: Language): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: command[language],
    // Shown, not registered: the window itself listens for keys, so that a text field can have the key first.
    ...(command.keys === undefined
      ? {}
      : { accelerator: command.keys.replace('Mod', 'CmdOrCtrl'), registerAccelerator: false }),
    click: () => tellWindow(command.id),
  };
}

function quit(language: Language): MenuItemConstructorOptions[] {
  return [{ type: 'separator' }, { role: 'quit', label: language === 'vi' ? 'Thoát' : 'Quit' }];
}

/** Not the roles of this name: they know nothing of a story's own steps, and do nothing where the page has none of the browser. */
function wayBackAndForth(
  labels: Readonly<Record<'undo' | 'redo', string>>,
): readonly MenuItemConstructorOptions[] {
  // The page has these keys by itself, but on macOS.
  const way = { registerAccelerator: false };
  return [
    { ...way, label: labels.undo, accelerator: 'CmdOrCtrl+Z', click: () => tellWindow('app.undo') },
    { ...way, label: labels.redo, accelerator: redoKeys, click: () => tellWindow('app.redo') },
  ];
}

function tellWindow(command: string): void {
  BrowserWindow.getFocusedWindow()?.webContents.send('command', command);
}

type EditRole = 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll';
function roles(labels: Readonly<Record<EditRole, string>>): MenuItemConstructorOptions[] {
  // Proof: the keys of `labels` are exactly the roles.
  return (Object.entries(labels) as [EditRole, string][]).map(([role, label]) => ({
    ...{ role, label },
    // The page has this key by itself, where a text has the focus; in the photo room it means something else.
    ...(role === 'pasteAndMatchStyle' && { accelerator: 'CmdOrCtrl+Shift+V', registerAccelerator: false }),
  }));
}
