// G jumps to the slip, J and K move in lists, ? opens the list of keys. Never inside a text field; can be switched off.
// Arrows move in a list too once focus is in it, also when the letters are switched off.
const storage = 'keys';
let installed = false;

export function enabled() { return localStorage.getItem(storage) !== 'off'; }
export function enable(on) { localStorage.setItem(storage, on ? 'on' : 'off'); }

// A choice or a slider that writes nothing may say that the page's keys go through it.
function typing(target) {
  if (target.matches?.('[data-keys="through"]')) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function rows(list) {
  return [...list.querySelectorAll('[data-key]')].filter(row => row.getClientRects().length > 0);
}

function listed() {
  const here = document.activeElement?.closest('[data-keylist]') ?? document.activeElement?.querySelector?.(':scope > [data-keylist]');
  return here ?? [...document.querySelectorAll('[data-keylist]')].find(list => rows(list).length > 0);
}

function move(step) {
  const list = listed();
  const all = list ? rows(list) : [];
  if (all.length === 0) return false;
  const at = all.indexOf(document.activeElement?.closest('[data-key]'));
  all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))].focus();
  return true;
}

// Up and down inside a list; what an arrow means to the element itself comes first.
function arrow(e) {
  const step = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || typing(e.target)) return;
  if (!e.target.matches('[data-key],[data-keylist]') && !e.target.querySelector?.(':scope > [data-keylist]')) return;
  if (move(step)) e.preventDefault();
}

function press(name) {
  const target = [...document.querySelectorAll(`[data-press="${name}"]`)].find(e => e.getClientRects().length > 0) ?? document.querySelector(`[data-press="${name}"]`);
  if (target && typing(target)) target.focus();
  else target?.click();
}

function slip() {
  const target = [...document.querySelectorAll('.slip .btn, .slip, .slip1')].find(e => e.getClientRects().length > 0);
  target?.focus();
}

// What was opened over the page closes first; whoever opened it is then where he was.
function closes(e) {
  const veil = e.key === 'Escape' && !e.isComposing && document.querySelector('.veil');
  if (!veil) return false;
  veil.parentElement.querySelector('[aria-expanded="true"]')?.focus();
  veil.click();
  return true;
}

function onKey(e) {
  if (document.querySelector('dialog[open], .mud-dialog') || closes(e)) return;
  arrow(e);
  if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.keyCode === 229 || typing(e.target) || !enabled()) return;
  const key = e.key.toLowerCase();
  if (key === 'g') slip();
  else if (key === 'j') move(1);
  else if (key === 'k') move(-1);
  else if (key === '?' || key === '？') press('help');
  else if (key === ' ' && !/^(BUTTON|A|SUMMARY)$/.test(e.target.tagName)) press('space');
  else if (/^[a-z]$/.test(key)) press(key);
  else if (/^(arrowleft|arrowright|home|end|[1-9])$/.test(key) && document.querySelector(`[data-press="${key}"]`)) press(key);
  else return;
  e.preventDefault();
}

export function start() {
  if (installed) return;
  installed = true;
  document.addEventListener('keydown', onKey);
}
