// Focus never falls to nothing. What was focused may be taken away by a render (a form that closes, a slip that is answered, a button that
// asks back): then focus goes to where the work goes on. Nothing here moves a focus that somebody holds.
const reachable = 'a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),summary,[tabindex]:not([tabindex="-1"])';
const edge = 'main,nav,aside,header,footer,.slips,dialog';
let last = null;   // where focus is or was: element, the places around it, the list row it stood in
let opener = null; // what opened the form that lies open
let sheet = null;  // number of the form opened last
let wanted = null; // the form that waits for its first field
let resting = 0;

const seen = e => e.getClientRects().length > 0;
const within = place => [...place.querySelectorAll(reachable)].filter(seen);
const nothing = () => document.activeElement === null || document.activeElement === document.body;

function remember(element) {
  const trail = [];
  for (let place = element.parentElement; place && place !== document.body; place = place.parentElement) {
    trail.push({ place, index: within(place).indexOf(element) });
    if (place.matches(edge) || trail.length === 6) break;
  }
  const list = element.closest('[data-keylist]');
  last = {
    element, trail, list, row: list ? [...list.querySelectorAll('[data-key]')].indexOf(element.closest('[data-key]')) : -1,
    zone: zones.find(zone => element.closest(zone)),
    kind: element.closest('.actsheet') ? 'sheet' : element.closest('.slips') ? 'slip' : element.closest('.ap,.aline') ? 'paper' : list ? 'list' : ''
  };
}

function go(element) {
  if (!element) return false;
  if (!element.matches(reachable) && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: element.matches('main,.slip') });
  return document.activeElement === element;
}

// What opened the form, or what stands in its place now: the sheet under the form was drawn anew.
function again({ element, test, zone }) {
  if (element.isConnected && seen(element)) return element;
  return test && zone ? first(`${zone} [data-test="${test}"]`) : null;
}

const zones = ['.slips', '.rail', '.work', '.feed'];
const first = selector => [...document.querySelectorAll(selector)].find(seen);

// A slip and a paper take focus as a whole: the next Enter must not answer one that has only just come up.
const next = {
  sheet: () => (opener && go(again(opener))) || next.slip(),
  slip: () => go(first('.slip')) || go(first('.wl')),
  paper: () => go(first('.ap')) || go(first('[data-test=approvals]')),
  list: () => {
    const rows = last.list?.isConnected ? [...last.list.querySelectorAll('[data-key]')].filter(seen) : [];
    return rows.length > 0 && go(rows[Math.min(Math.max(0, last.row), rows.length - 1)]);
  },
  '': () => false
};

function beside() {
  const near = last.trail.find(t => t.place.isConnected && seen(t.place) && within(t.place).length > 0);
  if (!near) return false;
  const all = within(near.place);
  return go(all[Math.min(Math.max(0, near.index), all.length - 1)]);
}

function mend() {
  if (wanted !== null) begin();
  if (!last || !nothing()) return;
  clearTimeout(resting);
  if (last.element.isConnected && seen(last.element)) {
    // A button that only rests while its act is under way gets the focus back when it wakes; one that stays dead gives it to its neighbour.
    if (!last.element.disabled) go(last.element);
    else resting = setTimeout(() => { if (nothing() && last?.element.disabled) beside(); }, 1500);
    return;
  }
  next[last.kind]() || beside() || go(document.getElementById('content'));
}

// A form that was opened takes focus once its first field is there; on a touch screen its heading, so that no keyboard jumps up.
function begin() {
  if (document.activeElement !== wanted.from && !nothing()) { wanted = null; return; }
  const form = first('.actsheet .form') ?? first('.composer') ?? first('.judgeform');
  if (!form) return;
  const field = within(form)[0];
  if (!field) return;
  wanted = null;
  go(matchMedia('(pointer:coarse)').matches ? form.closest('.actsheet')?.querySelector('h2') ?? form : field);
}

function look() {
  const work = document.querySelector('[data-sheet]');
  const now = work?.dataset.sheet ?? null;
  if (now !== sheet && now !== null && sheet !== null && now !== '0') {
    if (last && last.kind !== 'sheet') opener = { element: last.element, test: last.element.dataset.test, zone: last.zone };
    wanted = { from: document.activeElement };
  }
  sheet = now;
  mend();
}

document.addEventListener('focusin', e => { if (e.target !== document.body) remember(e.target); });
document.addEventListener('pointerdown', e => { if (!e.target.closest(reachable + ',label,[tabindex]')) last = null; });
new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-sheet', 'disabled'] });
