// Which parts of a desk somebody keeps open, remembered on this device. Without storage nothing is remembered.
const key = name => `fold:${name}`;

export function get(name) {
  try { return localStorage.getItem(key(name)); } catch { return null; }
}

export function set(name, open) {
  try { localStorage.setItem(key(name), open ? 'open' : 'shut'); } catch { /* nothing is remembered */ }
}
