// `npm run screens [-- VARIANT…]`: walks through the app and writes a picture of every screen in both sizes, looks and
// languages to out/screens/<variant>/. Fails on what makes a screen unfit: barriers, text cut off, words of no catalogue.
import { join } from 'node:path';
import { outDir } from './project.ts';
import { prepareApp } from './prepare-app.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import { SetupFailure } from './setup-failure.ts';
import { demoTexts, makeLibraries } from './screens/make-libraries.ts';
import { takeVariant } from './screens/take-variant.ts';
import { variantName, variants } from './screens/variant.ts';
import { hasDisplay, startXvfb } from './xvfb.ts';

await runCommand(async (args) => {
  const wanted = variants.filter(
    (variant) => args.length === 0 || args.some((word) => variantName(variant).includes(word)),
  );
  if (wanted.length === 0) {
    throw new SetupFailure(
      `Không có kiểu màn hình ${args.join(', ')}: hãy chọn trong ${variants.map(variantName).join(', ')}.`,
    );
  }
  await prepareApp();
  const screen = hasDisplay() ? undefined : await startXvfb();
  // What is started from here on finds the screen where everything looks for it.
  Object.assign(process.env, screen?.env);
  try {
    return await takeAll(wanted);
  } finally {
    await screen?.stop();
  }
});

async function takeAll(wanted: typeof variants): Promise<number> {
  const folder = join(outDir, 'screens');
  const libraries = join(folder, '.libraries');
  await makeLibraries(libraries);
  const content = await demoTexts();
  let faults = 0;
  for (const variant of wanted) {
    const found = await takeVariant(variant, { folder, libraries, content });
    for (const [fault, screens] of found) say(`${variantName(variant)}: ${fault} [${screens.join(', ')}]`);
    faults += found.size;
    process.stdout.write(`${join(folder, variantName(variant))}\n`);
  }
  say(faults === 0 ? 'Mọi màn hình đều đạt.' : `${faults} điểm chưa đạt.`);
  return faults === 0 ? 0 : 1;
}
