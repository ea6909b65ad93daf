// Small things of the desk: theme, title flash, tone, copying.
let flashing = 0;
let title = null;

export function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  document.dispatchEvent(new CustomEvent('themechange', { detail: theme }));
}

// The title flashes only while the page is out of sight, and stops as soon as it is seen.
export function flashTitle(text) {
  if (!document.hidden || flashing) return;
  title = document.title;
  let on = false;
  flashing = setInterval(() => { on = !on; document.title = on ? text : title; }, 800);
  document.addEventListener('visibilitychange', calm, { once: true });
}

function calm() {
  clearInterval(flashing);
  flashing = 0;
  if (title !== null) document.title = title;
}

let audio = null;

export function tone() {
  audio ??= new AudioContext();
  const start = audio.currentTime;
  const wave = audio.createOscillator();
  const gain = audio.createGain();
  wave.frequency.value = 660;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.12, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.32);
  wave.connect(gain).connect(audio.destination);
  wave.start(start);
  wave.stop(start + 0.34);
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

// What stood open when the language was switched (keep.js wrote it down); once.
export function opened() {
  const kept = JSON.parse(sessionStorage.getItem('kept-open') ?? 'null');
  sessionStorage.removeItem('kept-open');
  return kept?.page === location.pathname ? kept.open : null;
}
