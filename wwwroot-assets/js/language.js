// Another language without another page. What the circuit draws it draws itself; every other word is taken over from the same page in that
// language, which also sets the cookie for the next one. No element is replaced, so nothing typed is lost and the focus stays.
const said = ['aria-label', 'title', 'placeholder', 'href', 'lang', 'data-language'];
const outside = ['.skip', '#components-reconnect-modal', '#blazor-error-ui'];

export async function speak(language, address) {
  document.documentElement.lang = language;
  try {
    const page = await read(address);
    for (const part of outside) reword(document.querySelector(part), page.querySelector(part));
  } catch { /* No answer: the circuit is gone too and says so. */ }
}

// A page of plain forms; where it is not built alike in both languages only a page load helps.
export async function speakPlain(language, address) {
  try {
    const page = await read(address);
    if (!reword(document.querySelector('.app'), page.querySelector('.app'))) throw new Error('unlike');
    for (const part of outside) reword(document.querySelector(part), page.querySelector(part));
    document.title = page.title;
    document.documentElement.lang = language;
  } catch {
    location.assign(address);
  }
}

async function read(address) {
  const answer = await fetch(address);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function parts(element) {
  return [...element.childNodes].filter(n => n.nodeType === Node.ELEMENT_NODE || n.nodeType === Node.TEXT_NODE && n.data.trim() !== '');
}

function same(here, there) {
  if (here.nodeName !== there.nodeName) return false;
  const [mine, other] = [parts(here), parts(there)];
  return mine.length === other.length && mine.every((n, i) => same(n, other[i]));
}

function reword(here, there) {
  if (!here || !there || !same(here, there)) return false;
  say(here, there);
  return true;
}

function say(here, there) {
  if (here.nodeType === Node.TEXT_NODE) {
    here.data = there.data;
    return;
  }
  for (const name of said) put(here, name, there.getAttribute(name));
  const other = parts(there);
  parts(here).forEach((n, i) => say(n, other[i]));
}

function put(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
