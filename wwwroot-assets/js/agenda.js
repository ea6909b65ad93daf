// The time left in a step of a meeting: the server says how much there was and whether it runs, the browser counts on from there.
import { left, state } from './clock.js';

let timer = 0;
const bases = new WeakMap();

function count(element) {
  const d = element.dataset;
  const key = d.turn + '|' + d.seconds + '|' + d.runs;
  if (bases.get(element)?.key !== key) bases.set(element, { key, seconds: +d.seconds, at: performance.now() });
  const base = bases.get(element);
  const seconds = Math.ceil(base.seconds - (d.runs === 'true' ? (performance.now() - base.at) / 1000 : 0));
  const text = left(seconds);
  if (element.firstChild && element.firstChild.data !== text) element.firstChild.data = text;
  element.dataset.state = state(seconds, 0) === 'late' ? 'late' : 'calm';
}

function tick() {
  for (const element of document.querySelectorAll('[data-seconds]')) count(element);
}

export function start() {
  tick();
  if (!timer) timer = setInterval(tick, 250);
}
