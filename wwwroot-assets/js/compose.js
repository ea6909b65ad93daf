// A text area that keeps its own text: nothing travels while an input method is composing; the value is sent
// 400 ms after the last change, on blur and when flushed.
export function attach(area, owner, text) {
  return new Compose(area, owner, text);
}

class Compose {
  constructor(area, owner, text) {
    this.area = area;
    this.owner = owner;
    this.sent = text ?? '';
    this.composing = false;
    this.timer = 0;
    this.stop = new AbortController();
    // Somebody may have begun to type before this module came: what stands there is newer.
    const early = area.value !== '' && area.value !== this.sent;
    if (!early) area.value = this.sent;
    const on = (name, f) => area.addEventListener(name, f, { signal: this.stop.signal });
    on('compositionstart', () => { this.composing = true; clearTimeout(this.timer); });
    on('compositionend', () => { this.composing = false; this.later(); });
    on('input', () => { if (!this.composing) this.later(); });
    on('blur', () => this.send());
    on('keydown', e => {
      if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.isComposing) { e.preventDefault(); this.submit(); }
    });
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
    this.sent = text;
    await this.owner.invokeMethodAsync('OnText', text);
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
    if (this.area.value !== text) this.area.value = text;
    this.sent = text;
  }

  insert(text) {
    const { selectionStart: from, selectionEnd: to } = this.area;
    this.area.setRangeText(text, from, to, 'end');
    this.area.focus();
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
}
