// `npm run package [-- electron-builder's own arguments]`: a package for this system, by default an unpacked folder in
// out/package. Only ever with the official Electron.
import { join } from 'node:path';
import { build } from './build.ts';
import { obtainElectron } from './obtain-electron.ts';
import { pinnedNode, projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { runProcess } from './run-process.ts';
import { SetupFailure } from './setup-failure.ts';

await runCommand(async (args) => {
  const { source, version } = await obtainElectron();
  if (source !== 'official') {
    throw new SetupFailure(
      'Gói cho người dùng chỉ được làm từ Electron chính thức mà máy này chưa tải được: hãy chạy TOA_SOAN_RETRY_ELECTRON=1 npm run package ở máy vào được GitHub.',
    );
  }
  await build();
  const { code, output } = await runProcess(
    pinnedNode,
    [
      join(projectRoot, 'node_modules/electron-builder/cli.js'),
      ...(args.length > 0 ? args : ['--dir']),
      `--config.electronVersion=${version}`,
      `--config.electronDist=${join(projectRoot, 'node_modules/electron/dist')}`,
    ],
    { cwd: projectRoot, show: true },
  );
  if (code === 0) return 0;
  throw new SetupFailure(
    /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT/.test(output)
      ? 'electron-builder không tải được công cụ đóng gói từ GitHub: hãy chạy npm run package -- --dir, hoặc chạy lại ở máy có mạng.'
      : `electron-builder dừng với mã ${code}: hãy xem các dòng ở trên rồi chạy lại npm run package.`,
  );
});
