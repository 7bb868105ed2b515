// What the report needs in the browser. No eval (expressions are interpreted) and no loading of anything.
import embed from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import { fit } from './fit.js';

const refuse = () => Promise.reject(new Error('A report loads nothing.'));
const offline = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

globalThis.CorridorCharts = {
  draw: (element, spec, width) => embed(element, fit(spec, width), {
    mode: 'vega-lite',
    actions: false,
    renderer: 'svg',
    logLevel: 1, // Errors only: Vega-Lite warns of bars that cannot be stretched, which nobody asked for.
    ast: true,
    expr: expressionInterpreter,
    loader: offline,
    defaultStyle: false,
    tooltip: { disableDefaultStyle: true },
  }),
};
