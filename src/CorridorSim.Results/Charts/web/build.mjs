// Bundles everything that is embedded in CorridorSim.Results. Usage: node build.mjs FOLDER
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cut } from './map.js';
import { notices } from './notices.js';

const require = createRequire(import.meta.url);
const out = process.argv[2];
await mkdir(out, { recursive: true });

const common = { bundle: true, minify: true, charset: 'ascii', legalComments: 'none', logLevel: 'warning' };
const browser = await build({
  ...common,
  entryPoints: ['browser.js'],
  outfile: join(out, 'charts.min.js'),
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  metafile: true,
});
const node = await build({
  ...common,
  entryPoints: ['render.js'],
  outfile: join(out, 'render.mjs'),
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['canvas'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  metafile: true,
});

await copyFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'), join(out, 'resvg.wasm'));
for (const font of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'])
  await copyFile(require.resolve(`dejavu-fonts-ttf/ttf/${font}`), join(out, font));

const world = JSON.parse(await readFile(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
await writeFile(join(out, 'map.json'), JSON.stringify(cut(world)));
await writeFile(join(out, 'THIRD-PARTY-NOTICES.txt'), await notices([browser.metafile, node.metafile], ['@resvg/resvg-wasm', 'dejavu-fonts-ttf', 'world-atlas']));
