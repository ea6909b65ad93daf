// Whether a person has put the guide away on this device.
const key = person => `guide:${person}`;

export function hidden(person) { return localStorage.getItem(key(person)) === 'off'; }

export function hide(person, off) {
  if (off) localStorage.setItem(key(person), 'off');
  else localStorage.removeItem(key(person));
}
