// The text editor of the studio: CodeMirror, with the draft on the server. What is typed goes there in small steps, never during a composition;
// undo, repairs and forms come back as changes of the text.
import {
  EditorState, StateField, StateEffect, Annotation, ChangeSet, EditorView, Decoration, WidgetType, GutterMarker, gutter, keymap, lineNumbers,
  highlightActiveLine, highlightActiveLineGutter, drawSelection, defaultKeymap, indentWithTab, syntaxHighlighting, indentOnInput, indentUnit,
  autocompletion, completionKeymap, search, searchKeymap, highlightSelectionMatches, yaml, classHighlighter,
} from '../lib/codemirror/codemirror.min.js';

const pause = 250, piece = 12000;
const fromServer = Annotation.define();
const setProblems = StateEffect.define();
let current = null;

class Box extends WidgetType {
  constructor(problem, words, repair) { super(); this.problem = problem; this.repair = repair; }
  eq(other) { return JSON.stringify(other.problem) === JSON.stringify(this.problem); }
  toDOM() {
    // Space around it belongs to it: the editor does not see margins, and lines and their numbers would part.
    const around = document.createElement('div'), box = document.createElement('div');
    around.className = 'ye-around';
    around.append(box);
    box.className = `ye-box ${this.problem.error ? 'bad' : 'due'}`;
    box.setAttribute('role', 'note');
    const sign = document.createElement('b');
    sign.textContent = this.problem.error ? '✕' : '!';
    sign.setAttribute('aria-hidden', 'true');
    const text = document.createElement('span');
    text.textContent = this.problem.message;
    box.append(sign, text);
    if (this.problem.repair) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn sm';
      button.textContent = this.problem.repair;
      button.dataset.repair = this.problem.at;
      button.onclick = () => this.repair(this.problem.at);
      box.append(button);
    }
    return around;
  }
  ignoreEvent() { return true; }
}

class Sign extends GutterMarker {
  constructor(problem) { super(); this.problem = problem; }
  eq(other) { return other.problem.error === this.problem.error && other.problem.message === this.problem.message; }
  toDOM() {
    const sign = document.createElement('span');
    sign.className = `ye-sign ${this.problem.error ? 'bad' : 'due'}`;
    sign.textContent = this.problem.error ? '✕' : '!';
    sign.title = this.problem.message;
    return sign;
  }
}

// Problems move with the text until the server has looked again.
const problemField = StateField.define({
  create: () => [],
  update(problems, tr) {
    for (const effect of tr.effects) if (effect.is(setProblems)) return effect.value;
    return tr.docChanged ? problems.map(p => ({ ...p, from: tr.changes.mapPos(p.from, 1), to: tr.changes.mapPos(p.to, -1) })).filter(p => p.to >= p.from) : problems;
  },
});

function decorations(repair) {
  return EditorView.decorations.compute([problemField, 'doc', 'selection'], state => {
    const here = state.doc.lineAt(state.selection.main.head).number;
    const ranges = [], lines = new Set();
    for (const p of state.field(problemField)) {
      const to = Math.min(p.to, state.doc.length), from = Math.min(p.from, to), line = state.doc.lineAt(from);
      if (to > from) ranges.push(Decoration.mark({ class: p.error ? 'ye-bad' : 'ye-due' }).range(from, to));
      if (!lines.has(line.number)) ranges.push(Decoration.line({ class: p.error ? 'ye-line bad' : 'ye-line' }).range(line.from));
      if ((p.error && lines.size < 20) || line.number === here) ranges.push(Decoration.widget({ widget: new Box(p, null, repair), block: true, side: 1 }).range(line.to));
      lines.add(line.number);
    }
    return Decoration.set(ranges, true);
  });
}

const signs = gutter({
  class: 'ye-signs',
  lineMarker(view, line) {
    const found = view.state.field(problemField).filter(p => p.from >= line.from && p.from <= line.to);
    const worst = found.find(p => p.error) ?? found[0];
    return worst ? new Sign(worst) : null;
  },
  lineMarkerChange: update => update.docChanged || update.startState.field(problemField) !== update.state.field(problemField),
});

export async function create(host, server, file, text, words) { return new Editor(host, server, file, text, words); }

class Editor {
  constructor(host, server, file, text, words) {
    Object.assign(this, { server, file, words, pushes: 0, pending: null, timer: 0, sending: Promise.resolve(), rest: 0 });
    current = this;
    this.view = new EditorView({ parent: host, state: this.state(text), dispatchTransactions: (trs, view) => this.taken(trs, view) });
  }

  state(text) {
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), signs, highlightActiveLineGutter(), highlightActiveLine(), drawSelection(), indentOnInput(), indentUnit.of('  '), yaml(), syntaxHighlighting(classHighlighter),
        search({ top: true }), highlightSelectionMatches(), EditorState.phrases.of(this.words), EditorView.lineWrapping,
        autocompletion({ override: [context => this.complete(context)], icons: false }),
        problemField, decorations(at => this.flush().then(() => this.server.invokeMethodAsync('Repair', at))),
        EditorView.contentAttributes.of({ 'aria-label': `${this.words.YamlLabel} ${this.file}`, spellcheck: 'false', lang: 'zh-CN' }),
        keymap.of([...completionKeymap, ...searchKeymap.filter(k => k.key !== 'F3'), ...defaultKeymap, indentWithTab]),
      ],
    });
  }

  taken(trs, view) {
    view.update(trs);
    for (const tr of trs) {
      if (tr.docChanged && !tr.annotation(fromServer)) {
        this.pending = this.pending ? this.pending.compose(tr.changes) : tr.changes;
        this.later();
      }
      if (tr.selection || tr.docChanged) {
        clearTimeout(this.rest);
        if (!tr.annotation(fromServer)) this.rest = setTimeout(() => { if (this.view.hasFocus) this.server.invokeMethodAsync('Rested', this.file, this.view.state.selection.main.head); }, 400);
      }
    }
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.view.composing ? this.later() : this.flush(), pause);
  }

  // One after the other, so that the server sees the steps in their order.
  flush() {
    clearTimeout(this.timer);
    return this.sending = this.sending.then(() => this.send()).catch(() => {});
  }

  async send() {
    if (!this.pending) return;
    const changes = JSON.stringify(this.pending.toJSON()), file = this.file;
    this.pending = null;
    if (!await this.pieces('Typed', file, changes, this.pushes)) await this.pieces('Whole', file, this.view.state.doc.toString());
  }

  async pieces(method, file, text, pushes) {
    let answer = true;
    for (let at = 0; at === 0 || at < text.length; at += piece) {
      const args = [file, ...(pushes === undefined ? [] : [pushes]), text.slice(at, at + piece), at + piece >= text.length];
      answer = await this.server.invokeMethodAsync(method, ...args);
    }
    return answer;
  }

  async complete(context) {
    const word = context.matchBefore(/[^\s,[\]{}'"]*/);
    if (!context.explicit && (!word || word.from === word.to)) return null;
    await this.flush();
    const found = await this.server.invokeMethodAsync('Complete', this.file, context.pos);
    if (!found || found.options.length === 0) return null;
    const options = found.options.map(o => o.type === 'key' ? { ...o, apply: `${o.label}: ` } : o);
    return { from: Math.min(found.from, context.pos), options, validFor: /^[^\s,[\]{}'"]*$/ };
  }

  async open(file, text) {
    await this.flush();
    this.file = file;
    this.pushes = 0;
    this.pending = null;
    this.view.setState(this.state(text));
  }

  // What is not sent yet stays: the change from the server is moved over it.
  push(pushes, from, to, insert) {
    const clean = !this.pending;
    this.pushes = pushes;
    if (!clean) {
      from = this.pending.mapPos(from);
      to = this.pending.mapPos(to);
      this.pushes = -1;
    }
    this.view.dispatch({ changes: { from, to, insert }, annotations: fromServer.of(true) });
    if (!clean) { this.pending = ChangeSet.empty(this.view.state.doc.length); this.later(); }
  }

  mark(problems) {
    const most = this.view.state.doc.length;
    this.view.dispatch({ effects: setProblems.of(problems.map(p => ({ ...p, from: Math.min(p.from, most), to: Math.min(p.to, most) }))), annotations: fromServer.of(true) });
  }

  reveal(line, focus) {
    const at = this.view.state.doc.line(Math.min(Math.max(1, line), this.view.state.doc.lines));
    this.view.dispatch({ selection: { anchor: at.from + at.text.search(/\S|$/) }, effects: EditorView.scrollIntoView(at.from, { y: 'center' }), annotations: fromServer.of(true) });
    if (focus) this.view.focus();
  }

  line() { return this.view.state.doc.lineAt(this.view.state.selection.main.head).number; }

  async leave() {
    await this.flush();
    if (current === this) current = null;
    this.view.destroy();
  }
}

// Keys that count anywhere on the page. In a field of a form the browser's own undo is the right one.
export function keys(server) {
  const pressed = e => {
    const plain = !e.altKey && !e.shiftKey, command = e.ctrlKey || e.metaKey, key = e.key.toLowerCase();
    const field = e.target.matches?.('input,textarea,select');
    const act = command && plain && key === 's' ? 'Save' : !command && plain && e.key === 'F8' ? 'Next'
      : !field && command && plain && key === 'z' ? 'Undo' : !field && command && (key === 'y' && plain || key === 'z' && e.shiftKey) ? 'Redo' : null;
    if (!act || e.isComposing) return;
    e.preventDefault();
    e.stopPropagation();
    // What stands in a field counts as soon as the field is left.
    if (field) { document.activeElement.blur(); e.target.focus?.(); }
    setTimeout(async () => { await current?.flush(); await server.invokeMethodAsync('Pressed', act, current?.view.hasFocus ? current.line() : 0); }, field ? 60 : 0);
  };
  document.addEventListener('keydown', pressed, true);
  return { stop() { document.removeEventListener('keydown', pressed, true); } };
}

// Boxes of the timeline: dragged to another minute, or moved by arrows, a minute at a time and five with Shift.
export function lanes(area, server) {
  const whole = () => +area.dataset.minutes;
  const track = box => box.closest('.ln-track').getBoundingClientRect();
  let held = null;
  const shown = minutes => `T+${Math.round(minutes)}`;
  const down = e => {
    const box = e.target.closest('[data-at]');
    if (!box || e.button !== 0 || box.dataset.at === '') return;
    held = { box, x: e.clientX, at: +box.dataset.at, to: +box.dataset.at, moved: false };
  };
  const move = e => {
    if (!held) return;
    const by = (e.clientX - held.x) / track(held.box).width * whole();
    if (!held.moved && Math.abs(e.clientX - held.x) < 4) return;
    if (!held.moved) { held.moved = true; held.box.setPointerCapture?.(e.pointerId); held.box.classList.add('drag'); }
    held.to = Math.min(whole(), Math.max(0, Math.round(held.at + by)));
    for (const same of area.querySelectorAll(`[data-inject="${CSS.escape(held.box.dataset.inject)}"]`)) same.style.left = `${held.to / whole() * 100}%`;
    held.box.dataset.shown = shown(held.to);
  };
  const up = () => {
    if (!held) return;
    const { box, moved, at, to } = held;
    held = null;
    box.classList.remove('drag');
    delete box.dataset.shown;
    if (!moved) return;
    // The click that ends a drag chooses nothing.
    box.addEventListener('click', e => e.stopImmediatePropagation(), { capture: true, once: true });
    if (to !== at) server.invokeMethodAsync('Moved', box.dataset.inject, to);
    else box.style.left = `${at / whole() * 100}%`;
  };
  const pressed = e => {
    const box = e.target.closest?.('[data-at]');
    if (!box || box.dataset.at === '' || (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') || e.ctrlKey || e.altKey || e.metaKey) return;
    e.preventDefault();
    e.stopPropagation();
    server.invokeMethodAsync('Moved', box.dataset.inject, +box.dataset.at + (e.key === 'ArrowLeft' ? -1 : 1) * (e.shiftKey ? 5 : 1));
  };
  area.addEventListener('pointerdown', down);
  area.addEventListener('pointermove', move);
  addEventListener('pointerup', up);
  area.addEventListener('keydown', pressed);
  return { stop() { area.removeEventListener('pointerdown', down); area.removeEventListener('pointermove', move); removeEventListener('pointerup', up); area.removeEventListener('keydown', pressed); } };
}
