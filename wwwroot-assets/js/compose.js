// A text area that keeps its own text: nothing travels while an input method is composing; the value is sent
// 400 ms after the last change, on blur and when flushed. What has not reached the server lies in this browser meanwhile:
// it survives a lost connection, a closed lid and a crash of the browser.
const longest = 12 * 3600 * 1000;

export function attach(area, owner, text, key) {
  return new Compose(area, owner, text, key);
}

class Compose {
  constructor(area, owner, text, key) {
    this.area = area;
    this.owner = owner;
    this.key = key ? `draft:${key}` : null;
    // What the server has been told, and what it has confirmed.
    this.sent = this.confirmed = text ?? '';
    this.composing = false;
    this.timer = 0;
    this.stop = new AbortController();
    // Somebody may have begun to type before this module came: what stands there is newer.
    let early = area.value !== '' && area.value !== this.sent;
    if (!early) {
      const kept = this.kept();
      early = kept !== null;
      area.value = kept ?? this.sent;
    }
    const on = (target, name, f) => target.addEventListener(name, f, { signal: this.stop.signal });
    on(area, 'compositionstart', () => { this.composing = true; clearTimeout(this.timer); });
    on(area, 'compositionend', () => { this.composing = false; this.later(); });
    on(area, 'input', () => { this.keep(); if (!this.composing) this.later(); });
    on(area, 'blur', () => this.send());
    on(area, 'keydown', e => {
      if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.isComposing) { e.preventDefault(); this.submit(); }
    });
    // What was sent into a dead connection never arrived.
    on(document, 'connectionback', () => { this.sent = this.confirmed; this.send(); });
    area.dataset.ready = '';
    if (early) this.send();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), 400);
  }

  async send() {
    clearTimeout(this.timer);
    const text = this.area.value;
    if (text === this.sent) return;
    const before = this.sent;
    this.sent = text;
    try {
      await this.owner.invokeMethodAsync('OnText', text);
    } catch {
      // The connection went with it: what stands here is sent again when it is back.
      if (this.sent === text) this.sent = before;
      return;
    }
    this.confirmed = text;
    if (this.area.value === text) this.forget();
    else this.keep();
  }

  async submit() {
    await this.send();
    await this.owner.invokeMethodAsync('OnSubmit');
  }

  flush() {
    clearTimeout(this.timer);
    this.sent = this.area.value;
    return this.sent;
  }

  set(text) {
    clearTimeout(this.timer);
    if (this.area.value !== text) this.area.value = text;
    this.sent = this.confirmed = text;
    this.forget();
  }

  insert(text) {
    const { selectionStart: from, selectionEnd: to } = this.area;
    this.area.setRangeText(text, from, to, 'end');
    this.area.focus();
    this.keep();
    return this.send();
  }

  select(from, to) {
    this.area.focus();
    this.area.setSelectionRange(from, to);
  }

  dispose() {
    clearTimeout(this.timer);
    this.stop.abort();
  }

  // Only if it was built on what the server still has: what was sent from elsewhere meanwhile does not rise again.
  kept() {
    if (!this.key) return null;
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      if (kept && kept.from === this.sent && kept.text !== this.sent && Date.now() - kept.at < longest) return kept.text;
    } catch { /* not ours */ }
    this.forget();
    return null;
  }

  keep() {
    if (!this.key) return;
    try {
      localStorage.setItem(this.key, JSON.stringify({ from: this.confirmed, text: this.area.value, at: Date.now() }));
    } catch { /* no room: the server has all but the last moment */ }
  }

  forget() {
    if (this.key) localStorage.removeItem(this.key);
  }
}
