// The lanes of the control desk: a planned box is dragged to another minute, arrows go from box to box, letters act on the inject focus is on.
// What was meant goes to the server as one event; it decides, and draws. Nothing here moves a box by itself.
import { enabled } from './keys.js';

const letters = { h: 'hold', s: 'skip', r: 'release', e: 'edit', m: 'time', d: 'duplicate', f: 'resend', t: 'retract' };
let installed = false, drag = null, last = null, swallow = false;

window.Blazor?.registerCustomEventType('laneact', { createEventArgs: e => e.detail });

const boxes = lane => [...lane.querySelectorAll('.lb-x')];
const desk = () => document.querySelector('[data-lanes="desk"]');
const typing = target => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

function tell(element, act, seconds = 0) {
  element.dispatchEvent(new CustomEvent('laneact', { bubbles: true, detail: { inject: element.dataset.deskInject, act, seconds } }));
}

// One box of all is reached by Tab: the one focus was on last.
function rove(to) {
  const lanes = desk();
  if (!lanes) return;
  const all = boxes(lanes);
  const here = to ?? all.find(b => b === last) ?? all.find(b => b.dataset.deskInject === last?.dataset.deskInject) ?? all.find(b => b.tabIndex === 0) ?? all[0];
  if (!here) return;
  last = here;
  for (const b of all) if (b.tabIndex !== (b === here ? 0 : -1)) b.tabIndex = b === here ? 0 : -1;
}

function along(box, step) {
  const all = boxes(box.closest('.ln-row')).sort((a, b) => parseFloat(a.style.left) - parseFloat(b.style.left));
  return all[Math.min(all.length - 1, Math.max(0, all.indexOf(box) + step))];
}

// To the box nearest in time of the next lane that has any.
function across(box, step) {
  const at = parseFloat(box.style.left), lanes = [...desk().querySelectorAll('.ln-row')];
  for (let i = lanes.indexOf(box.closest('.ln-row')) + step; i >= 0 && i < lanes.length; i += step) {
    const near = boxes(lanes[i]).sort((a, b) => Math.abs(parseFloat(a.style.left) - at) - Math.abs(parseFloat(b.style.left) - at))[0];
    if (near) return near;
  }
  return box;
}

function goal(box, key) {
  if (key === 'ArrowLeft') return along(box, -1);
  if (key === 'ArrowRight') return along(box, 1);
  if (key === 'ArrowUp') return across(box, -1);
  if (key === 'ArrowDown') return across(box, 1);
  if (key === 'Home') return along(box, -1e6);
  return key === 'End' ? along(box, 1e6) : null;
}

function done(e) { e.preventDefault(); e.stopImmediatePropagation(); }

function onKey(e) {
  if (drag && e.key === 'Escape') { stop(); swallow = true; return done(e); }
  if (!desk() || e.isComposing || e.keyCode === 229 || typing(e.target) || document.querySelector('dialog[open]')) return;
  if ((e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === 'z') {
    const undo = document.querySelector('[data-undo]:not([disabled])');
    if (undo) { undo.click(); done(e); }
    return;
  }
  if (e.ctrlKey || e.metaKey) return;
  if (e.key === 'Escape' && document.querySelector('.veil')) return;
  if (e.key === 'Escape') { document.querySelector('[data-closes-card]')?.click(); return; }
  const on = e.target.closest('[data-desk-inject]'), box = e.target.closest('.lb-x');
  if (!on) return;
  if (e.altKey && (e.key === 'ArrowLeft' || e.key === 'ArrowRight')) {
    tell(on, 'by', (e.key === 'ArrowLeft' ? -60 : 60) * (e.shiftKey ? 5 : 1));
    return done(e);
  }
  if (e.altKey || e.shiftKey) return;
  const next = box && goal(box, e.key);
  if (next) { next.focus(); next.scrollIntoView({ block: 'nearest', inline: 'nearest' }); return done(e); }
  const act = e.key === 'Delete' ? 'retract' : e.key === 'Enter' && e.target.matches('tr') ? 'open' : enabled() ? letters[e.key.toLowerCase()] : undefined;
  if (act) { tell(on, act); done(e); }
}

const two = n => String(n).padStart(2, '0');

function geometry(box) {
  const area = box.closest('.ln-area'), track = box.closest('.ln-track').getBoundingClientRect();
  const style = getComputedStyle(area);
  return { left: track.left, width: track.width, len: +style.getPropertyValue('--len'), now: +style.getPropertyValue('--at'), story: +area.dataset.story };
}

// Every lane the inject lies in shows where it would go; the first one says when.
function ghosts(box) {
  return boxes(desk()).filter(b => b.dataset.deskInject === box.dataset.deskInject).map(b => {
    const ghost = document.createElement('div'), from = b.getBoundingClientRect();
    ghost.className = 'lb-ghost n';
    Object.assign(ghost.style, { top: from.top + 'px', width: from.width + 'px', height: from.height + 'px' });
    document.body.append(ghost);
    return ghost;
  });
}

function down(e) {
  const box = e.target.closest?.('.lb-x[data-moves]');
  swallow = false;
  if (!box || e.button !== 0 || e.pointerType === 'touch' || drag) return;
  drag = { box, x: e.clientX, at: +box.dataset.moves, seconds: null, ghosts: [] };
}

function move(e) {
  if (!drag || (drag.seconds === null && Math.abs(e.clientX - drag.x) < 4)) return;
  if (drag.ghosts.length === 0) { drag.ghosts = ghosts(drag.box); document.body.classList.add('dragging'); }
  const g = geometry(drag.box);
  const least = (Math.floor(g.now / 60) + 1) * 60;
  const wish = Math.round((drag.at + (e.clientX - drag.x) / g.width * g.len) / 60) * 60;
  drag.seconds = Math.min(g.len, Math.max(least, wish));
  const minute = Math.floor((g.story + drag.seconds) / 60);
  for (const ghost of drag.ghosts) {
    ghost.style.left = g.left + drag.seconds / g.len * g.width + 'px';
    ghost.textContent = two(Math.floor(minute / 60) % 24) + ':' + two(minute % 60);
  }
}

function up() {
  if (!drag) return;
  const { box, seconds, at } = drag;
  if (seconds !== null) swallow = true;
  if (seconds !== null && seconds !== at && box.isConnected) tell(box, 'to', seconds);
  stop();
}

function stop() {
  document.body.classList.remove('dragging');
  for (const ghost of drag?.ghosts ?? []) ghost.remove();
  drag = null;
}

// The click that ends a drag opens nothing.
function click(e) {
  if (!swallow) return;
  swallow = false;
  if (e.target.closest?.('.lb-x')) { e.preventDefault(); e.stopImmediatePropagation(); }
}

export function start() {
  rove();
  if (installed) return;
  installed = true;
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('focusin', e => { if (e.target.matches?.('[data-lanes="desk"] .lb-x')) rove(e.target); });
  document.addEventListener('pointerdown', down);
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', up);
  document.addEventListener('pointercancel', stop);
  document.addEventListener('click', click, true);
  new MutationObserver(changes => { if (changes.some(c => c.target.closest?.('[data-lanes="desk"]'))) rove(); }).observe(document.body, { childList: true, subtree: true });
}
