// Small things of the desk: theme, copying, focus.

export function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  document.dispatchEvent(new CustomEvent('themechange', { detail: theme }));
}

// The clipboard needs a secure page; on a closed network over plain http the old way is the only one.
export async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) { await navigator.clipboard.writeText(text); return true; }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'vh';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

export function atTop(element) {
  return element.scrollTop < 8 && !element.matches(':focus-within');
}

export function focus(selector) {
  document.querySelector(selector)?.focus();
}

export function heading() {
  const h1 = document.querySelector('h1');
  if (!h1 || document.activeElement?.matches('input,textarea,select')) return;
  if (!h1.hasAttribute('tabindex')) h1.tabIndex = -1;
  h1.focus();
}

export function print() { window.print(); }
