// Fits a figure's spec to a width in pixels. The page and the files use the same rules, so that both show the same figure.
const NARROW = 560;

export function fit(spec, width) {
  const fitted = structuredClone(spec);
  const panels = fitted.usermeta?.panels;
  const narrow = width < NARROW;
  if (panels) {
    const columns = narrow ? panels.narrow : panels.columns;
    const beside = narrow ? Math.min(panels.narrowBeside ?? panels.beside, Math.round(width * 0.4)) : panels.beside;
    fitted.columns = columns;
    fitted.spacing = { row: panels.rows ?? 24, column: panels.gap };
    fitted.spec.width = Math.max(60, Math.floor((width - beside - panels.gap * (columns - 1)) / columns));
  } else {
    fitted.width = width;
    if (fitted.usermeta?.aspect) fitted.height = Math.round(width * fitted.usermeta.aspect);
    fitted.autosize = { type: 'fit-x', contains: 'padding' };
  }
  if (narrow) {
    fitted.config = fitted.config ?? {};
    fitted.config.axisY = { ...fitted.config.axisY, labelLimit: Math.round(width * 0.38) };
    fitted.config.axisX = { ...fitted.config.axisX, tickCount: 4 };
    fitted.config.legend = { ...fitted.config.legend, columns: 1, labelLimit: Math.round(width * 0.5) };
    fewerColumns(fitted);
    if (!panels) shorterLabels(fitted, Math.round(width * 0.5));
  }
  return fitted;
}

// Names beside the marks leave the marks at least half of a phone.
function shorterLabels(node, limit) {
  for (const [key, value] of Object.entries(node ?? {})) {
    if (key === 'datasets' || typeof value !== 'object') continue;
    if (key === 'axis' && value?.labelLimit > limit) value.labelLimit = limit;
    shorterLabels(value, limit);
  }
}

function fewerColumns(node) {
  for (const [key, value] of Object.entries(node ?? {})) {
    if (key === 'datasets' || typeof value !== 'object') continue;
    if (key === 'legend' && value?.columns) value.columns = value.columns > 3 ? 3 : 1; // Five short words stand in threes, long ones below each other.
    fewerColumns(value);
  }
}
