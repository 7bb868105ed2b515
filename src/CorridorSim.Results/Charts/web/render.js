// Renders figures for files: reads { jobs: [{ name, spec, width, scale }], outFolder } from standard input and writes NAME.svg and NAME.png.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import * as vega from 'vega';
import { compile } from 'vega-lite';
import { fit } from './fit.js';
import { widthsOf } from './widths.js';

const here = dirname(fileURLToPath(import.meta.url));
const refuse = () => Promise.reject(new Error('A figure loads nothing.'));
const offline = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

async function read(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

async function toSvg(job) {
  const compiled = compile(fit(job.spec, job.width), { logger: vega.logger(vega.Error) }).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', loader: offline, logger: vega.logger(vega.Error) });
  vega.resetSVGDefIds(); // Ids count up over the process: a figure's bytes must not depend on those drawn before it.
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

const { jobs, outFolder } = await read(process.stdin);
await initWasm(await readFile(join(here, 'resvg.wasm')));
const fontBuffers = await Promise.all(['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map(font => readFile(join(here, font))));
const font = { loadSystemFonts: false, fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' };
const [regular, bold] = fontBuffers.map(widthsOf);

// Vega cuts a text that is wider than its limit, so nothing is wider than that.
vega.textMetrics.width = (item, text) => {
  const measure = item.fontWeight === 'bold' || item.fontWeight >= 600 ? bold : regular;
  return Math.min(measure(String(text ?? item.text ?? ''), vega.textMetrics.height(item)), item.limit > 0 ? item.limit : Infinity);
};

for (const job of jobs) {
  const svg = await toSvg(job);
  await writeFile(join(outFolder, `${job.name}.svg`), svg);
  const picture = new Resvg(svg, { font, background: 'white', fitTo: { mode: 'zoom', value: job.scale } }).render();
  await writeFile(join(outFolder, `${job.name}.png`), picture.asPng());
  picture.free();
  process.stdout.write(`${job.name}\n`);
}
