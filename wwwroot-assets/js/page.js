// What holds on every page, with or without a circuit: the skip link, dialogs, the language of plain forms, and an Enter that only confirms a candidate.
import './focus.js';
import { enabled, enable } from './keys.js';
import { speakPlain } from './language.js';

function skip() {
  const content = document.getElementById('content');
  if (!content) return;
  if (!content.hasAttribute('tabindex')) content.tabIndex = -1;
  content.focus();
}

// Before the router, which would take the skip link for a link to another page.
document.addEventListener('click', e => {
  if (e.target.closest('.skip')) {
    e.preventDefault();
    e.stopPropagation();
    skip();
  }
}, true);

document.addEventListener('click', e => {
  const turn = e.target.closest('a[data-language]');
  if (!turn || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  speakPlain(turn.dataset.language, turn.href);
}, true);

document.addEventListener('click', e => {
  const opens = e.target.closest('[data-opens]');
  if (opens) open(document.getElementById(opens.dataset.opens));
  else if (e.target.closest('[data-closes]') || e.target.matches('dialog')) e.target.closest('dialog')?.close();
});

function open(dialog) {
  if (!dialog || dialog.open) return;
  for (const box of dialog.querySelectorAll('[data-keys-switch]')) box.checked = enabled();
  dialog.showModal();
}

// Rows of the feed are markup without handlers: their list is told which button of which row was pressed.
window.Blazor?.registerCustomEventType('rowpressed', { createEventArgs: e => e.detail });
document.addEventListener('click', e => {
  const button = e.target.closest('[data-row]');
  const row = button?.closest('[data-post]');
  if (row) button.dispatchEvent(new CustomEvent('rowpressed', { bubbles: true, detail: { press: button.dataset.row, post: Number(row.dataset.post) } }));
});

document.addEventListener('change', e => { if (e.target.matches('[data-keys-switch]')) enable(e.target.checked); });

document.addEventListener('keydown', e => {
  if (e.key !== 'Enter' && e.keyCode !== 229) return;
  const field = e.target.matches('input,textarea,select');
  // Safari ends the composition before it reports the key; 229 says that the key belonged to the input method.
  if (field && (e.isComposing || e.keyCode === 229)) { e.stopPropagation(); if (e.key === 'Enter' && e.target.matches('input')) e.preventDefault(); }
  // A held Enter would press what comes up in place of the button: the second click of two has to be a second one.
  if (!field && e.repeat) e.preventDefault();
}, true);
