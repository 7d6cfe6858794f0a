// `npm start [-- --input FILE] [-- --library DIR]`: opens the app, whatever that takes on this machine.
import { openApp } from './open-app.ts';
import { prepareApp } from './prepare-app.ts';
import { runCommand } from './run-command.ts';
import { SetupFailure } from './setup-failure.ts';
import { readStartArguments } from './start-arguments.ts';
import { hasDisplay } from './xvfb.ts';

await runCommand(async (args) => {
  const { library } = readStartArguments(args);
  await prepareApp();
  if (!hasDisplay()) {
    throw new SetupFailure(
      'Máy này không có màn hình: hãy chạy npm start trong một phiên làm việc có màn hình.',
    );
  }
  return openApp(library === undefined ? [] : [`--library=${library}`]);
});
