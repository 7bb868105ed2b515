// Checks specs against Vega-Lite's own JSON Schema. Reads { name: spec } from standard input and writes one line per violation.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const schema = JSON.parse(await readFile(require.resolve('vega-lite/vega-lite-schema.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addFormat('color-hex', /^#([0-9a-f]{3}|[0-9a-f]{6})$/i);
const validate = ajv.compile(schema);

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
for (const [name, spec] of Object.entries(JSON.parse(Buffer.concat(chunks).toString('utf8')))) {
  if (validate(spec)) continue;
  // The deepest errors name the culprit; the shallow ones only say that no alternative fits.
  const depth = error => error.instancePath.split('/').length;
  const deepest = Math.max(...validate.errors.map(depth));
  for (const error of validate.errors.filter(one => depth(one) === deepest).slice(0, 5))
    console.log(`${name}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
