// True widths of text in a TrueType font, so that Vega lays out labels in Node as a browser would. Reads the tables cmap (formats 4 and 12) and hmtx.
export function widthsOf(buffer) {
  const data = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  const tables = new Map();
  for (let i = 0; i < data.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(k => data.getUint8(entry + k)));
    tables.set(tag, data.getUint32(entry + 8));
  }

  const unitsPerEm = data.getUint16(tables.get('head') + 18);
  const measured = data.getUint16(tables.get('hhea') + 34);
  const advance = glyph => data.getUint16(tables.get('hmtx') + 4 * Math.min(glyph, measured - 1)) / unitsPerEm;
  const glyphOf = characterMap(data, tables.get('cmap'));
  const known = new Map();

  return (text, size) => {
    let sum = 0;
    for (const character of text) {
      const code = character.codePointAt(0);
      if (!known.has(code)) known.set(code, advance(glyphOf(code)));
      sum += known.get(code);
    }
    return sum * size;
  };
}

function characterMap(data, cmap) {
  const subtables = Array.from({ length: data.getUint16(cmap + 2) }, (_, i) => cmap + data.getUint32(cmap + 4 + 8 * i + 4));
  const wide = subtables.find(at => data.getUint16(at) === 12);
  return wide === undefined ? segments(data, subtables.find(at => data.getUint16(at) === 4)) : groups(data, wide);
}

function groups(data, at) {
  const count = data.getUint32(at + 12);
  return code => {
    for (let i = 0; i < count; i++) {
      const group = at + 16 + 12 * i;
      if (code >= data.getUint32(group) && code <= data.getUint32(group + 4)) return data.getUint32(group + 8) + code - data.getUint32(group);
    }
    return 0;
  };
}

function segments(data, at) {
  const twice = data.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + twice + 2;
  return code => {
    for (let i = 0; i < twice; i += 2) {
      if (code > data.getUint16(ends + i)) continue;
      if (code < data.getUint16(starts + i)) return 0;
      const offset = data.getUint16(starts + 2 * twice + i);
      if (offset === 0) return (code + data.getUint16(starts + twice + i)) & 0xffff;
      return data.getUint16(starts + 2 * twice + i + offset + 2 * (code - data.getUint16(starts + i)));
    }
    return 0;
  };
}
