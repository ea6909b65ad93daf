// One second hand for the page. The server sends a reading (story time, exercise time, rate, paused) when it changes;
// from there every [data-clock], [data-due] and [data-norm] counts in the browser.
let base = null;
let timer = 0;
const said = new WeakMap();
let voiced = [];

function read() {
  const source = document.querySelector('[data-reading]');
  if (!source) { base = null; return; }
  const d = source.dataset;
  const key = [d.story, d.elapsed, d.began, d.rate, d.paused].join('|');
  if (base?.key === key && base.source === source) return;
  base = { key, source, story: +d.story, elapsed: +d.elapsed, began: +d.began || 0, rate: d.paused === 'true' ? 0 : +d.rate, at: performance.now() };
}

const two = n => String(n).padStart(2, '0');

export function left(seconds) {
  const s = Math.floor(Math.abs(seconds));
  const h = Math.floor(s / 3600), rest = two(Math.floor(s / 60) % 60) + ':' + two(s % 60);
  return (seconds < 0 ? '+' : '') + (h > 0 ? h + ':' : '') + rest;
}

function wall(seconds) {
  const s = ((Math.floor(seconds) % 86400) + 86400) % 86400;
  return two(Math.floor(s / 3600)) + ':' + two(Math.floor(s / 60) % 60) + ':' + two(s % 60);
}

export function state(seconds, limit) {
  if (seconds <= 60) return 'late';
  return seconds <= Math.max(limit * 0.25, 180) ? 'due' : 'calm';
}

// Replacing the text node would cut the component's own node loose, so only its data changes.
function write(element, text) {
  const node = element.firstChild;
  if (node?.nodeType === Node.TEXT_NODE) { if (node.data !== text) node.data = text; }
  else element.textContent = text;
}

function mark(element, name, seconds) {
  const p = element.dataset.mark ?? '';
  for (const s of ['calm', 'due', 'late']) element.classList.toggle(p + s, s === name);
  element.classList.toggle(p + 'over', seconds < 0);
}

function count(element, now) {
  const norm = element.dataset.norm !== undefined;
  const due = +(norm ? element.dataset.norm : element.dataset.due);
  const limit = +element.dataset.limit || 0;
  const seconds = Math.ceil(due - (norm ? now.story : now.elapsed));
  const share = limit > 0 ? Math.min(1, Math.max(0, seconds / limit)) : 0;
  element.style.setProperty('--left', seconds < 0 ? 1 : share.toFixed(4));
  mark(element, state(seconds, limit), seconds);
  const text = left(seconds);
  if (element.hasAttribute('data-digits')) write(element, text);
  for (const d of element.querySelectorAll('[data-digits]'))
    if (d.closest('[data-due],[data-norm]') === element) write(d, text);
  if (element.dataset.say) announce(element, seconds);
}

function announce(element, seconds) {
  const step = seconds < 0 ? 'over' : seconds <= 60 ? '1' : seconds <= 300 ? '5' : '';
  const before = said.get(element);
  said.set(element, step);
  if (before === undefined || before === step || step === '') return;
  const words = base.source.dataset['say' + (step === 'over' ? 'Over' : step)];
  if (words) voiced.push(words.replace('{0}', element.dataset.say));
}

// Two deadlines may cross a mark in the same second: one sentence after the other, none lost.
function speak() {
  const voice = document.getElementById('clock-say');
  if (voice && voiced.length > 0) voice.textContent = voiced.join(' ');
  voiced = [];
}

export function tick() {
  read();
  if (!base) return;
  const passed = (performance.now() - base.at) / 1000 * base.rate;
  const now = { story: base.story + passed, elapsed: base.elapsed + passed };
  for (const e of document.querySelectorAll('[data-clock]'))
    write(e, e.dataset.clock === 'elapsed' ? 'T' + (now.elapsed < base.began ? '−' : '+') + left(Math.abs(now.elapsed - base.began)) : wall(now.story));
  for (const e of document.querySelectorAll('[data-due],[data-norm]')) count(e, now);
  speak();
  for (const e of document.querySelectorAll('[data-play]')) e.style.setProperty('--at', (now.elapsed - base.began).toFixed(1));
}

export function start() {
  tick();
  if (timer) return;
  timer = setInterval(tick, 1000);
  // A new reading or a new row shows at once, not a second later.
  let queued = false;
  new MutationObserver(() => {
    if (queued) return;
    queued = true;
    requestAnimationFrame(() => { queued = false; tick(); });
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-story', 'data-elapsed', 'data-began', 'data-rate', 'data-paused', 'data-due', 'data-norm', 'data-limit'] });
}
