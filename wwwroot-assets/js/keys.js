// G jumps to the slip, J and K move in lists, ? opens the list of keys. Never inside a text field; can be switched off.
const storage = 'keys';
let installed = false;

export function enabled() { return localStorage.getItem(storage) !== 'off'; }
export function enable(on) { localStorage.setItem(storage, on ? 'on' : 'off'); }

function typing(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function move(step) {
  const here = document.activeElement?.closest('[data-keylist]') ?? document.querySelector('[data-keylist]');
  const rows = here ? [...here.querySelectorAll('[data-key]')] : [];
  if (rows.length === 0) return;
  const at = rows.indexOf(document.activeElement?.closest('[data-key]'));
  rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + step))].focus();
}

function press(name) {
  const target = document.querySelector(`[data-press="${name}"]`);
  if (target && typing(target)) target.focus();
  else target?.click();
}

function slip() {
  const target = document.querySelector('.slip .btn, .slip1');
  target?.focus();
}

function onKey(e) {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || typing(e.target) || !enabled()) return;
  if (document.querySelector('.mud-dialog')) return;
  const key = e.key.toLowerCase();
  if (key === 'g') slip();
  else if (key === 'j') move(1);
  else if (key === 'k') move(-1);
  else if (key === '?') press('help');
  else if (key === ' ' && !/^(BUTTON|A|SUMMARY)$/.test(e.target.tagName)) press('space');
  else if (/^[a-z]$/.test(key)) press(key);
  else return;
  if (key !== '?') e.preventDefault();
}

export function start() {
  if (installed) return;
  installed = true;
  document.addEventListener('keydown', onKey);
}
