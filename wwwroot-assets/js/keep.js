// Switching the language loads the page anew: what was typed and not yet sent goes along, in this tab only.
// Drafts lie on the server too, but the last words may still be on their way when the page goes.
const KEY = 'kept';
const TYPED = 'textarea, input:not([type]), input[type=text], input[type=number], input[type=search], input[type=tel]';
const CHOSEN = 'select, input[type=checkbox], input[type=radio]';

// Where a field stands, by what does not change with the language: the same question of the same form, never the next one.
function placeOf(field) {
  const own = field.dataset.test || field.name || field.id;
  if (!own) return null;
  const path = [own + (field.type === 'radio' ? '=' + field.value : '')];
  for (let up = field.parentElement; up; up = up.parentElement) {
    const name = up.dataset.draft || up.dataset.test;
    if (name) path.unshift(name);
  }
  return path.join('/');
}

function keep() {
  const fields = {};
  for (const field of document.querySelectorAll(TYPED)) {
    if (field.value === '' || field.readOnly) continue;
    const place = placeOf(field);
    if (place) fields[place] = field.value;
  }
  // A choice belongs to words that are being written; by itself it is a switch that was thrown already.
  for (const field of document.querySelectorAll(CHOSEN)) {
    const around = field.parentElement.closest('form, section, [data-test]');
    if (!around || ![...around.querySelectorAll(TYPED)].some(f => f.value !== '')) continue;
    const place = placeOf(field);
    if (place && field.type === 'select-one') fields[place] = field.value;
    else if (place && field.checked) fields[place] = true;
  }
  sessionStorage.setItem(KEY, JSON.stringify({ page: location.pathname, fields }));
  // desk.js gives it to the console, which opens the same form again.
  const open = document.querySelector('[data-open]')?.dataset.open;
  if (open) sessionStorage.setItem('kept-open', JSON.stringify({ page: location.pathname, open }));
}

function take() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    sessionStorage.removeItem(KEY);
    return kept?.page === location.pathname ? kept : null;
  } catch {
    return null;
  }
}

const kept = take();

function give(field) {
  const place = placeOf(field);
  if (!place || !(place in kept.fields)) return;
  const value = kept.fields[place];
  delete kept.fields[place];
  if (value === true ? field.checked : field.value === value) return;
  if (value === true) field.checked = true;
  else field.value = value;
  // Later: whoever listens is attached by the end of this render.
  setTimeout(() => {
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
  }, 0);
}

if (kept) {
  const all = `${TYPED}, ${CHOSEN}`;
  const search = root => {
    if (root.matches?.(all)) give(root);
    root.querySelectorAll?.(all).forEach(give);
  };
  search(document);
  new MutationObserver(changes => changes.forEach(c => c.addedNodes.forEach(search))).observe(document.documentElement, { childList: true, subtree: true });
}

document.addEventListener('click', e => {
  if (e.target.closest?.('[data-keep]')) keep();
}, true);
