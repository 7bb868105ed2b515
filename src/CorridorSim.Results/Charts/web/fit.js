// Fits a figure's spec to a width in pixels. The page and the files use the same rules, so that both show the same figure.
const NARROW = 560;

export function fit(spec, width) {
  const fitted = structuredClone(spec);
  const panels = fitted.usermeta?.panels;
  const narrow = width < NARROW;
  if (panels) {
    const columns = narrow ? panels.narrow : panels.columns;
    const labels = Math.min(panels.labels, Math.round(width * 0.42));
    fitted.columns = columns;
    fitted.spec.width = Math.max(80, Math.floor((width - labels) / columns) - 14);
  } else {
    fitted.width = width;
    fitted.autosize = { type: 'fit-x', contains: 'padding' };
  }
  if (narrow) {
    fitted.config = fitted.config ?? {};
    fitted.config.axisY = { ...fitted.config.axisY, labelLimit: Math.round(width * 0.36) };
    fitted.config.axisX = { ...fitted.config.axisX, tickCount: 4 };
    fitted.config.legend = { ...fitted.config.legend, columns: 2, labelLimit: Math.round(width * 0.4) };
  }
  return fitted;
}
