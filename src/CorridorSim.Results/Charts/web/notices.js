// The licences of everything that ends up in the bundles, read from the packages themselves.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PREFACE = `CorridorSim contains or ships parts of the following packages, under their own licences.
Coastlines and borders: Natural Earth, public domain. Chart colours: Okabe and Ito, free to use.
`;

function packagesOf(metafiles) {
  const names = new Set();
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const match = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//);
      if (match) names.add(match[1]);
    }
  }
  return names;
}

async function licenceOf(name) {
  const folder = join('node_modules', name);
  const { version, license, homepage, repository } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).sort().find(entry => /^licen[cs]e/i.test(entry));
  const text = file ? (await readFile(join(folder, file), 'utf8')).trim() : `The package carries no licence text of its own. Its source and licence: ${homepage ?? repository?.url ?? repository}`;
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}\n`;
}

export async function notices(metafiles, copied) {
  const names = [...new Set([...packagesOf(metafiles), ...copied])].sort();
  const parts = await Promise.all(names.map(licenceOf));
  return [PREFACE, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}
