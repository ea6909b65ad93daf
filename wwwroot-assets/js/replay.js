// The timeline of a replay: dragging anywhere on it moves the play-head at once; the server is told at most every 80 ms, and of the last place always.
const apart = 80;
let installed = false, passing = false, last = 0, timer = 0, dragged = null;

const range = () => document.querySelector('input[data-scrub]');

function pass(input, type) {
  clearTimeout(timer);
  last = performance.now();
  passing = true;
  input.dispatchEvent(new Event(type, { bubbles: true }));
  passing = false;
}

// The line goes with the finger; the moment itself comes when it has been fetched.
function show(input) {
  input.closest('[data-scrub-time]')?.style.setProperty('--at', String(input.value - input.min));
}

// Before the circuit hears of it: what comes too fast waits, and only the newest is sent.
function gate(e) {
  const input = e.target;
  if (!input.matches?.('input[data-scrub]')) return;
  show(input);
  if (passing) return;
  const wait = apart - (performance.now() - last);
  if (wait <= 0) { last = performance.now(); clearTimeout(timer); return; }
  e.stopImmediatePropagation();
  clearTimeout(timer);
  timer = setTimeout(() => pass(input, 'input'), wait);
}

function place(area, x) {
  const input = range(), box = area.getBoundingClientRect();
  if (!input || box.width === 0) return null;
  const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
  input.value = Math.round(+input.min + share * (input.max - input.min));
  return input;
}

const area = target => target.closest?.('[data-scrub-time]') && !target.closest('button,a,input,select,.ln-name,.lab') ? target.closest('.ln-track,.rp-track') ?? under(target) : null;

// Between two lanes, or on the names of the phases, the grid of the lanes says where one is.
function under(target) { return target.closest('.ln-area')?.querySelector('.ln-track') ?? null; }

function down(e) {
  if (e.button !== 0 || e.pointerType === 'touch') return;
  dragged = area(e.target);
  if (!dragged) return;
  e.preventDefault();
  const input = place(dragged, e.clientX);
  input?.focus({ preventScroll: true });
  input?.dispatchEvent(new Event('input', { bubbles: true }));
}

function move(e) {
  if (!dragged) return;
  place(dragged, e.clientX)?.dispatchEvent(new Event('input', { bubbles: true }));
}

function up(e) {
  if (!dragged) return;
  const input = place(dragged, e.clientX);
  dragged = null;
  if (input) pass(input, 'change');
}

// A finger that drags scrolls the timeline; one that taps goes there.
function tap(e) {
  if (e.pointerType !== 'touch') return;
  const input = area(e.target) && place(area(e.target), e.clientX);
  if (!input) return;
  show(input);
  pass(input, 'change');
}

// When the timeline is wider than the screen the play-head stays in sight.
function follow(time) {
  const scroll = time.closest('[data-scrub-scroll]'), track = time.querySelector('.ln-track');
  if (!scroll || !track || dragged || scroll.scrollWidth <= scroll.clientWidth + 4) return;
  const share = getComputedStyle(time).getPropertyValue('--at') / getComputedStyle(time).getPropertyValue('--len');
  const names = track.getBoundingClientRect().left - time.getBoundingClientRect().left;
  const x = names + share * track.clientWidth;
  if (x < scroll.scrollLeft + names + 8 || x > scroll.scrollLeft + scroll.clientWidth - 24) scroll.scrollLeft = Math.max(0, x - (scroll.clientWidth + names) / 2);
}

// Called by every page that has drawn its timeline.
export function start() {
  document.querySelectorAll('[data-scrub-time]').forEach(follow);
  if (installed) return;
  installed = true;
  document.addEventListener('input', gate, true);
  document.addEventListener('change', e => { if (e.target.matches?.('input[data-scrub]')) clearTimeout(timer); }, true);
  document.addEventListener('pointerdown', down);
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', up);
  document.addEventListener('pointercancel', () => { dragged = null; });
  document.addEventListener('click', tap);
  new MutationObserver(changes => { for (const c of changes) if (c.target.matches?.('[data-scrub-time]')) follow(c.target); })
    .observe(document.body, { attributes: true, attributeFilter: ['style', 'class'], subtree: true });
}
