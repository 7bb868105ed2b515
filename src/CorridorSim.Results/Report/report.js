// Draws the figures of the page from the data in it, again when the width changes, and offers the data for download.
(() => {
  'use strict';
  const { config, specs } = JSON.parse(document.getElementById('figures').textContent);
  const places = [...document.querySelectorAll('.chart')];
  const views = new Map();
  const styled = spec => ({ ...spec, config });

  async function draw(place) {
    const name = place.dataset.figure;
    const result = await CorridorCharts.draw(place, styled(specs[name]), Math.floor(place.clientWidth));
    views.get(name)?.finalize();
    views.set(name, result);
  }

  // Whoever points at a place or line sees it stand out in every chart; marks carry the ids of what they show.
  const idsOf = mark => String(mark.__data__?.datum?.id ?? '').split(' ').filter(id => id);
  let pointedAt = '';

  function stressOnly(ids) {
    if (ids.join(' ') === pointedAt) return;
    pointedAt = ids.join(' ');
    for (const place of places) {
      const marks = [...place.querySelectorAll('.role-mark path, .role-mark line, .role-mark text')].map(mark => [mark, idsOf(mark)]).filter(([, own]) => own.length > 0);
      const shown = marks.some(([, own]) => own.some(id => ids.includes(id)));
      for (const [mark, own] of marks) mark.classList.toggle('faded', shown && !own.some(id => ids.includes(id)));
    }
  }

  document.addEventListener('pointerover', event => stressOnly(event.target.closest?.('.chart') ? idsOf(event.target) : []));

  const lists = [...document.querySelectorAll('select[data-chooses]')];

  function choose(list) {
    for (const choice of document.querySelectorAll(`[data-choice="${list.dataset.chooses}"]`))
      choice.hidden = choice.id !== `figure-${list.value}`;
  }

  // Hidden figures have no width: all are shown while they are drawn.
  async function drawAll() {
    for (const choice of document.querySelectorAll('[data-choice]')) choice.hidden = false;
    for (const place of places) await draw(place);
    lists.forEach(choose);
    document.body.dataset.ready = 'true';
  }

  for (const list of lists) list.addEventListener('change', () => choose(list));

  let width = document.body.clientWidth;
  let waiting = 0;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (document.body.clientWidth === width) return;
      width = document.body.clientWidth;
      drawAll();
    }, 150);
  });

  const cell = value => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return String(value);
    const text = /^[=+\-@\t\r\n|%]/.test(value) ? `'${value}` : value;
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };

  const csv = rows => rows.length === 0 ? '' : [Object.keys(rows[0]), ...rows.map(row => Object.values(row))].map(row => row.map(cell).join(',')).join('\n') + '\n';

  // Variables of the page mean nothing in a file: they become the colours they stand for now.
  const coloured = text => text.replace(/var\((--[a-z0-9]+)\)/g, (_, name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim());

  const files = {
    csv: name => [csv(Object.values(specs[name].datasets)[0]), 'text/csv'],
    svg: async name => [coloured(await views.get(name).view.toSVG()), 'image/svg+xml'],
    json: name => [coloured(JSON.stringify({ $schema: 'https://vega.github.io/schema/vega-lite/v6.json', ...styled(specs[name]) }, null, 2)), 'application/json'],
  };

  document.addEventListener('click', async event => {
    const button = event.target.closest('button[data-download]');
    if (!button) return;
    const [text, type] = await files[button.dataset.download](button.dataset.of);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${button.dataset.of}.${button.dataset.download === 'json' ? 'vl.json' : button.dataset.download}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  drawAll().catch(problem => {
    console.error(problem);
    document.body.dataset.ready = 'failed';
  });
})();
